package fr.carnet.agreements.web.catalogue;

import fr.carnet.agreements.AllocationRule;
import fr.carnet.agreements.catalogue.LotDetails;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Takes what a buyer types of a lot. */
record LotForm(
        @NotNull @Min(1) @Max(999) Integer number,
        @NotBlank @Size(max = 200) String title,
        @NotNull AllocationRule rule,
        long seen) {

    static LotForm of(@Nullable LotDetails details, int next, long seen) {
        return details == null
                ? new LotForm(next, "", AllocationRule.SINGLE, seen)
                : new LotForm(details.number(), details.title(), details.rule(), seen);
    }

    LotDetails details() {
        return new LotDetails(number, title, rule);
    }
}
