package fr.carnet.agreements.web.terms;

import static org.assertj.core.api.Assertions.assertThat;

import fr.carnet.agreements.AllocationRule;
import fr.carnet.agreements.Availability;
import fr.carnet.agreements.Pricing;
import fr.carnet.agreements.Profile;
import fr.carnet.agreements.Scope;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LabelsTests {

    private static final ResourceBundle FRENCH = ResourceBundle.getBundle("messages/agreements", Locale.ROOT);

    @ParameterizedTest
    @MethodSource
    void eachConstantOnScreenHasItsFrenchLabel(Enum<?> constant) {
        assertThat(FRENCH.getString(constant.getDeclaringClass().getSimpleName() + "." + constant.name()))
                .isNotBlank();
    }

    static Stream<Enum<?>> eachConstantOnScreenHasItsFrenchLabel() {
        return Stream.of(
                        AllocationRule.values(),
                        Availability.values(),
                        Pricing.values(),
                        Profile.values(),
                        Scope.values(),
                        Standing.values())
                .flatMap(Arrays::stream);
    }
}
