package fr.carnet.orders.web.acts;

import java.util.Map;
import java.util.Optional;

/** Beside which field of a form a rule about what an order states is said; the others are about the whole form. */
public final class OrderFields {

    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("order.no-period", "endsOn"),
            Map.entry("period.reversed", "endsOn"),
            Map.entry("order.amend-start-past", "startsOn"),
            Map.entry("order.starts-before-issue", "startsOn"),
            Map.entry("order.starts-after-agreement", "startsOn"),
            Map.entry("order.amend-end-past", "endsOn"),
            Map.entry("order.ends-long-after-agreement", "endsOn"),
            Map.entry("order.too-long", "endsOn"),
            Map.entry("order.days-outside", "endsOn"),
            Map.entry("order.no-beneficiary", "beneficiary"),
            Map.entry("order.no-place-of-work", "placeOfWork"),
            Map.entry("order.no-siret", "billingSiret"),
            Map.entry("order.siret-length", "billingSiret"),
            Map.entry("order.siret-key", "billingSiret"),
            Map.entry("order.service-format", "billingService"),
            Map.entry("order.commitment-format", "billingCommitment"),
            Map.entry("order.amend-reason", "reason"));

    private OrderFields() {}

    public static Optional<String> of(String code) {
        return Optional.ofNullable(FIELDS.get(code));
    }
}
