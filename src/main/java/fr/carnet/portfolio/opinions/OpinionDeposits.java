package fr.carnet.portfolio.opinions;

import fr.carnet.deliverables.DeliverableId;
import fr.carnet.deliverables.Deliverables;
import fr.carnet.deliverables.Deposit;
import fr.carnet.documents.Upload;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.portfolio.DepositTarget;
import fr.carnet.portfolio.DepositTargetQueries;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.RuleViolation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A frozen opinion as a file, and its deposit against what an order over its incubator expects (A-2016 § 3.2.2). */
@Service
@Transactional
public class OpinionDeposits {

    /** What stands in the title of the deliverable that a unit expects, as {@code text_key} writes it. */
    private static final String TITLE = "avis";

    private final OpinionStore store;
    private final OpinionWriter writer;
    private final DepositTargetQueries targets;
    private final Deliverables deliverables;
    private final Clock clock;

    OpinionDeposits(
            OpinionStore store,
            OpinionWriter writer,
            DepositTargetQueries targets,
            Deliverables deliverables,
            Clock clock) {
        this.store = store;
        this.writer = writer;
        this.targets = targets;
        this.deliverables = deliverables;
        this.clock = clock;
    }

    /**
     * The opinion as a PDF.
     *
     * @throws NotFound where there is none within reach, or it is a draft
     */
    @Transactional(readOnly = true)
    public byte[] pdf(UUID id, Viewer viewer) {
        viewer.mustBe(Role.BUYER, Role.COACH);
        return writer.pdf(store.find(id, viewer.reach()).filter(Opinion::frozen).orElseThrow(NotFound::new));
    }

    /** The deliverables that a frozen opinion may be deposited against, the expected one first; none of a draft. */
    @Transactional(readOnly = true)
    public List<DepositTarget> targets(Opinion opinion, Viewer viewer) {
        viewer.mustBe(Role.BUYER, Role.COACH);
        return opinion.frozen() && !opinion.deposited()
                ? targets.covering(List.of(opinion.details().incubator()), TITLE, LocalDate.now(clock), viewer.reach())
                : List.of();
    }

    /**
     * Deposits a frozen opinion, once, as a version of a deliverable.
     *
     * @return the version's number
     * @throws NotFound where the coach's contractor does not owe that deliverable for the opinion's incubator
     * @throws RuleViolation {@code opinion.deposited}; what {@link Deliverables#deposit} refuses
     */
    public int deposit(UUID id, DeliverableId deliverable, Viewer viewer) {
        viewer.mustBe(Role.COACH);
        Opinion opinion = store.lock(id, viewer.reach()).orElseThrow(NotFound::new);
        if (opinion.deposited()) {
            throw new RuleViolation("opinion.deposited");
        }
        if (targets(opinion, viewer).stream()
                .noneMatch(target -> target.isFor(viewer) && target.id().equals(deliverable.value()))) {
            throw new NotFound();
        }
        var file = new Upload(name(opinion), new ByteArrayResource(writer.pdf(opinion)));
        int version = deliverables.deposit(
                deliverable, new Deposit(List.of(file), null, opinion.details().project()), viewer);
        store.deposited(id, deliverable, version);
        return version;
    }

    /** The name of its file. */
    public static String name(Opinion opinion) {
        return "avis-" + opinion.incubatorSlug() + "-" + opinion.details().givenOn() + ".pdf";
    }
}
