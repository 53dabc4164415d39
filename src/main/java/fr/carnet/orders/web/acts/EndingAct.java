package fr.carnet.orders.web.acts;

import fr.carnet.orders.OrderState;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;

/** These acts end an order, each at its own address. */
enum EndingAct {
    CANCEL("annulation", OrderState.CANCELLED),
    COMPLETE("achevement", OrderState.COMPLETED),
    TERMINATE("resiliation", OrderState.TERMINATED),
    CLOSE("cloture", OrderState.COMPLETED);

    private final String path;
    private final OrderState target;

    EndingAct(String path, OrderState target) {
        this.path = path;
        this.target = target;
    }

    static EndingAct at(HttpServletRequest request) {
        return Arrays.stream(values())
                .filter(act -> request.getRequestURI().endsWith("/" + act.path))
                .findFirst()
                .orElseThrow();
    }

    public String path() {
        return path;
    }

    OrderState target() {
        return target;
    }

    /** The message code of what is said once it is done. */
    String done() {
        return this == CLOSE ? "order.closed-early" : "order." + target.name().toLowerCase(java.util.Locale.ROOT);
    }
}
