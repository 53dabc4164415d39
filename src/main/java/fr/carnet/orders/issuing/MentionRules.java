package fr.carnet.orders.issuing;

import static fr.carnet.orders.order.DraftStep.MENTIONS;

import fr.carnet.agreements.LotTerms;
import fr.carnet.orders.mentions.Mentions;
import fr.carnet.orders.order.Clauses;
import fr.carnet.orders.order.OrderTarget.ForStartup;
import fr.carnet.shared.Period;
import fr.carnet.shared.Refusal;
import fr.carnet.shared.Rule;
import fr.carnet.shared.RuleViolation;
import fr.carnet.shared.Siret;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Refuses what an order states beside its lines, or leaves out: each rule refuses it, or says nothing (domain.md § 3). */
public final class MentionRules {

    /** How long after its agreement an order may run where the catalogue gives no duration: Carnet's own rule. */
    private static final int DEFAULT_MONTHS = 12;

    static final int SERVICE_LENGTH = 100;
    static final int COMMITMENT_LENGTH = 50;

    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9 ._/-]*[A-Za-z0-9])?");

    private static final List<Rule<OrderCheck>> ALL = List.of(
            MentionRules::periodIsStated,
            MentionRules::startsAfterIssue,
            check -> startsWithinTheAgreement(periodUnderTheAgreement(check), check.lot()),
            check -> endsSoonAfterTheAgreement(period(check), check.lot()),
            MentionRules::complexityIsStated,
            MentionRules::criteriaAreAssessed,
            check -> beneficiaryIsStated(check.order().mentions()),
            check -> placeOfWorkIsStated(check.order().mentions()),
            check -> billingIsStated(check.order().mentions()));

    private MentionRules() {}

    static Stream<Refusal> refusals(OrderCheck check) {
        return Stream.concat(
                Rule.all(ALL, check).stream(), malformed(check.order().mentions()).stream());
    }

    private static Optional<Refusal> periodIsStated(OrderCheck check) {
        return MENTIONS.refuseIf(check.order().mentions().period().isEmpty(), "order.no-period");
    }

    private static Optional<Refusal> startsAfterIssue(OrderCheck check) {
        return period(check)
                .filter(period -> period.start().isBefore(check.on()))
                .map(period -> MENTIONS.refusal("order.starts-before-issue", period.start(), check.on()));
    }

    /** Carnet's own rule: what begins after the agreement ended is not done under it. */
    public static Optional<Refusal> startsWithinTheAgreement(Optional<Period> stated, LotTerms lot) {
        LocalDate lastDay = lot.agreement().validity().lastDay();
        return stated.filter(period -> period.start().isAfter(lastDay))
                .map(period -> MENTIONS.refusal(
                        "order.starts-after-agreement",
                        period.start(),
                        lot.agreement().reference(),
                        lastDay,
                        Clauses.of(lot, "validity")));
    }

    /** Carnet's own rule: what is issued at the end runs on for as long as the catalogue's longest unit, and no longer. */
    public static Optional<Refusal> endsSoonAfterTheAgreement(Optional<Period> stated, LotTerms lot) {
        LocalDate lastDay = lot.agreement().validity().lastDay();
        int months = longestUnit(lot);
        LocalDate latest = Period.ofMonths(lastDay.plusDays(1), months).end();
        return stated.filter(period ->
                        period.end().isAfter(latest) && !period.start().isAfter(lastDay))
                .map(period -> MENTIONS.refusal(
                        "order.ends-long-after-agreement",
                        period.end(),
                        lot.agreement().reference(),
                        lastDay,
                        months,
                        latest));
    }

    /** A-2016 § 4: set by the administration at issue. For incubators, the unit itself says it (§ 3.2.1). */
    private static Optional<Refusal> complexityIsStated(OrderCheck check) {
        return MENTIONS.refuseIf(
                check.order().target() instanceof ForStartup
                        && check.order().mentions().complexity() == null,
                "order.no-complexity",
                Clauses.of(check.lot(), "complexity"));
    }

    /** A-2016 § 4.3.4 names four criteria: the level is justified once each is assessed. */
    private static Optional<Refusal> criteriaAreAssessed(OrderCheck check) {
        Mentions mentions = check.order().mentions();
        int left = mentions.criteria().left().size();
        return MENTIONS.refuseIf(
                check.order().target() instanceof ForStartup && mentions.complexity() != null && left > 0,
                "order.criteria-left",
                left,
                Clauses.of(check.lot(), "complexity"));
    }

    public static Optional<Refusal> beneficiaryIsStated(Mentions mentions) {
        return MENTIONS.refuseIf(
                mentions.beneficiary().isBlank()
                        || mentions.beneficiaryAddress().isBlank(),
                "order.no-beneficiary");
    }

    public static Optional<Refusal> placeOfWorkIsStated(Mentions mentions) {
        return MENTIONS.refuseIf(mentions.placeOfWork().isBlank(), "order.no-place-of-work");
    }

    public static Optional<Refusal> billingIsStated(Mentions mentions) {
        return MENTIONS.refuseIf(mentions.billingSiret().isEmpty(), "order.no-siret");
    }

    /** What is stated but cannot be right, so that Chorus Pro would not take an invoice that quotes it, such as a SIRET whose key is wrong. */
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

    private static int longestUnit(LotTerms lot) {
        return lot.units().stream()
                .flatMap(unit -> Stream.of(unit.maximumMonths(), unit.nominalMaxMonths()))
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .max()
                .orElse(DEFAULT_MONTHS);
    }

    /** Nothing where the agreement is not in force, which is refused as such. */
    private static Optional<Period> periodUnderTheAgreement(OrderCheck check) {
        return period(check).filter(period -> check.lot().agreement().validity().covers(check.on()));
    }

    private static Optional<Period> period(OrderCheck check) {
        return check.order().mentions().period();
    }
}
