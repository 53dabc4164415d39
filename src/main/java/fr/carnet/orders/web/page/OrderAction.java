package fr.carnet.orders.web.page;

import fr.carnet.orders.OrderState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An action is what a buyer may do to an order, or why not now.
 *
 * @param label a message code
 * @param path beneath the order's address
 * @param obstacle the message code of why not now, or null
 */
record OrderAction(String label, String path, @Nullable String obstacle) {

    /** All acts, those not possible now with their reason. */
    static List<OrderAction> of(OrderState state, Work work) {
        if (state == OrderState.DRAFT) {
            return List.of(
                    new OrderAction("order.act.resume", "modifier", null),
                    new OrderAction("order.act.issue", "emission", null),
                    new OrderAction("order.act.duplicate", "duplication", null),
                    new OrderAction("order.act.discard", "annulation", null));
        }
        var acts = new ArrayList<OrderAction>();
        if (state == OrderState.ISSUED) {
            acts.add(new OrderAction("order.act.record-refusal", "refus-ecrit", null));
        }
        if (state == OrderState.ACKNOWLEDGED && work.startsOn != null) {
            acts.add(new OrderAction(
                    "order.act.start", "demarrage", work.startable() ? null : "order.not-now.start-early"));
        }
        acts.add(new OrderAction("order.act.amend", "modificatif", state.isOpen() ? null : "order.not-now.over"));
        acts.add(new OrderAction("order.act.complete", "achevement", completing(state, work.daysLeft)));
        acts.add(new OrderAction("order.act.close", "cloture", closing(state, work)));
        acts.add(new OrderAction("order.act.cancel", "annulation", cancelling(state)));
        acts.add(new OrderAction("order.act.terminate", "resiliation", terminating(state)));
        acts.add(new OrderAction("order.act.duplicate", "duplication", null));
        return List.copyOf(acts);
    }

    /**
     * @param begun was a day logged?
     * @param flat is there a line that takes no days, of which only the buyer knows what is done?
     * @param startsOn the day from which its start may be declared; null where the first day logged tells it
     */
    record Work(
            boolean begun,
            boolean daysLeft,
            boolean flat,
            @Nullable LocalDate startsOn,
            LocalDate today) {

        /** Of an order of which one only asks how it may end. */
        static Work toBeEnded(boolean begun, boolean flat) {
            return new Work(begun, true, flat, null, LocalDate.MIN);
        }

        boolean startable() {
            return startsOn != null && !today.isBefore(startsOn);
        }
    }

    /** Whether it ends the order before all is done. */
    boolean ends() {
        return path.equals("cloture") || path.equals("annulation") || path.equals("resiliation");
    }

    public boolean possible() {
        return obstacle == null;
    }

    private static @Nullable String completing(OrderState state, boolean daysLeft) {
        if (!state.isOpen()) {
            return "order.not-now.over";
        }
        if (!state.canMoveTo(OrderState.COMPLETED)) {
            return "order.not-now.unacknowledged";
        }
        return daysLeft ? "order.not-now.days-left" : null;
    }

    private static @Nullable String closing(OrderState state, Work work) {
        if (!state.isOpen()) {
            return "order.not-now.over";
        }
        if (!state.canMoveTo(OrderState.COMPLETED)) {
            return "order.not-now.unacknowledged";
        }
        if (work.flat) {
            return null;
        }
        if (!work.daysLeft) {
            return "order.not-now.nothing-left";
        }
        return work.begun || state == OrderState.IN_PROGRESS ? null : "order.not-now.not-begun";
    }

    private static @Nullable String cancelling(OrderState state) {
        if (state.canMoveTo(OrderState.CANCELLED)) {
            return null;
        }
        return state.isOpen() ? "order.not-now.begun" : "order.not-now.over";
    }

    private static @Nullable String terminating(OrderState state) {
        if (state.canMoveTo(OrderState.TERMINATED)) {
            return null;
        }
        return state.isOpen() ? "order.not-now.not-begun" : "order.not-now.over";
    }
}
