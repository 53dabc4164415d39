package fr.carnet.orders.mentions;

import static fr.carnet.orders.mentions.Complexity.COMPLEX;
import static fr.carnet.orders.mentions.Complexity.MEDIUM;
import static fr.carnet.orders.mentions.Complexity.SIMPLE;
import static fr.carnet.orders.order.OrderBuilder.criteria;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A-2016 § 4.3.4: complexity follows from four criteria")
class ComplexityCriteriaTests {

    @ParameterizedTest
    @CsvSource({
        "SIMPLE, SIMPLE, SIMPLE, SIMPLE, SIMPLE",
        "SIMPLE, SIMPLE, SIMPLE, MEDIUM, SIMPLE",
        "SIMPLE, SIMPLE, MEDIUM, MEDIUM, MEDIUM",
        "SIMPLE, SIMPLE, SIMPLE, COMPLEX, MEDIUM",
        "MEDIUM, MEDIUM, MEDIUM, COMPLEX, MEDIUM",
        "MEDIUM, MEDIUM, COMPLEX, COMPLEX, COMPLEX",
        "COMPLEX, COMPLEX, COMPLEX, SIMPLE, COMPLEX",
        "COMPLEX, COMPLEX, COMPLEX, COMPLEX, COMPLEX"
    })
    void theyLeadToTheirAverageAndToTheHigherOfTwo(
            Complexity stakeholders, Complexity product, Complexity service, Complexity impacts, Complexity proposed) {
        assertThat(criteria(stakeholders, product, service, impacts).proposal()).contains(proposed);
        assertThat(criteria(impacts, service, product, stakeholders).proposal()).contains(proposed);
    }

    @Test
    void theyLeadToNothingUntilAllAreAssessed() {
        var criteria = criteria(COMPLEX, null, MEDIUM, SIMPLE);

        assertThat(criteria.proposal()).isEmpty();
        assertThat(criteria.left()).containsExactly(ComplexityCriterion.PRODUCT);
        assertThat(criteria.made())
                .containsExactly(
                        ComplexityCriterion.STAKEHOLDERS, ComplexityCriterion.SERVICE, ComplexityCriterion.IMPACTS);
        assertThat(ComplexityCriteria.NONE.left()).hasSize(4);
    }
}
