package fr.carnet.orders.web.acts;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** Takes why an order ends, as it was typed; one that is complete needs no reason. */
record EndingForm(@Nullable String reason, long seen) {

    private static final int MOST = 1000;

    String words() {
        return reason == null ? "" : reason;
    }

    void check(BindingResult errors) {
        checkReason(words(), errors);
    }

    /** The reason of an act that cannot be undone, at the field {@code reason}. */
    static void checkReason(String reason, BindingResult errors) {
        if (reason.isEmpty()) {
            errors.rejectValue("reason", "order.no-reason");
        } else if (reason.length() > MOST) {
            errors.rejectValue("reason", "order.long-reason", new Object[] {MOST}, null);
        }
    }
}
