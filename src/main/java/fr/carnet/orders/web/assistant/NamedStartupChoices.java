package fr.carnet.orders.web.assistant;

import fr.carnet.orders.issuing.Situation;
import fr.carnet.orders.issuing.TargetRules;
import fr.carnet.orders.order.OrderTarget.ForNamedStartups;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.Refusal;
import fr.carnet.startups.IncubatorId;
import fr.carnet.startups.StartupId;
import fr.carnet.startups.StartupStanding;
import fr.carnet.startups.Startups;
import fr.carnet.web.Choice;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Offers the startups of an incubator that an order may name, and fills the first step in with a part of them. */
@Component
class NamedStartupChoices {

    private final Startups startups;
    private final Clock clock;

    NamedStartupChoices(Startups startups, Clock clock) {
        this.startups = startups;
        this.clock = clock;
    }

    /**
     * What an address asks the first step to be filled in with.
     *
     * @param incubateur an incubator as a whole, or the one whose startups are named
     * @param lot on which lot
     * @param partie which part of its startups by name, from 1; none of them where it is not given
     * @param sur in how many parts of nearly one size they are split
     */
    record Asked(
            @Nullable UUID incubateur,
            @Nullable UUID lot,
            @Nullable Integer partie,
            @Nullable Integer sur) {}

    /** The form, filled in as the address asks; as it is where it asks nothing. */
    TargetForm fill(TargetForm form, Asked asked) {
        if (asked.incubateur == null) {
            return form;
        }
        var incubator = new IncubatorId(asked.incubateur);
        return form.about(incubator, asked.lot, part(of(incubator), asked));
    }

    /** The startups to be ticked: those in a phase of the incubator chosen, or of the one whose startups are ticked. */
    List<Choice> choices(TargetForm form) {
        UUID incubator = incubator(form);
        return incubator == null
                ? List.of()
                : of(new IncubatorId(incubator)).stream()
                        .map(startup -> new Choice(startup.id().value().toString(), startup.name()))
                        .toList();
    }

    /** Refuses here already startups that are not of the incubator chosen, and those that no order could name. */
    List<Refusal> refusals(TargetForm form) {
        if (!(form.target() instanceof ForNamedStartups some)) {
            return List.of();
        }
        var named = startups.standings(some.startups(), today());
        String elsewhere = named.stream()
                .filter(startup -> form.incubator() == null || !startup.isOf(new IncubatorId(form.incubator())))
                .map(StartupStanding::name)
                .collect(Collectors.joining(", "));
        return elsewhere.isEmpty()
                ? TargetRules.refusals(Situation.ofNamed(some, named, List.of()))
                : List.of(Refusal.of("order.named-elsewhere", elsewhere));
    }

    /** The incubator chosen; of a draft that names startups, theirs. */
    @Nullable
    UUID incubator(TargetForm form) {
        if (form.incubator() != null || form.named() == null || form.named().isEmpty()) {
            return form.incubator();
        }
        Set<StartupId> named = form.named().stream().map(StartupId::new).collect(Collectors.toSet());
        return startups.standings(named, today()).stream()
                .map(StartupStanding::incubator)
                .filter(Objects::nonNull)
                .map(IncubatorId::value)
                .findFirst()
                .orElse(null);
    }

    private List<StartupStanding> of(IncubatorId incubator) {
        return startups.orderable(today()).stream()
                .filter(startup -> startup.isOf(incubator))
                .toList();
    }

    /** @throws NotFound for a part that there is not */
    private static List<StartupId> part(List<StartupStanding> all, Asked asked) {
        if (asked.partie == null) {
            return List.of();
        }
        int part = asked.partie;
        int parts = Objects.requireNonNullElse(asked.sur, 1);
        if (parts < 1 || parts > all.size() || part < 1 || part > parts) {
            throw new NotFound();
        }
        return all.subList(all.size() * (part - 1) / parts, all.size() * part / parts).stream()
                .map(StartupStanding::id)
                .toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
