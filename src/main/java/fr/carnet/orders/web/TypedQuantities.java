package fr.carnet.orders.web;

import fr.carnet.agreements.WorkUnitId;
import fr.carnet.shared.FrenchInput;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.validation.BindingResult;

/** Reads the quantities of an order as they were typed, by the identifier of their unit. */
public final class TypedQuantities {

    private TypedQuantities() {}

    /** The field of a unit, in any form that has {@code quantities}. */
    public static String field(String unit) {
        return "quantities[" + unit + "]";
    }

    /** The quantities that can be read; what cannot is said at its field. An empty field is a unit not ordered. */
    public static Map<WorkUnitId, BigDecimal> read(Map<String, String> quantities, BindingResult errors) {
        Map<WorkUnitId, BigDecimal> read = new HashMap<>();
        quantities.forEach((unit, typed) -> {
            if (!typed.isBlank()) {
                FrenchInput.number(typed)
                        .ifPresentOrElse(
                                quantity -> read.put(new WorkUnitId(UUID.fromString(unit)), quantity),
                                () -> errors.rejectValue(field(unit), "order.quantity-number"));
            }
        });
        return read;
    }
}
