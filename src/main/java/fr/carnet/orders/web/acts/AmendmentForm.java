package fr.carnet.orders.web.acts;

import fr.carnet.agreements.WorkUnitId;
import fr.carnet.orders.amendment.Amendment;
import fr.carnet.orders.mentions.Mentions;
import fr.carnet.orders.order.OrderLine;
import fr.carnet.orders.order.PurchaseOrder;
import fr.carnet.orders.web.TypedQuantities;
import fr.carnet.shared.French;
import fr.carnet.shared.PlainText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * Takes an amendment as typed: each quantity and each mention, changed or not. It is a bean, because a record binds no
 * open-ended map.
 */
class AmendmentForm {

    private static final int LONG_TEXT = 1000;
    private static final int SHORT_TEXT = 200;

    private final Map<String, String> quantities = new LinkedHashMap<>();
    private final Map<String, String> texts = new LinkedHashMap<>();
    private @Nullable LocalDate startsOn;
    private @Nullable LocalDate endsOn;
    private long seen;

    static AmendmentForm of(PurchaseOrder order) {
        var form = new AmendmentForm();
        var mentions = order.mentions();
        form.seen = order.revision();
        form.startsOn = mentions.startsOn();
        form.endsOn = mentions.endsOn();
        form.texts.put("beneficiary", mentions.beneficiary());
        form.texts.put("beneficiaryAddress", mentions.beneficiaryAddress());
        form.texts.put("placeOfWork", mentions.placeOfWork());
        form.texts.put("billingSiret", mentions.billingSiret());
        form.texts.put("billingService", mentions.billingService());
        form.texts.put("billingCommitment", mentions.billingCommitment());
        for (OrderLine line : order.lines()) {
            form.quantities.put(key(line.unit()), French.number(line.quantity()));
        }
        return form;
    }

    /** What was typed, as far as it can be read; what cannot is said at its field, and stays as it was agreed. */
    Amendment read(PurchaseOrder order, BindingResult errors) {
        texts.forEach((name, text) -> {
            int most = name.equals("reason") || name.equals("beneficiaryAddress") ? LONG_TEXT : SHORT_TEXT;
            if (text.length() > most) {
                errors.rejectValue("texts[" + name + "]", "order.long-text", new Object[] {most}, null);
            }
        });
        if (startsOn != null && endsOn != null && endsOn.isBefore(startsOn)) {
            errors.rejectValue("endsOn", "period.reversed");
        }
        var before = order.mentions();
        var from = errors.hasFieldErrors("startsOn") ? before.startsOn() : startsOn;
        var to = errors.hasFieldErrors("endsOn") ? before.endsOn() : endsOn;
        boolean apart = from != null && to != null && to.isBefore(from);
        var mentions = apart ? mentions(before, before.startsOn(), before.endsOn()) : mentions(before, from, to);
        return new Amendment(quantities(order, errors), mentions, text("reason"));
    }

    private Map<WorkUnitId, BigDecimal> quantities(PurchaseOrder order, BindingResult errors) {
        Map<WorkUnitId, BigDecimal> read = TypedQuantities.read(quantities, errors);
        // A unit to add that is set to nothing is not added; one that is there cannot be, and is told so by the rule.
        read.values().removeIf(quantity -> quantity.signum() == 0);
        for (OrderLine line : order.lines()) {
            if (!quantities.containsKey(key(line.unit())) || errors.hasFieldErrors(field(line.unit()))) {
                read.put(line.unit(), line.quantity());
            }
        }
        return read;
    }

    private Mentions mentions(Mentions before, @Nullable LocalDate from, @Nullable LocalDate to) {
        return new Mentions(
                before.complexity(),
                before.complexityReasons(),
                before.criteria(),
                from,
                to,
                kept("beneficiary", before.beneficiary()),
                kept("beneficiaryAddress", before.beneficiaryAddress()),
                kept("placeOfWork", before.placeOfWork()),
                kept("billingSiret", before.billingSiret()).replaceAll("\\s", ""),
                kept("billingService", before.billingService()),
                kept("billingCommitment", before.billingCommitment()));
    }

    /** What is sent was cleaned on its way, what is stored may not have been: the same words change nothing. */
    private String kept(String name, String before) {
        String typed = text(name);
        return typed.equals(PlainText.of(before)) ? before : typed;
    }

    private String text(String name) {
        return texts.getOrDefault(name, "");
    }

    static String key(WorkUnitId unit) {
        return unit.value().toString();
    }

    static String field(WorkUnitId unit) {
        return TypedQuantities.field(key(unit));
    }

    /** The field of something that the order states. */
    static String mention(String name) {
        return name.equals("startsOn") || name.equals("endsOn") ? name : "texts[" + name + "]";
    }

    public Map<String, String> getQuantities() {
        return quantities;
    }

    public Map<String, String> getTexts() {
        return texts;
    }

    public @Nullable LocalDate getStartsOn() {
        return startsOn;
    }

    public void setStartsOn(@Nullable LocalDate startsOn) {
        this.startsOn = startsOn;
    }

    public @Nullable LocalDate getEndsOn() {
        return endsOn;
    }

    public void setEndsOn(@Nullable LocalDate endsOn) {
        this.endsOn = endsOn;
    }

    public long getSeen() {
        return seen;
    }

    public void setSeen(long seen) {
        this.seen = seen;
    }
}
