package fr.carnet.tracking.web.days;

import fr.carnet.shared.FrenchInput;
import fr.carnet.tracking.Week;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the days are filtered by: a week, and words of the order's number, the startup and the contractor. */
public record DayFilter(
        @Nullable String semaine,
        @Nullable String bon,
        @Nullable String startup,
        @Nullable String titulaire) {

    /** This week where none is asked for, or nonsense. */
    public Week week(LocalDate today) {
        return Week.parse(Objects.requireNonNullElse(semaine, "")).orElse(Week.of(today));
    }

    public String order() {
        return FrenchInput.words(bon);
    }

    public DayFilter in(Week week) {
        return new DayFilter(week.toString(), bon, startup, titulaire);
    }
}
