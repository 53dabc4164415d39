package fr.carnet.orders.web.assistant;

import fr.carnet.agreements.LotId;
import fr.carnet.orders.OrderId;
import fr.carnet.orders.order.OrderTarget;
import fr.carnet.orders.order.OrderTarget.ForAgreement;
import fr.carnet.orders.order.OrderTarget.ForIncubators;
import fr.carnet.orders.order.OrderTarget.ForNamedStartups;
import fr.carnet.orders.order.OrderTarget.ForStartup;
import fr.carnet.orders.order.PurchaseOrder;
import fr.carnet.startups.IncubatorId;
import fr.carnet.startups.StartupId;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * Takes the first step of an order as typed: on which lot, about what.
 *
 * @param incubator whose startups are named
 * @param named the startups of it that the order names
 * @param draft chosen when the page was shown, so that a page sent twice opens one draft
 */
record TargetForm(
        @NotNull @Nullable UUID lot,
        @NotNull @Nullable About about,
        @Nullable UUID startup,
        @Nullable UUID project,
        @Nullable List<UUID> incubators,
        @Nullable UUID incubator,
        @Nullable List<UUID> named,
        @Nullable UUID draft,
        long seen) {

    /** What kind of thing the order is about. */
    enum About {
        STARTUP,
        PROJECT,
        INCUBATORS,
        NAMED_STARTUPS,
        AGREEMENT
    }

    /** Nothing chosen yet but, where one comes from its page, the startup or the digital project. */
    static TargetForm begun(@Nullable UUID startup, @Nullable UUID project) {
        return new TargetForm(
                null,
                project == null ? About.STARTUP : About.PROJECT,
                startup,
                project,
                List.of(),
                null,
                List.of(),
                OrderId.random().value(),
                0);
    }

    /** The same form for an incubator as a whole, where no startup is named, or for these startups of it. */
    TargetForm about(IncubatorId chosen, @Nullable UUID onLot, List<StartupId> names) {
        return new TargetForm(
                onLot == null ? lot : onLot,
                names.isEmpty() ? About.INCUBATORS : About.NAMED_STARTUPS,
                null,
                null,
                List.of(chosen.value()),
                chosen.value(),
                names.stream().map(StartupId::value).toList(),
                draft,
                seen);
    }

    /** The same form with that incubator as the one whose startups are named. */
    TargetForm naming(@Nullable UUID chosen) {
        return new TargetForm(lot, about, startup, project, incubators, chosen, named, draft, seen);
    }

    /** @param project is what the draft is for a digital project? */
    static TargetForm of(PurchaseOrder draft, boolean project) {
        UUID id = draft.id().value();
        UUID lot = draft.lot().value();
        if (draft.target() instanceof ForStartup one) {
            UUID it = one.startup().value();
            return new TargetForm(
                    lot,
                    project ? About.PROJECT : About.STARTUP,
                    project ? null : it,
                    project ? it : null,
                    List.of(),
                    null,
                    List.of(),
                    id,
                    draft.revision());
        }
        if (draft.target() instanceof ForIncubators some) {
            var incubators = some.incubators().stream().map(IncubatorId::value).toList();
            return new TargetForm(lot, About.INCUBATORS, null, null, incubators, null, List.of(), id, draft.revision());
        }
        if (draft.target() instanceof ForNamedStartups some) {
            var named = some.startups().stream().map(StartupId::value).toList();
            return new TargetForm(lot, About.NAMED_STARTUPS, null, null, List.of(), null, named, id, draft.revision());
        }
        return new TargetForm(lot, About.AGREEMENT, null, null, List.of(), null, List.of(), id, draft.revision());
    }

    /** Says what is missing, next to where it is missing. */
    void check(BindingResult errors) {
        if (about == About.STARTUP && startup == null) {
            errors.rejectValue("startup", "order.no-startup");
        }
        if (about == About.PROJECT && project == null) {
            errors.rejectValue("project", "order.no-project");
        }
        if (about == About.INCUBATORS && (incubators == null || incubators.isEmpty())) {
            errors.rejectValue("incubators", "order.no-incubator");
        }
        if (about == About.NAMED_STARTUPS && incubator == null) {
            errors.rejectValue("incubator", "order.no-named-incubator");
        } else if (about == About.NAMED_STARTUPS && (named == null || named.isEmpty())) {
            errors.rejectValue("named", "order.no-named");
        }
    }

    /** The draft to be opened, the same however often the page is sent. */
    OrderId draftId() {
        return draft == null ? OrderId.random() : new OrderId(draft);
    }

    LotId lotId() {
        if (lot == null) {
            throw new IllegalStateException("checked before");
        }
        return new LotId(lot);
    }

    OrderTarget target() {
        if (about == About.STARTUP && startup != null) {
            return new ForStartup(new StartupId(startup));
        }
        if (about == About.PROJECT && project != null) {
            return new ForStartup(new StartupId(project));
        }
        if (about == About.INCUBATORS && incubators != null) {
            return new ForIncubators(incubators.stream().map(IncubatorId::new).collect(Collectors.toSet()));
        }
        if (about == About.NAMED_STARTUPS && named != null) {
            return new ForNamedStartups(named.stream().map(StartupId::new).collect(Collectors.toSet()));
        }
        return new ForAgreement();
    }
}
