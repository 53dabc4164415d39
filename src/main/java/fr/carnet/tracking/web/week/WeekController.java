package fr.carnet.tracking.web.week;

import fr.carnet.agreements.clauses.Citations;
import fr.carnet.agreements.clauses.CitedClauses;
import fr.carnet.agreements.clauses.ClauseTopic;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.NotFound;
import fr.carnet.tracking.days.DayCell;
import fr.carnet.tracking.days.DayCell.Row;
import fr.carnet.tracking.days.Timesheets;
import fr.carnet.tracking.web.days.DayFilter;
import fr.carnet.tracking.web.days.DayListPage;
import fr.carnet.tracking.web.days.WeekLinks;
import fr.carnet.tracking.web.week.WeekForm.Typed;
import fr.carnet.web.ListRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A week of a company's days, in a grid that is one plain form: saving, adding rows and copying the week before are its
 * buttons. Everyone else reads the days of the week as a list.
 */
@Controller
class WeekController {

    private final Timesheets timesheets;
    private final WeekQueries queries;
    private final DayListPage list;
    private final CitedClauses clauses;
    private final Clock clock;

    WeekController(Timesheets timesheets, WeekQueries queries, DayListPage list, CitedClauses clauses, Clock clock) {
        this.timesheets = timesheets;
        this.queries = queries;
        this.list = list;
        this.clauses = clauses;
        this.clock = clock;
    }

    @GetMapping("/suivi")
    String week(@ModelAttribute("filter") DayFilter filter, ListRequest request, Viewer viewer, Model model) {
        if (!viewer.is(Role.CORRESPONDENT)) {
            return list.show(filter, request, viewer, model);
        }
        model.addAttribute("asked", AddRowsForm.NOTHING);
        var week = filter.week(today());
        var seen = WeekView.in(model);
        return new WeekPage(queries.week(company(viewer), week), today())
                .as(seen)
                .changedByOthers(seen.others(week))
                .show(filter, model, cited(viewer));
    }

    @PostMapping("/suivi")
    String save(
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute("asked") AddRowsForm asked,
            BindingResult errors,
            @ModelAttribute("filter") DayFilter filter,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        var form = WeekForm.of(sent);
        var refused = new LinkedHashMap<DayCell, Typed>();
        var entries = form.entries(refused);
        var outcome = timesheets.log(entries, sent.containsKey("confirme"), viewer);
        int saved = outcome.saved().size();
        var seen = WeekView.of(sent, form);
        UUID company = company(viewer);
        if (refused.isEmpty() && outcome.refused().isEmpty()) {
            flash.addFlashAttribute("done", saved == 0 ? "days.unchanged" : "days.saved");
            flash.addFlashAttribute("doneArgs", new Object[] {saved});
            flash.addFlashAttribute(
                    WeekView.NAME, seen.telling(form.changedByOthers(queries.days(company, form.week()))));
            return "redirect:" + WeekLinks.href("/suivi", filter);
        }
        var data = queries.week(company, form.week());
        outcome.refused().forEach((entry, reason) -> {
            var typed = Optional.ofNullable(form.typed().get(entry.cell())).orElseThrow();
            refused.put(entry.cell(), typed.refused(reason).seen(data.stored(entry.cell())));
        });
        model.addAttribute("saved", saved);
        var first = form.typed().keySet().stream().filter(refused::containsKey).findFirst();
        return new WeekPage(data, today())
                .typed(refused, form.rows())
                .as(first.map(cell -> seen.at(cell, form.week())).orElse(seen))
                .changedByOthers(form.changedByOthers(data.days()))
                .show(filter, model, cited(viewer));
    }

    @PostMapping(path = "/suivi", params = "acte=ligne")
    String addRows(
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute("asked") AddRowsForm asked,
            BindingResult errors,
            @ModelAttribute("filter") DayFilter filter,
            Viewer viewer,
            Model model) {
        var form = WeekForm.of(sent);
        var data = queries.week(company(viewer), form.week());
        Set<Row> added = asked.rows(data, errors);
        if (errors.hasErrors()) {
            added = Set.of();
        } else {
            var shown = new HashSet<>(form.rows());
            model.addAttribute(
                    "added", added.stream().filter(row -> !shown.contains(row)).count());
        }
        var seen = WeekView.of(sent, form);
        return new WeekPage(data, today())
                .typed(form.typed(), form.rows())
                .adding(added)
                .as(added.stream().findFirst().map(seen::at).orElse(seen))
                .show(filter, model, cited(viewer));
    }

    @PostMapping(path = "/suivi", params = "acte=copie")
    String copy(
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute("asked") AddRowsForm asked,
            BindingResult errors,
            @ModelAttribute("filter") DayFilter filter,
            Viewer viewer,
            Model model) {
        var form = WeekForm.of(sent);
        UUID company = company(viewer);
        var data = queries.week(company, form.week());
        var before = queries.days(company, form.week().previous());
        var copied = PreviousWeek.copy(before, data, form.typed(), filter.order(), today());
        var typed = new LinkedHashMap<>(form.typed());
        typed.putAll(copied);
        var rows = new LinkedHashSet<>(form.rows());
        copied.keySet().forEach(cell -> rows.add(cell.row()));
        model.addAttribute("copied", copied.size());
        return new WeekPage(data, today())
                .typed(typed, rows)
                .as(WeekView.of(sent, form))
                .show(filter, model, cited(viewer));
    }

    private Citations cited(Viewer viewer) {
        return clauses.inSightOf(viewer, ClauseTopic.REPORTING, ClauseTopic.TRAINING);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static UUID company(Viewer viewer) {
        viewer.mustBe(Role.CORRESPONDENT);
        UUID company = viewer.contractor();
        if (company == null) {
            throw new NotFound();
        }
        return company;
    }
}
