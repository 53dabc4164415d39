package fr.carnet.orders.order;

import static fr.carnet.orders.order.OrderBuilder.TODAY;
import static fr.carnet.orders.order.OrderBuilder.anOrder;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;
import static org.quicktheories.generators.SourceDSL.longs;

import fr.carnet.agreements.AllocationRule;
import fr.carnet.agreements.AwardId;
import fr.carnet.agreements.AwardTerms;
import fr.carnet.agreements.ContractorId;
import fr.carnet.agreements.LotTerms;
import fr.carnet.orders.Contracts;
import fr.carnet.orders.awardee.Designation.Proposal;
import fr.carnet.shared.ManDays;
import fr.carnet.shared.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OrderPropertyTests {

    @Test
    @DisplayName("domain.md § 3: numbers run per agreement and year, and sort as they run")
    void eachNumberOfAYearIsAnotherAndTheyAreReadBack() {
        qt().forAll(
                        integers().between(2000, 2100),
                        integers().between(1, 9999),
                        integers().between(1, 9999))
                .check((year, one, other) -> {
                    var first = new OrderNumber("BC-2018", year, one).toString();
                    var second = new OrderNumber("BC-2018", year, other).toString();
                    return first.equals(second) == one.equals(other)
                            && Integer.signum(first.compareTo(second)) == Integer.compare(one, other)
                            && first.equals("BC-2018-" + year + "-" + first.substring(first.length() - 4))
                            && Integer.parseInt(first.substring(first.length() - 4)) == one;
                });
    }

    @Test
    @DisplayName("domain.md § 3: the total is the sum of its lines, and incl. VAT is excl. VAT and VAT")
    void totalsAddUpToTheCent() {
        qt().withExamples(300)
                .forAll(
                        lists().of(longs().between(0, 9_999_999)).ofSizeBetween(1, 4),
                        lists().of(integers().between(1, 198)).ofSize(4))
                .check((prices, halves) -> {
                    var order = order(prices, halves);
                    var totals = order.totals();
                    var lines = order.lines().stream().map(OrderLine::amount).reduce(Money.ZERO, Money::plus);
                    var days = order.lines().stream()
                            .flatMap(line -> line.days().stream())
                            .reduce(ManDays.ZERO, ManDays::plus);
                    return totals.exclVat().equals(lines)
                            && totals.inclVat().equals(totals.exclVat().plus(totals.vat()))
                            && totals.vat().equals(lines.tax(order.vatRate()))
                            && totals.days().equals(days)
                            && order.lines().stream().allMatch(line -> line.amount()
                                    .amount()
                                    .equals(line.quantity()
                                            .multiply(line.unitPrice().amount())
                                            .setScale(2, RoundingMode.HALF_UP)));
                });
    }

    @Test
    @DisplayName("domain.md § 1: a round robin is fair over any number of orders")
    void turnsAreTakenEquallyOften() {
        qt().withExamples(200)
                .forAll(integers().between(1, 7), integers().between(1, 60))
                .check((awards, orders) -> {
                    var served = served(lot(awards, Set.of()), orders);
                    return spread(served) <= 1
                            && served.size() == Math.min(awards, orders)
                            && served.values().stream()
                                            .mapToInt(Integer::intValue)
                                            .sum()
                                    == orders;
                });
    }

    @Test
    @DisplayName("domain.md § 1: … among those who are not suspended")
    void turnsAreTakenEquallyOftenByThoseNotSuspended() {
        qt().withExamples(200)
                .forAll(
                        integers().between(2, 7),
                        integers().between(0, 127),
                        integers().between(1, 60))
                .check((awards, mask, orders) -> {
                    var suspended = new HashSet<Integer>();
                    IntStream.rangeClosed(1, awards)
                            .filter(rank -> (mask >> (rank - 1) & 1) == 1)
                            .forEach(suspended::add);
                    var served = served(lot(awards, suspended), orders);
                    return spread(served) <= 1
                            && served.keySet().stream().noneMatch(suspended::contains)
                            && served.size() == Math.min(awards - suspended.size(), orders);
                });
    }

    @Test
    void aQuantityIsOrderedWhereItIsAPositiveNumberOfSteps() {
        var unit = Contracts.A_THIRD.units().get(0); // by halves
        qt().forAll(integers().between(-400, 100_000)).check(hundredths -> {
            var quantity = BigDecimal.valueOf(hundredths, 2);
            boolean expected = hundredths > 0 && hundredths % 50 == 0 && hundredths <= 30_000; // 6 000 man-days
            return QuantityRules.refusal(unit, quantity).isEmpty() == expected;
        });
    }

    /** An order of the third agreement with one line of days and up to three flat ones, at these prices in cents. */
    private static PurchaseOrder order(List<Long> prices, List<Integer> halves) {
        var lot = Contracts.A_THIRD;
        var units = List.of("AGILE", "SOCLE", "RELAIS", "DEMARRAGE");
        var priced = new HashMap<>(lot.awards().get(0).prices());
        var builder = anOrder();
        for (int i = 0; i < prices.size(); i++) {
            priced.put(Contracts.unit(lot, units.get(i)), new Money(BigDecimal.valueOf(prices.get(i), 2)));
            builder.of(lot)
                    .with(
                            units.get(i),
                            BigDecimal.valueOf(halves.get(i) * 5L, 1).toPlainString());
        }
        var first = lot.awards().get(0);
        var award = new AwardTerms(first.id(), first.contractor(), first.contractorName(), 1, null, priced);
        return builder.of(with(lot, List.of(award))).draft();
    }

    /** How often each rank is served. */
    private static Map<Integer, Integer> served(LotTerms lot, int orders) {
        var served = new HashMap<Integer, Integer>();
        @Nullable AwardId last = null;
        for (int i = 0; i < orders; i++) {
            var proposal = Proposal.of(lot, last, TODAY);
            if (proposal.isEmpty()) {
                return served;
            }
            last = proposal.get().award().id();
            served.merge(proposal.get().award().rank(), 1, Integer::sum);
        }
        return served;
    }

    private static int spread(Map<Integer, Integer> served) {
        var counts = served.values().stream().mapToInt(Integer::intValue).summaryStatistics();
        return served.isEmpty() ? 0 : counts.getMax() - counts.getMin();
    }

    private static LotTerms lot(int awards, Set<Integer> suspended) {
        var all = new ArrayList<AwardTerms>();
        for (int rank = 1; rank <= awards; rank++) {
            LocalDate until = suspended.contains(rank) ? TODAY.plusYears(1) : null;
            all.add(new AwardTerms(AwardId.random(), ContractorId.random(), "Société " + rank, rank, until, Map.of()));
        }
        return with(Contracts.A_THIRD, all);
    }

    private static LotTerms with(LotTerms lot, List<AwardTerms> awards) {
        return new LotTerms(
                lot.id(), lot.agreement(), lot.number(), lot.title(), AllocationRule.ROUND_ROBIN, lot.units(), awards);
    }
}
