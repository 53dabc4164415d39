package fr.carnet.tracking.web.overview;

import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.DayFigures;
import fr.carnet.shared.French;
import fr.carnet.web.Choice;
import fr.carnet.web.Columns;
import fr.carnet.web.Export;
import fr.carnet.web.ListRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Days by order, startup, unit, contractor, person or activity, month by month (domain.md § 4). */
@Controller
class SummaryController {

    private final RememberedSummaries summaries;
    private final SummaryQueries queries;
    private final MessageSource messages;
    private final Clock clock;

    SummaryController(RememberedSummaries summaries, SummaryQueries queries, MessageSource messages, Clock clock) {
        this.summaries = summaries;
        this.queries = queries;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/suivi/synthese")
    String page(
            @ModelAttribute("filter") SummaryFilter filter,
            BindingResult errors,
            ListRequest list,
            Viewer viewer,
            Model model) {
        var today = LocalDate.now(clock);
        var months = filter.months(today);
        filter.check(today, errors);
        var summary = summaries.page(filter, months, list, viewer.reach());
        if (!errors.hasErrors()) {
            model.addAttribute("filter", filter.shown(today));
        }
        model.addAttribute("wrong", errors.hasErrors());
        model.addAttribute("most", filter.cut(today) ? SummaryFilter.MOST : null);
        model.addAttribute("axis", filter.axis());
        model.addAttribute(
                "axes",
                Arrays.stream(Axis.values())
                        .map(axis -> new Choice(axis.parameter(), label(axis)))
                        .toList());
        model.addAttribute(
                "months", months.stream().map(month -> month.atDay(1)).toList());
        model.addAttribute("page", summary.page());
        model.addAttribute("total", summary.total());
        model.addAttribute("links", new SummaryLinks(filter, months));
        model.addAttribute("ofLines", filter.ofLines());
        model.addAttribute("group", summary.group());
        model.addAttribute("logs", viewer.is(Role.CORRESPONDENT));
        return "tracking/overview/summary";
    }

    @GetMapping("/suivi/synthese/export.{format}")
    void export(SummaryFilter filter, ListRequest list, Viewer viewer, Export export) {
        var months = filter.months(LocalDate.now(clock));
        export.send(
                "jours-par-" + filter.axis().parameter(),
                columns(filter, months),
                row -> queries.each(filter, months, list, viewer.reach(), row));
    }

    private Columns<SummaryRow> columns(SummaryFilter filter, List<YearMonth> months) {
        var columns = Columns.<SummaryRow>start().text(label(filter.axis()), SummaryRow::label);
        if (filter.ofLines()) {
            columns = columns.days("Commandé (j)", row -> row.figure(DayFigures::ordered))
                    .days("Consommé (j)", row -> row.figure(DayFigures::consumed))
                    .days("Reste à faire (j)", row -> row.figure(DayFigures::toDo))
                    .days("Dérive (j)", row -> row.figure(DayFigures::drift));
        }
        for (int at = 0; at < months.size(); at++) {
            int month = at;
            columns = columns.days(
                    French.month(months.get(at)) + " (j)", row -> row.months().get(month));
        }
        return columns.days("Total des mois (j)", SummaryRow::total).days("Formation (j)", SummaryRow::training);
    }

    private String label(Axis axis) {
        return messages.getMessage("Axis." + axis, null, Locale.FRENCH);
    }
}
