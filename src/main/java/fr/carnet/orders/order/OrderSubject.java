package fr.carnet.orders.order;

import fr.carnet.agreements.LotTerms;
import fr.carnet.orders.order.OrderTarget.ForAgreement;
import fr.carnet.orders.order.OrderTarget.ForIncubators;
import fr.carnet.orders.order.OrderTarget.ForNamedStartups;
import fr.carnet.orders.order.OrderTarget.ForStartup;
import fr.carnet.startups.IncubatorId;
import fr.carnet.startups.StartupId;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The subject of an order is its target, and the lot of the agreement that it is on. */
@Embeddable
class OrderSubject {

    @Column
    private UUID agreementId;

    @Column
    private UUID lotId;

    @Column
    private @Nullable UUID startupId;

    @ElementCollection
    @CollectionTable(name = "order_incubator", joinColumns = @JoinColumn(name = "order_id"))
    @Column(name = "incubator_id")
    private Set<UUID> incubators = new LinkedHashSet<>();

    @ElementCollection
    @CollectionTable(name = "order_startup", joinColumns = @JoinColumn(name = "order_id"))
    @Column(name = "startup_id")
    private Set<UUID> named = new LinkedHashSet<>();

    protected OrderSubject() {}

    OrderSubject(LotTerms lot, OrderTarget target) {
        aimAt(lot, target);
    }

    final void aimAt(LotTerms lot, OrderTarget target) {
        lotId = lot.id().value();
        agreementId = lot.agreement().id().value();
        startupId = target instanceof ForStartup one ? one.startup().value() : null;
        incubators.clear();
        if (target instanceof ForIncubators some) {
            some.incubators().forEach(incubator -> incubators.add(incubator.value()));
        }
        named.clear();
        if (target instanceof ForNamedStartups some) {
            some.startups().forEach(startup -> named.add(startup.value()));
        }
    }

    UUID agreementId() {
        return agreementId;
    }

    UUID lotId() {
        return lotId;
    }

    OrderTarget target() {
        if (startupId != null) {
            return new ForStartup(new StartupId(startupId));
        }
        if (!named.isEmpty()) {
            return new ForNamedStartups(named.stream().map(StartupId::new).collect(Collectors.toSet()));
        }
        return incubators.isEmpty()
                ? new ForAgreement()
                : new ForIncubators(incubators.stream().map(IncubatorId::new).collect(Collectors.toSet()));
    }
}
