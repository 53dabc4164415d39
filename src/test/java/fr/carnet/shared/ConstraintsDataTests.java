package fr.carnet.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import fr.carnet.DataTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DataTest
class ConstraintsDataTests {

    @Autowired
    JdbcClient jdbc;

    @Test
    void namesTheUniqueConstraintThatARowBreaks() {
        var company = addCompany("73282932000074");
        assertThat(company).isNull();

        var failure = addCompany("73282932000074");

        assertThat(Constraints.violated(failure)).contains("contractor_siret_once");
        assertThat(Constraints.isViolated("contractor_siret_once", failure)).isTrue();
        assertThat(Constraints.isViolated("contractor_siret", failure)).isFalse();
    }

    @Test
    void namesTheConstraintThatATriggerGives() {
        var failure = catchThrowable(() -> jdbc.sql("""
                        do $$ begin
                            raise exception 'this lot has several contractors'
                                using errcode = 'check_violation', constraint = 'award_single';
                        end $$""").update());

        assertThat(Constraints.violated(failure)).contains("award_single");
    }

    @Test
    void namesNothingWhereNoConstraintIsBroken() {
        var failure = catchThrowable(() -> jdbc.sql("select no_such_column from contractor_siret_once")
                .query()
                .listOfRows());

        assertThat(Constraints.violated(failure)).isEmpty();
    }

    private Throwable addCompany(String siret) {
        return catchThrowable(
                () -> jdbc.sql("insert into contractor (id, name, siret, address) values (?, ?, ?, 'Paris')")
                        .params(UUID.randomUUID(), "Société " + UUID.randomUUID(), siret)
                        .update());
    }
}
