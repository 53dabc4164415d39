package fr.carnet.agreements.web.terms;

import fr.carnet.agreements.TrackingTerms;
import fr.carnet.agreements.Validity;
import fr.carnet.agreements.terms.AgreementDetails;
import fr.carnet.agreements.terms.AgreementText;
import fr.carnet.agreements.terms.AmountLimits;
import fr.carnet.agreements.terms.ExecutionTerms;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes what a buyer types of an agreement, but for its clauses ({@link ClausesForm}). */
record AgreementForm(
        @NotBlank @Size(max = 60) String reference,
        @NotBlank @Size(max = 30) String numberPrefix,
        @NotBlank @Size(max = 200) String title,
        @NotBlank @Size(max = 4000) String object,
        @NotBlank @Size(max = 300) String contractingAuthority,
        @NotBlank @Size(max = 300) String signatory,
        @NotBlank @Size(max = 500) String procedure,
        @Nullable @Digits(integer = 12, fraction = 2) BigDecimal minimum,
        @Nullable @Digits(integer = 12, fraction = 2) BigDecimal maximum,
        @NotNull @Nullable LocalDate notifiedOn,
        @NotNull @Min(1) @Max(120) Integer firmMonths,
        @NotNull @Min(1) @Max(120) Integer renewalMonths,
        @NotNull @Min(0) @Max(20) Integer renewalCount,
        @NotNull @Min(1) @Max(240) Integer maximumMonths,
        @NotNull @Min(0) @Max(24) Integer noticeMonths,
        @Nullable @Pattern(regexp = "[\\d\\s,;]*") String alertDays,

        @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2)
        BigDecimal vatRate,

        @NotNull @Min(1) @Max(365) Integer reviewDays,
        boolean tacitAcceptance,
        @NotNull @Min(1) @Max(365) Integer objectionDays,
        boolean objectionWorkingDays,
        @NotNull @Min(1) @Max(20) Integer poorExecutionLimit,
        boolean ordersProjects,
        @NotNull @Min(1) @Max(52) Integer estimateWeeks,
        @NotNull @Min(0) @Max(100) Integer balanceAlertPercent,
        long seen) {

    private static final List<Integer> ALERT_DAYS = List.of(90, 60, 30);

    /**
     * A form with what is assumed where a contract says nothing: one year renewed three times, thirty days to review, two poor
     * executions.
     */
    static AgreementForm blank() {
        return new AgreementForm(
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                null,
                null,
                null,
                12,
                12,
                3,
                48,
                1,
                words(ALERT_DAYS),
                new BigDecimal("20"),
                30,
                false,
                8,
                false,
                2,
                false,
                TrackingTerms.ASSUMED.estimateWeeks(),
                TrackingTerms.ASSUMED.balanceAlertPercent(),
                0);
    }

    static AgreementForm of(AgreementDetails details, long seen) {
        var text = details.text();
        var validity = details.validity();
        var execution = details.execution();
        return new AgreementForm(
                text.reference(),
                text.numberPrefix(),
                text.title(),
                text.object(),
                text.contractingAuthority(),
                text.signatory(),
                text.procedure(),
                details.limits().minimumAmount(),
                details.limits().maximumAmount(),
                validity.notifiedOn(),
                validity.firmMonths(),
                validity.renewalMonths(),
                validity.renewalCount(),
                validity.maximumMonths(),
                validity.noticeMonths(),
                words(details.alertDays()),
                execution.vatRate(),
                execution.reviewDays(),
                execution.tacitAcceptance(),
                execution.objectionDays(),
                execution.objectionWorkingDays(),
                execution.poorExecutionLimit(),
                execution.ordersProjects(),
                execution.tracking().estimateWeeks(),
                execution.tracking().balanceAlertPercent(),
                seen);
    }

    AgreementDetails details(Map<String, String> clauses) {
        return new AgreementDetails(
                new AgreementText(reference, numberPrefix, title, object, contractingAuthority, signatory, procedure),
                new AmountLimits(minimum, maximum),
                new Validity(
                        Objects.requireNonNull(notifiedOn),
                        firmMonths,
                        renewalMonths,
                        renewalCount,
                        maximumMonths,
                        noticeMonths,
                        null),
                new ExecutionTerms(
                        vatRate,
                        reviewDays,
                        tacitAcceptance,
                        objectionDays,
                        objectionWorkingDays,
                        poorExecutionLimit,
                        ordersProjects,
                        new TrackingTerms(estimateWeeks, balanceAlertPercent)),
                clauses,
                alertDelays());
    }

    private List<Integer> alertDelays() {
        return alertDays == null
                ? List.of()
                : Arrays.stream(alertDays.split("[\\s,;]+"))
                        .filter(word -> !word.isEmpty())
                        .map(word -> word.length() > 4 ? Integer.valueOf(0) : Integer.valueOf(word))
                        .toList();
    }

    private static String words(List<Integer> days) {
        return days.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
