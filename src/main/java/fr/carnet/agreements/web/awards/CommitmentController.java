package fr.carnet.agreements.web.awards;

import fr.carnet.agreements.AwardId;
import fr.carnet.agreements.awards.CommitmentId;
import fr.carnet.agreements.awards.ServiceCommitments;
import fr.carnet.people.Viewer;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Adds, changes and takes off the service-quality commitments of an award. */
@Controller
@RequestMapping("/accords/{id}/attributions/{award}/engagements")
class CommitmentController extends AwardPartController<CommitmentForm> {

    private final ServiceCommitments commitments;
    private final AwardQueries queries;

    CommitmentController(ServiceCommitments commitments, AwardQueries queries) {
        super(queries, "agreements/awards/commitment", "engagements");
        this.commitments = commitments;
        this.queries = queries;
    }

    @Override
    CommitmentForm blank() {
        return CommitmentForm.BLANK;
    }

    @Override
    Optional<CommitmentForm> found(UUID award, UUID commitment) {
        return queries.commitment(award, commitment);
    }

    @Override
    void add(AwardId award, CommitmentForm form, Viewer viewer) {
        commitments.add(award, form.titleTyped(), form.measureTyped(), viewer);
    }

    @Override
    void change(AwardId award, UUID commitment, CommitmentForm form, Viewer viewer) {
        commitments.change(
                award, new CommitmentId(commitment), form.seen(), form.titleTyped(), form.measureTyped(), viewer);
    }

    @Override
    void remove(AwardId award, UUID commitment, Viewer viewer) {
        commitments.remove(award, new CommitmentId(commitment), viewer);
    }

    @Override
    String added() {
        return "commitment.added";
    }

    @Override
    String changed() {
        return "commitment.changed";
    }

    @Override
    String removed() {
        return "commitment.removed";
    }
}
