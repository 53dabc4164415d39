package fr.carnet.demo;

import fr.carnet.shared.French;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What each scene of the demonstration needs: the database, the day, and one source of chance with a fixed seed. */
record DemoWorld(JdbcClient jdbc, LocalDate today, Random chance) {

    static final long SEED = 2016;

    /** Runs one writing statement; the values fill its question marks. */
    void update(String sql, @Nullable Object... values) {
        JdbcClient.StatementSpec statement = jdbc.sql(sql);
        for (Object value : values) {
            statement = statement.param(value);
        }
        statement.update();
    }

    UUID id() {
        return new UUID(chance.nextLong() & ~0xF000L | 0x4000L, chance.nextLong() & ~(3L << 62) | 1L << 63);
    }

    /** A whole number from {@code least} to {@code most}, both included. */
    int between(int least, int most) {
        return least + chance.nextInt(most - least + 1);
    }

    boolean oneIn(int times) {
        return chance.nextInt(times) == 0;
    }

    <T> T anyOf(List<T> choices) {
        return choices.get(chance.nextInt(choices.size()));
    }

    /** Office hours of that day, in Paris. */
    OffsetDateTime during(LocalDate day) {
        return day.atTime(between(8, 17), between(0, 59)).atZone(French.PARIS).toOffsetDateTime();
    }
}
