package fr.carnet.tracking.web.estimates;

import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.Refusal;
import fr.carnet.tracking.Week;
import fr.carnet.tracking.estimates.RemainingEstimates;
import fr.carnet.web.Choice;
import fr.carnet.web.Columns;
import fr.carnet.web.Export;
import fr.carnet.web.ListRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What remains on each line: the correspondent estimates it, everyone else reads it (A-2016 § 7.2, A-2018 § 4.2). */
@Controller
class EstimateController {

    private static final Columns<LineProgress> COLUMNS = Columns.<LineProgress>start()
            .text("Bon de commande", LineProgress::number)
            .text("Startup ou projet", LineProgress::startup)
            .text("Titulaire", LineProgress::contractor)
            .text("Unité d’œuvre", LineProgress::code)
            .days("Commandé (j)", row -> row.days().ordered())
            .days("Consommé (j)", row -> row.days().consumed())
            .days("Solde (j)", row -> row.days().balance())
            .days("Reste à faire (j)", row -> row.days().remaining())
            .days("Dérive (j)", row -> row.days().drift())
            .date("Estimé le", LineProgress::estimatedOn)
            .text("Commentaire", LineProgress::comment);

    private final RemainingEstimates estimates;
    private final EstimateQueries queries;
    private final MessageSource messages;
    private final Clock clock;

    EstimateController(RemainingEstimates estimates, EstimateQueries queries, MessageSource messages, Clock clock) {
        this.estimates = estimates;
        this.queries = queries;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/suivi/reste-a-faire")
    String list(@ModelAttribute("filter") EstimateFilter filter, ListRequest list, Viewer viewer, Model model) {
        return page(filter, list, new EstimateForm(List.of()), Map.of(), viewer, model);
    }

    @PostMapping("/suivi/reste-a-faire")
    String save(
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute("filter") EstimateFilter filter,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        var form = EstimateForm.of(sent);
        var refused = new LinkedHashMap<UUID, Refusal>();
        var given = form.estimates(refused);
        var outcome = estimates.estimate(List.copyOf(given.values()), viewer);
        outcome.refused()
                .forEach((estimate, reason) -> refused.put(estimate.line().value(), reason));
        int saved = outcome.saved().size();
        var list = EstimateLinks.list(filter, sent.getFirst("tri"), sent.getFirst("page"));
        if (refused.isEmpty()) {
            flash.addFlashAttribute("done", saved == 0 ? "estimate.unchanged" : "estimate.saved");
            flash.addFlashAttribute("doneArgs", new Object[] {saved});
            return "redirect:" + list.address();
        }
        model.addAttribute("saved", saved);
        return page(filter, list, form, refused, viewer, model);
    }

    @GetMapping("/suivi/reste-a-faire/export.{format}")
    void export(EstimateFilter filter, ListRequest list, Viewer viewer, Export export) {
        export.send(
                "reste-a-faire", COLUMNS, row -> queries.each(filter, LocalDate.now(clock), list, viewer.reach(), row));
    }

    private String page(
            EstimateFilter filter,
            ListRequest list,
            EstimateForm form,
            Map<UUID, Refusal> refused,
            Viewer viewer,
            Model model) {
        var today = LocalDate.now(clock);
        var estimated = queries.page(filter, today, list, viewer.reach());
        model.addAttribute("filter", filter);
        model.addAttribute("page", estimated.page());
        model.addAttribute("totals", estimated.totals());
        model.addAttribute("rows", rows(estimated.page().rows(), form, refused));
        model.addAttribute("refused", refused.size());
        model.addAttribute("today", today);
        model.addAttribute("week", Week.of(today));
        model.addAttribute("concerns", Choice.of(EstimateFilter.Concern.values(), this::label));
        model.addAttribute("logs", viewer.is(Role.CORRESPONDENT));
        return "tracking/estimates/estimates";
    }

    /** What was saved is empty again; what was refused keeps what was typed. */
    private static List<EstimateRow> rows(List<LineProgress> lines, EstimateForm form, Map<UUID, Refusal> refused) {
        var rows = new ArrayList<EstimateRow>();
        for (var line : lines) {
            var reason = refused.get(line.id());
            var typed = reason == null ? null : form.row(line.id()).orElse(null);
            rows.add(
                    typed == null
                            ? new EstimateRow(rows.size(), line, "", false, "", null)
                            : new EstimateRow(rows.size(), line, typed.text(), typed.holds(), typed.comment(), reason));
        }
        return rows;
    }

    private String label(EstimateFilter.Concern concern) {
        return messages.getMessage("Concern." + concern, null, Locale.FRENCH);
    }
}
