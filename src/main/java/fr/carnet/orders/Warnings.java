package fr.carnet.orders;

import static fr.carnet.orders.DraftPart.MENTIONS;
import static fr.carnet.orders.DraftPart.UNITS;

import fr.carnet.shared.Period;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** What does not forbid an order, but should be known before it is issued. */
final class Warnings {

    private Warnings() {}

    static List<Remark> of(OrderCheck check) {
        List<Remark> warnings = new ArrayList<>();
        check.order().lines().forEach(line -> {
            var unit = check.lot().unit(line.unit());
            if (unit.daysAssumed() && unit.days() != null) {
                warnings.add(Remark.of(UNITS, "order.days-assumed", unit.code(), unit.days()));
            }
            Integer nominal = unit.nominalMaxMonths();
            if (nominal != null && unit.maximumMonths() == null) {
                int months =
                        nominal * line.quantity().setScale(0, RoundingMode.UP).intValue();
                check.order()
                        .mentions()
                        .period()
                        .filter(period -> outlasts(period, months))
                        .ifPresent(period ->
                                warnings.add(Remark.of(MENTIONS, "order.beyond-nominal", unit.code(), months)));
            }
        });
        var agreement = check.lot().agreement();
        check.order()
                .mentions()
                .period()
                .filter(period -> period.end().isAfter(agreement.validity().lastDay()))
                .ifPresent(period -> warnings.add(Remark.of(
                        MENTIONS,
                        "order.outlives-agreement",
                        agreement.reference(),
                        agreement.validity().lastDay())));
        return List.copyOf(warnings);
    }

    private static boolean outlasts(Period period, int months) {
        return period.end().isAfter(period.start().plusMonths(months).minusDays(1));
    }
}
