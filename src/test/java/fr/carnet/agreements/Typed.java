package fr.carnet.agreements;

import fr.carnet.agreements.catalogue.LotDetails;
import fr.carnet.agreements.catalogue.UnitContent;
import fr.carnet.agreements.catalogue.UnitDetails;
import fr.carnet.agreements.terms.AgreementDetails;
import fr.carnet.agreements.terms.AgreementText;
import fr.carnet.agreements.terms.AmountLimits;
import fr.carnet.agreements.terms.ExecutionTerms;
import fr.carnet.shared.Phase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a buyer types of a third agreement: a maximum, turns, units of twenty days in halves. */
public final class Typed {

    public static final LocalDate NOTIFIED = LocalDate.of(2026, 3, 31);

    private Typed() {}

    public static AgreementDetails agreement() {
        var mark = UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        return agreement("T-" + mark, "BC-" + mark, "500000");
    }

    public static AgreementDetails agreement(String reference, String prefix, @Nullable String maximum) {
        return new AgreementDetails(
                new AgreementText(reference, prefix, "Troisième accord", "Objet", "Autorité", "Directrice", "Ouverte"),
                new AmountLimits(null, maximum == null ? null : new BigDecimal(maximum)),
                new Validity(NOTIFIED, 12, 12, 3, 48, 2, null),
                new ExecutionTerms(new BigDecimal("20"), 15, true, 5, true, 3, true, new TrackingTerms(3, 25)),
                Map.of("validity", "art. 4", "amounts", "art. 2"),
                List.of(30, 90, 60));
    }

    public static AgreementDetails with(AgreementDetails details, Validity validity) {
        return new AgreementDetails(
                details.text(),
                details.limits(),
                validity,
                details.execution(),
                details.clauses(),
                details.alertDays());
    }

    public static LotDetails lot(int number) {
        return new LotDetails(number, "Développement", AllocationRule.ROUND_ROBIN);
    }

    public static UnitContent unit(String code) {
        return new UnitContent(
                details(code, "20", "0.5"),
                List.of(new RequiredProfile(Profile.DEVOPS, 3)),
                List.of(
                        new ExpectedDeliverable("Compte rendu", "De chaque itération", true),
                        new ExpectedDeliverable("Code source", "", false)));
    }

    public static UnitDetails details(String code, @Nullable String days, String step) {
        return details(code, days, step, days == null ? Pricing.FLAT : Pricing.DAYS, Scope.STARTUP, null, false, null);
    }

    public static UnitDetails details(
            String code,
            @Nullable String days,
            String step,
            Pricing pricing,
            Scope scope,
            @Nullable Phase phase,
            boolean required,
            @Nullable Integer startups) {
        return new UnitDetails(
                1,
                code,
                "Développement agile",
                "Par demi-unités",
                "art. 3",
                scope,
                phase,
                days == null ? null : new BigDecimal(days),
                false,
                pricing,
                new BigDecimal(step),
                1,
                3,
                null,
                startups,
                startups,
                required,
                false,
                Availability.ALWAYS);
    }
}
