package fr.carnet.shared;

import static org.quicktheories.generators.SourceDSL.longs;

import java.time.LocalDate;
import org.quicktheories.core.Gen;

/** Dates for properties: leap years, month ends and centuries among them. */
public final class Days {

    private Days() {}

    /** Any day of these years. */
    public static Gen<LocalDate> of(int firstYear, int lastYear) {
        return longs().between(
                        LocalDate.of(firstYear, 1, 1).toEpochDay(),
                        LocalDate.of(lastYear, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }
}
