package fr.carnet.orders.issuing;

import static fr.carnet.orders.order.DraftStep.MENTIONS;

import fr.carnet.orders.order.Mentions;
import fr.carnet.shared.Refusal;
import fr.carnet.shared.RuleViolation;
import fr.carnet.shared.Siret;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** How billing references are written, so that Chorus Pro takes the invoice that quotes them. */
public final class BillingRules {

    static final int SERVICE_LENGTH = 100;
    static final int COMMITMENT_LENGTH = 50;

    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9 ._/-]*[A-Za-z0-9])?");

    private BillingRules() {}

    /** What is stated but cannot be right; what is not stated is no business of this. */
    public static List<Refusal> malformed(Mentions mentions) {
        List<Refusal> wrong = new ArrayList<>();
        siret(mentions.billingSiret()).ifPresent(wrong::add);
        if (isMalformed(mentions.billingService(), SERVICE_LENGTH)) {
            wrong.add(MENTIONS.refusal("order.service-format", SERVICE_LENGTH));
        }
        if (isMalformed(mentions.billingCommitment(), COMMITMENT_LENGTH)) {
            wrong.add(MENTIONS.refusal("order.commitment-format", COMMITMENT_LENGTH));
        }
        return wrong;
    }

    private static Optional<Refusal> siret(String typed) {
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        try {
            new Siret(typed);
            return Optional.empty();
        } catch (RuleViolation refused) {
            return Optional.of(
                    refused.code().equals("siret.key")
                            ? MENTIONS.refusal("order.siret-key", typed)
                            : MENTIONS.refusal("order.siret-length", typed.length()));
        }
    }

    private static boolean isMalformed(String reference, int length) {
        return !reference.isEmpty()
                && (reference.length() > length || !REFERENCE.matcher(reference).matches());
    }
}
