package fr.carnet.agreements.web.awards;

import fr.carnet.agreements.Agreements;
import fr.carnet.agreements.AwardId;
import fr.carnet.agreements.LotId;
import fr.carnet.agreements.journal.AwardJournal;
import fr.carnet.agreements.journal.JournalKind;
import fr.carnet.agreements.web.terms.AgreementQueries;
import fr.carnet.documents.StoredFiles;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.NotFound;
import fr.carnet.web.Choice;
import fr.carnet.web.FormRefusals;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Records in the journal of a lot's awards what came in writing: a refusal, or an incapacity. */
@Controller
@RequestMapping("/accords/{id}/lots/{number}/journal/nouveau")
class AwardJournalController {

    private static final List<Choice> KINDS = List.of(
            new Choice(JournalKind.REFUSAL.name(), "Un refus écrit")
                    .hint("Une lettre par laquelle le titulaire décline une prestation, sans bon de commande émis."),
            new Choice(JournalKind.INCAPACITY.name(), "Une incapacité")
                    .hint("Des faits établis : le titulaire n’est pas en mesure d’exécuter la prestation."));

    private final AwardJournal journal;
    private final Agreements agreements;
    private final AgreementQueries queries;
    private final StoredFiles files;
    private final Clock clock;

    AwardJournalController(
            AwardJournal journal, Agreements agreements, AgreementQueries queries, StoredFiles files, Clock clock) {
        this.journal = journal;
        this.agreements = agreements;
        this.queries = queries;
        this.files = files;
        this.clock = clock;
    }

    /** @param titulaire the award chosen in advance, where one comes from it */
    @GetMapping
    String ask(
            @PathVariable UUID id,
            @PathVariable int number,
            @RequestParam(required = false) @Nullable UUID titulaire,
            Viewer viewer,
            Model model) {
        viewer.mustBe(Role.BUYER);
        model.addAttribute("form", AwardJournalForm.on(today(), titulaire));
        return page(lot(id, number, viewer), id, viewer, model);
    }

    @PostMapping
    String record(
            @PathVariable UUID id,
            @PathVariable int number,
            @Valid @ModelAttribute("form") AwardJournalForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        viewer.mustBe(Role.BUYER);
        var lot = lot(id, number, viewer);
        if (FormRefusals.attempt(() -> record(lot.id(), form, viewer), errors, response)) {
            flash.addFlashAttribute("done", "journal.recorded");
            return "redirect:/accords/{id}/lots/{number}#journal";
        }
        return page(lot, id, viewer, model);
    }

    private void record(LotId lot, AwardJournalForm form, Viewer viewer) {
        journal.record(lot, new AwardId(Objects.requireNonNull(form.award())), form.statement(), viewer);
    }

    private AgreementQueries.LotHead lot(UUID agreement, int number, Viewer viewer) {
        return queries.lot(agreement, number, viewer).orElseThrow(NotFound::new);
    }

    private String page(AgreementQueries.LotHead lot, UUID agreement, Viewer viewer, Model model) {
        model.addAttribute("agreement", queries.sheet(agreement, viewer).orElseThrow(NotFound::new));
        model.addAttribute("lot", lot);
        model.addAttribute(
                "awards",
                agreements.lot(lot.id(), today()).awards().stream()
                        .map(award -> new Choice(
                                award.id().value().toString(),
                                "Rang %d – %s".formatted(award.rank(), award.contractorName())))
                        .toList());
        model.addAttribute("kinds", KINDS);
        model.addAttribute("accepted", files.accepted());
        model.addAttribute("maximum", files.maximum().toMegabytes());
        return "agreements/awards/journal-new";
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
