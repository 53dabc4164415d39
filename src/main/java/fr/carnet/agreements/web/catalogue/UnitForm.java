package fr.carnet.agreements.web.catalogue;

import fr.carnet.agreements.Availability;
import fr.carnet.agreements.ExpectedDeliverable;
import fr.carnet.agreements.Pricing;
import fr.carnet.agreements.RequiredProfile;
import fr.carnet.agreements.Scope;
import fr.carnet.agreements.catalogue.UnitContent;
import fr.carnet.agreements.catalogue.UnitDetails;
import fr.carnet.shared.Phase;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes what a buyer types of a unit, but for its profiles and deliverables ({@link UnitParts}). */
record UnitForm(
        @NotBlank @Size(max = 40) @Pattern(regexp = "[^\\s#?/]*")
        String code,

        @NotBlank @Size(max = 200) String title,
        @Nullable @Size(max = 4000) String description,
        @NotBlank @Size(max = 200) String clause,
        @NotNull @Min(1) @Max(9999) Integer position,
        @NotNull Scope scope,
        @Nullable Phase phase,
        @NotNull Pricing pricing,

        @Nullable @DecimalMin("0.25") @Digits(integer = 6, fraction = 2)
        BigDecimal days,

        boolean daysAssumed,

        @NotNull @DecimalMin("0.01") @Digits(integer = 4, fraction = 2)
        BigDecimal quantityStep,

        @Nullable @Min(1) @Max(120) Integer nominalMinMonths,
        @Nullable @Min(1) @Max(120) Integer nominalMaxMonths,
        @Nullable @Min(1) @Max(120) Integer maximumMonths,
        @Nullable @Min(1) @Max(9999) Integer minimumStartups,
        @Nullable @Min(1) @Max(9999) Integer maximumStartups,
        boolean requiredInPhase,
        boolean forCreation,
        @NotNull Availability available,
        long seen) {

    static UnitForm blank(int position) {
        return new UnitForm(
                "",
                "",
                "",
                "",
                position,
                Scope.STARTUP,
                null,
                Pricing.DAYS,
                null,
                false,
                BigDecimal.ONE,
                null,
                null,
                null,
                null,
                null,
                false,
                false,
                Availability.ALWAYS,
                0);
    }

    static UnitForm of(UnitDetails d, long seen) {
        return new UnitForm(
                d.code(),
                d.title(),
                d.description(),
                d.clause(),
                d.position(),
                d.scope(),
                d.phase(),
                d.pricing(),
                d.days(),
                d.daysAssumed(),
                d.quantityStep(),
                d.nominalMinMonths(),
                d.nominalMaxMonths(),
                d.maximumMonths(),
                d.minimumStartups(),
                d.maximumStartups(),
                d.requiredInPhase(),
                d.forCreation(),
                d.available(),
                seen);
    }

    /** The form of a copy, whose code is still to be typed. */
    static UnitForm copyOf(UnitDetails d, int position) {
        var form = of(d, 0);
        return new UnitForm(
                "",
                form.title,
                form.description,
                form.clause,
                position,
                form.scope,
                form.phase,
                form.pricing,
                form.days,
                form.daysAssumed,
                form.quantityStep,
                form.nominalMinMonths,
                form.nominalMaxMonths,
                form.maximumMonths,
                form.minimumStartups,
                form.maximumStartups,
                form.requiredInPhase,
                form.forCreation,
                form.available,
                0);
    }

    UnitContent content(List<RequiredProfile> profiles, List<ExpectedDeliverable> deliverables) {
        var details = new UnitDetails(
                position,
                code,
                title,
                description == null ? "" : description,
                clause,
                scope,
                phase,
                days,
                daysAssumed,
                pricing,
                quantityStep,
                nominalMinMonths,
                nominalMaxMonths,
                maximumMonths,
                minimumStartups,
                maximumStartups,
                requiredInPhase,
                forCreation,
                available);
        return new UnitContent(details, profiles, deliverables);
    }
}
