package fr.carnet.agreements.web.catalogue;

import fr.carnet.agreements.Agreements;
import fr.carnet.agreements.AwardReach;
import fr.carnet.agreements.journal.AwardJournal;
import fr.carnet.agreements.web.terms.AgreementQueries;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.NotFound;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows the catalogue of a lot: its units, without any price; and the journal of its awards, for whom it concerns. */
@Controller
class LotController {

    private final Agreements agreements;
    private final AgreementQueries queries;
    private final AwardJournal journal;
    private final UnitStateQueries unitStates;

    LotController(Agreements agreements, AgreementQueries queries, AwardJournal journal, UnitStateQueries unitStates) {
        this.agreements = agreements;
        this.queries = queries;
        this.journal = journal;
        this.unitStates = unitStates;
    }

    @GetMapping("/accords/{id}/lots/{number}")
    String page(@PathVariable UUID id, @PathVariable int number, Viewer viewer, Model model) {
        var agreement = queries.sheet(id, viewer).orElseThrow(NotFound::new);
        var lot = queries.lot(id, number, viewer).orElseThrow(NotFound::new);
        model.addAttribute("agreement", agreement);
        model.addAttribute("lot", lot);
        model.addAttribute("units", agreements.catalogue(lot.id()));
        model.addAttribute("sight", AwardReach.of(viewer));
        if (viewer.is(Role.BUYER, Role.CORRESPONDENT)) {
            model.addAttribute("journal", journal.read(lot.id(), viewer));
        }
        model.addAttribute("edits", viewer.is(Role.BUYER));
        if (viewer.is(Role.BUYER)) {
            var standing = unitStates.of(lot.id());
            model.addAttribute("revisions", standing.revisions());
            model.addAttribute("ordered", standing.ordered());
        }
        return "agreements/catalogue/lot";
    }
}
