package fr.carnet.shared;

import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.longs;
import static org.quicktheories.generators.SourceDSL.strings;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

/** What Carnet writes in French, it reads back; what it cannot read, it says so of. */
class FrenchRoundTripPropertyTests {

    private static final List<String> SPACES = List.of("", " ", "\u00a0", "\u202f", "\u2009");

    @Test
    void aNumberIsReadBackAsItWasWritten() {
        qt().forAll(hundredths())
                .check(number -> same(FrenchInput.number(French.number(number)), number)
                        && same(FrenchInput.number(French.amount(number)), number));
    }

    @Test
    void anAmountWithItsUnitIsReadBack() {
        qt().forAll(hundredths())
                .check(number -> same(FrenchInput.number(French.money(number)), number)
                        && same(FrenchInput.number(French.days(number)), number));
    }

    @Test
    void aNumberIsReadWithAnySpaceAndEitherSeparator() {
        qt().forAll(
                        longs().between(1_000, 999_999_999),
                        integers().between(0, 99),
                        integers().between(0, SPACES.size() - 1),
                        integers().between(0, 1))
                .check((whole, hundredths, space, comma) -> {
                    String grouped =
                            String.format(java.util.Locale.ROOT, "%,d", whole).replace(",", SPACES.get(space));
                    String typed = " " + grouped + (comma == 1 ? "," : ".")
                            + String.format(java.util.Locale.ROOT, "%02d", hundredths) + " ";
                    return same(
                            FrenchInput.number(typed),
                            BigDecimal.valueOf(whole).add(BigDecimal.valueOf(hundredths, 2)));
                });
    }

    @Test
    void aDateIsReadBackAsFieldsSendItAndAsPeopleWriteIt() {
        var french = DateTimeFormatter.ofPattern("dd/MM/yyyy");
        var dotted = DateTimeFormatter.ofPattern("d.M.yyyy");
        qt().forAll(Days.of(2000, 2099))
                .check(day -> FrenchInput.date(day.toString()).equals(Optional.of(day))
                        && FrenchInput.date(french.format(day)).equals(Optional.of(day))
                        && FrenchInput.date(dotted.format(day)).equals(Optional.of(day)));
    }

    @Test
    void anythingElseIsNeitherANumberNorADateNorAFailure() {
        qt().forAll(strings().allPossible().ofLengthBetween(0, 40))
                .check(typed ->
                        FrenchInput.number(typed).map(BigDecimal::precision).orElse(1) < 40
                                && FrenchInput.date(typed)
                                        .map(day -> day.getYear() <= 9999)
                                        .orElse(true));
    }

    private static Gen<BigDecimal> hundredths() {
        return longs().between(-99_999_999_999L, 99_999_999_999L).map(cents -> BigDecimal.valueOf(cents, 2));
    }

    private static boolean same(Optional<BigDecimal> read, BigDecimal written) {
        return read.isPresent() && read.get().compareTo(written) == 0;
    }
}
