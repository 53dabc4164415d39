package fr.carnet.orders.web;

import fr.carnet.orders.Complexity;
import fr.carnet.orders.Mentions;
import fr.carnet.orders.PurchaseOrder;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The fourth step of an order as typed. Nothing is required yet: what is missing is said before issuing. */
record ExecutionForm(
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable Complexity complexity,
        @Size(max = 2000) @Nullable String complexityReasons,
        @Size(max = 300) @Nullable String placeOfWork,
        @Size(max = 300) @Nullable String beneficiary,
        @Size(max = 500) @Nullable String beneficiaryAddress,
        @Size(max = 20) @Nullable String billingSiret,
        @Size(max = 100) @Nullable String billingService,
        @Size(max = 50) @Nullable String billingCommitment,
        long seen) {

    static ExecutionForm of(PurchaseOrder draft) {
        var mentions = draft.mentions();
        return new ExecutionForm(
                mentions.startsOn(),
                mentions.endsOn(),
                mentions.complexity(),
                mentions.complexityReasons(),
                mentions.placeOfWork(),
                mentions.beneficiary(),
                mentions.beneficiaryAddress(),
                mentions.billingSiret(),
                mentions.billingService(),
                mentions.billingCommitment(),
                draft.revision());
    }

    Mentions mentions() {
        return new Mentions(
                complexity,
                text(complexityReasons),
                startsOn,
                endsOn,
                text(beneficiary),
                text(beneficiaryAddress),
                text(placeOfWork),
                text(billingSiret).replaceAll("\\s", ""),
                text(billingService),
                text(billingCommitment));
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").strip();
    }
}
