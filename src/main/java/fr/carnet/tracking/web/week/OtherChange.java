package fr.carnet.tracking.web.week;

import fr.carnet.shared.ManDays;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A cell that another person changed while this one typed elsewhere in the week. */
record OtherChange(String person, LocalDate day, String number, String activity, BigDecimal before, BigDecimal now) {

    /** Those of rows that are still the company's, by person and day. */
    static List<OtherChange> of(Map<Spot, ManDays> before, WeekData data) {
        return before.entrySet().stream()
                .filter(cell -> data.knows(cell.getKey().row()))
                .map(cell -> of(cell.getKey(), cell.getValue(), data))
                .sorted(Comparator.comparing(OtherChange::person).thenComparing(OtherChange::day))
                .toList();
    }

    private static OtherChange of(Spot spot, ManDays before, WeekData data) {
        var row = spot.row();
        return new OtherChange(
                Objects.requireNonNull(data.people().get(row.person())),
                spot.day(),
                Objects.requireNonNull(data.lines().get(row.line())).number(),
                Objects.requireNonNull(data.activities().get(row.activity())),
                before.value(),
                data.stored(spot).value());
    }
}
