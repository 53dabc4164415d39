package fr.carnet.startups.registry;

import static org.assertj.core.api.Assertions.assertThat;

import fr.carnet.shared.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugsTests {

    @ParameterizedTest
    @CsvSource({"L’Œuf à Noël,l-oeuf-a-noel", "Guichet + clair !,guichet-clair", "  A.B  ,a-b"})
    void isMadeFromTheNameWhereNothingIsTyped(String name, String slug) {
        assertThat(Slugs.of("", name)).isEqualTo(slug);
        assertThat(Slugs.of("Mon.Service", name)).isEqualTo("Mon.Service");
    }

    @Test
    @DisplayName("identifiers may hold dots and capitals (domain.md § 6)")
    void allowsDotsAndCapitals() {
        assertThat(Slugs.refusal("A.Plus_2-b")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "é", "a b", ".a", "-a", "a/b", "a%2f"})
    void refusesWhatDoesNotStandInAnAddress(String slug) {
        assertThat(Slugs.refusal(slug)).map(Refusal::code).contains("startup.slug-form");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nouvelle", "nouveau", "import", "export.csv"})
    void refusesTheAddressesOfPages(String slug) {
        assertThat(Slugs.refusal(slug)).map(Refusal::code).contains("startup.slug-reserved");
    }

    @Test
    void isNotLongerThanAHundredSigns() {
        assertThat(Slugs.refusal("a".repeat(100))).isEmpty();
        assertThat(Slugs.refusal("a".repeat(101))).isPresent();
        assertThat(Slugs.refusal(Slugs.of("", "mot ".repeat(80)))).isEmpty();
    }
}
