package fr.carnet.agreements.web.awards;

import fr.carnet.agreements.AwardId;
import fr.carnet.agreements.awards.CorrespondentId;
import fr.carnet.agreements.awards.Correspondents;
import fr.carnet.people.Viewer;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** Adds, changes and takes off the contacts of an award. */
@Controller
@RequestMapping("/accords/{id}/attributions/{award}/correspondants")
class CorrespondentController extends AwardPartController<CorrespondentForm> {

    private final Correspondents correspondents;
    private final AwardQueries queries;

    CorrespondentController(Correspondents correspondents, AwardQueries queries) {
        super(queries, "agreements/awards/correspondent", "correspondants");
        this.correspondents = correspondents;
        this.queries = queries;
    }

    @Override
    CorrespondentForm blank() {
        return CorrespondentForm.BLANK;
    }

    @Override
    Optional<CorrespondentForm> found(UUID award, UUID contact) {
        return queries.contact(award, contact);
    }

    @Override
    void show(AwardSheet award, Model model) {
        model.addAttribute("accounts", queries.accounts(award.contractorId()));
    }

    @Override
    void add(AwardId award, CorrespondentForm form, Viewer viewer) {
        correspondents.add(award, form.details(), viewer);
    }

    @Override
    void change(AwardId award, UUID contact, CorrespondentForm form, Viewer viewer) {
        correspondents.change(award, new CorrespondentId(contact), form.seen(), form.details(), viewer);
    }

    @Override
    void remove(AwardId award, UUID contact, Viewer viewer) {
        correspondents.remove(award, new CorrespondentId(contact), viewer);
    }

    @Override
    String added() {
        return "correspondent.added";
    }

    @Override
    String changed() {
        return "correspondent.changed";
    }

    @Override
    String removed() {
        return "correspondent.removed";
    }
}
