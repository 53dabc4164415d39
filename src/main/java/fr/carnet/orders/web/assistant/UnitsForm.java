package fr.carnet.orders.web.assistant;

import fr.carnet.agreements.WorkUnitId;
import fr.carnet.orders.issuing.OrderCheck;
import fr.carnet.orders.order.OrderLine;
import fr.carnet.orders.order.PurchaseOrder;
import fr.carnet.orders.web.TypedQuantities;
import fr.carnet.shared.French;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.validation.BindingResult;

/**
 * Takes the quantities of an order as typed, by the identifier of their unit. It is a bean, because a record binds no
 * open-ended map.
 */
class UnitsForm {

    private final Map<String, String> quantities = new LinkedHashMap<>();
    private long seen;

    static UnitsForm of(PurchaseOrder draft) {
        var form = new UnitsForm();
        form.seen = draft.revision();
        for (OrderLine line : draft.lines()) {
            form.quantities.put(line.unit().value().toString(), French.number(line.quantity()));
        }
        return form;
    }

    public Map<String, String> getQuantities() {
        return quantities;
    }

    public long getSeen() {
        return seen;
    }

    public void setSeen(long seen) {
        this.seen = seen;
    }

    /** The quantities that can be read; what cannot is said at its field. An empty field is a unit not ordered. */
    Map<WorkUnitId, BigDecimal> read(BindingResult errors) {
        return TypedQuantities.read(quantities, errors);
    }

    /** Where what is stored now is not what was typed. */
    List<StaleStep.Difference> differencesFrom(OrderCheck stored) {
        var now = of(stored.order()).quantities;
        return stored.lot().units().stream()
                .map(unit -> {
                    String key = unit.id().value().toString();
                    return StaleStep.Difference.between(
                            "Quantité " + unit.code(), now.getOrDefault(key, ""), quantities.getOrDefault(key, ""));
                })
                .filter(Objects::nonNull)
                .toList();
    }
}
