package fr.carnet.orders.web.acts;

import fr.carnet.orders.OrderLineId;
import fr.carnet.orders.order.Ending;
import fr.carnet.orders.order.OrderLine;
import fr.carnet.orders.order.PurchaseOrder;
import fr.carnet.shared.FrenchInput;
import fr.carnet.shared.Money;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * Takes what an ended order gives back, as typed: an amount for each flat line. It is a bean, because a record binds no
 * open-ended map.
 */
class ReleaseForm {

    private final Map<String, String> amounts = new LinkedHashMap<>();
    private @Nullable LocalDate date;
    private String reason = "";
    private long seen;

    static ReleaseForm of(PurchaseOrder order, LocalDate today) {
        var form = new ReleaseForm();
        form.seen = order.revision();
        form.date = today;
        return form;
    }

    /**
     * What flat lines give back, as far as it can be read; what cannot is said at its field.
     *
     * @param required whether an empty field is a mistake
     */
    Map<OrderLineId, Money> read(PurchaseOrder order, boolean required, BindingResult errors) {
        Map<OrderLineId, Money> read = new HashMap<>();
        order.lines().stream().filter(line -> line.days().isEmpty()).forEach(line -> {
            String typed = amounts.getOrDefault(key(line), "");
            if (typed.isBlank()) {
                if (required) {
                    errors.rejectValue(field(line), "order.release-missing", new Object[] {line.code()}, null);
                }
                return;
            }
            var number = FrenchInput.number(typed);
            if (number.isEmpty() || number.get().stripTrailingZeros().scale() > 2) {
                errors.rejectValue(field(line), "order.release-number");
            } else if (number.get().signum() < 0
                    || number.get().compareTo(line.left().amount()) > 0) {
                errors.rejectValue(field(line), "order.release-amount", new Object[] {line.code(), line.left()}, null);
            } else {
                read.put(line.id(), new Money(number.get()));
            }
        });
        return read;
    }

    /** @param flat what {@link #read} gave, without a mistake */
    Ending ending(Map<OrderLineId, Money> flat) {
        return new Ending(flat, date == null ? LocalDate.MIN : date, reason);
    }

    void check(BindingResult errors) {
        EndingForm.checkReason(reason, errors);
        if (date == null && !errors.hasFieldErrors("date")) {
            errors.rejectValue("date", "order.no-ending-date");
        }
    }

    static String key(OrderLine line) {
        return line.id().value().toString();
    }

    static String field(OrderLine line) {
        return "amounts[" + key(line) + "]";
    }

    public Map<String, String> getAmounts() {
        return amounts;
    }

    public @Nullable LocalDate getDate() {
        return date;
    }

    public void setDate(@Nullable LocalDate date) {
        this.date = date;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public long getSeen() {
        return seen;
    }

    public void setSeen(long seen) {
        this.seen = seen;
    }
}
