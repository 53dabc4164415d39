package fr.carnet.orders.order;

import fr.carnet.shared.Refusal;
import fr.carnet.shared.RuleViolation;
import java.util.List;

/**
 * What a rule has to say of a draft: a refusal or a warning, as data.
 *
 * @param part what to change
 * @param code the message that names the rule, its clause and the way out
 * @param args what fills it
 */
public record Remark(DraftPart part, String code, List<Object> args) {

    public static Remark of(DraftPart part, String code, Object... args) {
        return new Remark(part, code, List.of(args));
    }

    /**
     * @throws RuleViolation all of them at once, if there is one
     */
    public static void refuse(List<Remark> refusals) {
        RuleViolation.refuse(refusals.stream().map(Remark::refusal).toList());
    }

    public Refusal refusal() {
        return new Refusal(code, args, part.name());
    }

    public RuleViolation violation() {
        return refusal().violation();
    }
}
