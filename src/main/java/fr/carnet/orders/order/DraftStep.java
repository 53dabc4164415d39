package fr.carnet.orders.order;

import fr.carnet.shared.Refusal;
import fr.carnet.shared.Rule;
import java.util.Objects;
import java.util.Optional;

/** A buyer fills in a draft in these steps, in this order. A refusal of a draft says the step that it leads back to. */
public enum DraftStep {
    /** The lot, and the startup, the incubators or the agreement that the order is about. */
    TARGET,
    /** The work units and their quantities. */
    UNITS,
    /** The awardee that the order goes to. */
    CONTRACTOR,
    /** The period, the beneficiary, the billing references and the complexity. */
    MENTIONS;

    /** The step that a refusal of a draft leads back to. */
    public static DraftStep of(Refusal refusal) {
        return valueOf(Objects.requireNonNull(refusal.where()));
    }

    /** A refusal that leads back to this step. */
    public Refusal refusal(String code, Object... args) {
        return Refusal.of(code, args).at(name());
    }

    /** A refusal that leads back to this step where the rule is broken, otherwise nothing. */
    public Optional<Refusal> refuseIf(boolean broken, String code, Object... args) {
        return Rule.refuseIf(broken, code, args).map(refusal -> refusal.at(name()));
    }
}
