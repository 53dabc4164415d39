package fr.carnet.portfolio.followup;

import fr.carnet.deliverables.DeliverableId;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.portfolio.DepositTarget;
import fr.carnet.portfolio.DepositTargetQueries;
import fr.carnet.shared.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The synthetic follow-up of incubators, as coaches and buyers read it (A-2016 § 3.2.2). */
@Service
@Transactional(readOnly = true)
public class FollowUps {

    /** What stands in the title of the deliverable that a unit expects, as {@code text_key} writes it. */
    private static final String TITLE = "suivi";

    private final FollowUpQueries queries;
    private final FollowUpStore store;
    private final FollowUpWriter writer;
    private final DepositTargetQueries targets;
    private final Clock clock;

    FollowUps(
            FollowUpQueries queries,
            FollowUpStore store,
            FollowUpWriter writer,
            DepositTargetQueries targets,
            Clock clock) {
        this.queries = queries;
        this.store = store;
        this.writer = writer;
        this.targets = targets;
        this.clock = clock;
    }

    /** The follow-up as the viewer may read it today; of incubators out of reach nothing. None chosen means a coach's own. */
    public FollowUp of(Collection<String> incubators, Viewer viewer) {
        viewer.mustBe(Role.BUYER, Role.COACH);
        return queries.of(chosen(incubators, viewer), LocalDate.now(clock), null, null, viewer.reach());
    }

    /** The deliverables that this follow-up may be deposited against, the expected one first. */
    public List<DepositTarget> targets(FollowUp followUp, Viewer viewer) {
        viewer.mustBe(Role.BUYER, Role.COACH);
        return targets.covering(followUp.incubators(), TITLE, followUp.on(), viewer.reach());
    }

    /**
     * The follow-up as it would be deposited: of all orders it tells only of those of the deliverable's contractor, whose
     * correspondents read the file (domain.md § 8).
     *
     * @throws NotFound where the deliverable is not one of {@link #targets}
     */
    public FollowUp asDeposited(Collection<String> incubators, DeliverableId deliverable, Viewer viewer) {
        viewer.mustBe(Role.BUYER, Role.COACH);
        DepositTarget target = targets(of(incubators, viewer), viewer).stream()
                .filter(found -> found.id().equals(deliverable.value()))
                .findFirst()
                .orElseThrow(NotFound::new);
        return queries.of(
                chosen(incubators, viewer),
                LocalDate.now(clock),
                target.contractorId(),
                target.contractor(),
                viewer.reach());
    }

    public byte[] pdf(FollowUp followUp) {
        return writer.pdf(followUp);
    }

    /** The name of its file. */
    public static String name(FollowUp followUp) {
        String incubators = followUp.parts().size() == 1 ? followUp.slugs().get(0) + "-" : "";
        return "suivi-" + incubators + followUp.on() + ".pdf";
    }

    private Collection<String> chosen(Collection<String> incubators, Viewer viewer) {
        return incubators.isEmpty() && viewer.is(Role.COACH) ? store.slugs(viewer.reach()) : incubators;
    }
}
