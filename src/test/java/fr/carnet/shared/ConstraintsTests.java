package fr.carnet.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;
import org.postgresql.util.ServerErrorMessage;

class ConstraintsTests {

    @Test
    void readsTheConstraintFromTheDriversFieldThroughEveryCause() {
        var refused =
                new PSQLException(new ServerErrorMessage("SERROR\0C23505\0Mduplicate key\0ncontractor_siret_once\0"));

        assertThat(Constraints.violated(refused)).contains("contractor_siret_once");
        assertThat(Constraints.violated(new IllegalStateException(new RuntimeException(refused))))
                .contains("contractor_siret_once");
    }

    @Test
    void doesNotReadItFromTheTextOfAFailure() {
        assertThat(Constraints.violated(new IllegalStateException("violates \"contractor_siret_once\"")))
                .isEmpty();
        assertThat(Constraints.violated(
                        new PSQLException("violates \"contractor_siret_once\"", PSQLState.UNIQUE_VIOLATION)))
                .isEmpty();
        assertThat(Constraints.violated(new PSQLException(
                        new ServerErrorMessage("SERROR\0C23514\0Mviolates \"contractor_siret_once\"\0"))))
                .isEmpty();
    }
}
