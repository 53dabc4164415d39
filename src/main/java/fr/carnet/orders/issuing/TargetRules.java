package fr.carnet.orders.issuing;

import static fr.carnet.orders.order.DraftStep.TARGET;

import fr.carnet.orders.issuing.Situation.Cover;
import fr.carnet.shared.Period;
import fr.carnet.shared.Refusal;
import fr.carnet.shared.Rule;
import fr.carnet.startups.StartupStanding;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Refuses what an order is about: each rule refuses it, or says nothing (domain.md § 2 and 6). */
public final class TargetRules {

    private static final List<Rule<Situation>> ALL =
            List.of(TargetRules::startupGoesOn, TargetRules::namedGoOn, TargetRules::namedAreOfOneIncubator);

    private TargetRules() {}

    /** All that refuses the target itself, whatever is ordered for it. */
    public static List<Refusal> refusals(Situation situation) {
        return Rule.all(ALL, situation);
    }

    /** Nothing is ordered for a startup that is stopped, or that no decision launched, nor for a digital project that is archived. */
    public static Optional<Refusal> startupGoesOn(Situation situation) {
        var startup = situation.startup();
        if (startup == null || startup.phase() != null) {
            return Optional.empty();
        }
        if (startup.isProject()) {
            return TARGET.refuseIf(startup.archived(), "order.project-archived", startup.name());
        }
        return Optional.of(
                startup.stopped() && startup.since() != null
                        ? TARGET.refusal("order.startup-stopped", startup.name(), startup.since())
                        : TARGET.refusal("order.startup-without-phase", startup.name()));
    }

    /** A startup that is named counts, so it is one that A-2016 § 3.2.1 counts. */
    private static Optional<Refusal> namedGoOn(Situation situation) {
        String idle = situation.named().stream()
                .filter(startup -> startup.phase() == null)
                .map(StartupStanding::name)
                .collect(Collectors.joining(", "));
        return TARGET.refuseIf(!idle.isEmpty(), "order.named-not-active", idle);
    }

    /** Carnet's own rule: an order that names startups names those of one incubator. */
    private static Optional<Refusal> namedAreOfOneIncubator(Situation situation) {
        List<String> incubators = situation.named().stream()
                .map(StartupStanding::incubatorName)
                .distinct()
                .sorted()
                .toList();
        return TARGET.refuseIf(incubators.size() > 1, "order.named-several-incubators", String.join(", ", incubators));
    }

    /**
     * Carnet's own rule: no two open orders name a startup for the same days, as its animation would be paid twice; A-2016 § 3.2.1
     * says nothing of it.
     */
    public static Optional<Refusal> isNamedOnce(Situation situation, Optional<Period> stated) {
        return overlapping(situation, stated)
                .filter(cover -> cover.byName() && !situation.named().isEmpty())
                .findFirst()
                .map(cover -> TARGET.refusal(
                        "order.named-twice",
                        names(situation, cover),
                        cover.order(),
                        cover.period().start(),
                        cover.period().end()));
    }

    /** The other open orders that cover one of the startups in the same time, but for those that refuse it. */
    static Optional<Cover> coveredTwice(Situation situation, Optional<Period> stated) {
        return overlapping(situation, stated)
                .filter(cover -> !cover.byName() || situation.named().isEmpty())
                .findFirst();
    }

    /** The startups that both this order and that other one cover. */
    static String names(Situation situation, Cover other) {
        return situation.covers().stream()
                .filter(cover -> cover.order().equals(other.order()))
                .map(Cover::startup)
                .collect(Collectors.joining(", "));
    }

    private static Stream<Cover> overlapping(Situation situation, Optional<Period> stated) {
        return situation.covers().stream()
                .filter(cover -> stated.filter(cover.period()::overlaps).isPresent());
    }
}
