package fr.carnet;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What the sums of lists are remembered by is counted without one writer waiting for another. */
@DataTest
class TicksDataTests {

    @Autowired
    DataSource database;

    @ParameterizedTest
    @CsvSource({"order_book_tick, purchase_order", "day_book_tick, logged_day"})
    void countsElsewhereWhereItsRowIsHeld(String ticks, String written) throws SQLException {
        try (var holder = database.getConnection();
                var writer = database.getConnection()) {
            holder.setAutoCommit(false);
            writer.setAutoCommit(false);
            number(
                    holder,
                    "select session from %s where session = %d %% 256 for update"
                            .formatted(ticks, number(writer, "select pg_backend_pid()")));
            var before = number(writer, "select sum(ticks) from " + ticks);
            try (var statement = writer.createStatement()) {
                statement.execute("set local lock_timeout = '2s'");
                // A change of no row counts as well.
                statement.execute("delete from " + written + " where false");
            }
            assertThat(number(writer, "select sum(ticks) from " + ticks)).isGreaterThan(before);
            writer.rollback();
            holder.rollback();
        }
    }

    @ParameterizedTest
    @CsvSource({"order_book_tick, purchase_order, 2", "day_book_tick, logged_day, 1"})
    void countsTheDaysOnceInATransaction(String ticks, String written, long counted) throws SQLException {
        try (var writer = database.getConnection()) {
            writer.setAutoCommit(false);
            var before = number(writer, "select sum(ticks) from " + ticks);
            try (var statement = writer.createStatement()) {
                statement.execute("delete from " + written + " where false");
                statement.execute("delete from " + written + " where false");
            }
            assertThat(number(writer, "select sum(ticks) from " + ticks) - before)
                    .isEqualTo(counted);
            writer.rollback();
        }
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            found.next();
            return found.getLong(1);
        }
    }
}
