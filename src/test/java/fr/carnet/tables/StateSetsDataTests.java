package fr.carnet.tables;

import static org.assertj.core.api.Assertions.assertThat;

import fr.carnet.DataTest;
import fr.carnet.deliverables.DeliverableState;
import fr.carnet.orders.OrderState;
import fr.carnet.shared.SqlSet;
import fr.carnet.tracking.StatementState;
import fr.carnet.tracking.imports.DayImportState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A set of states is defined once, beside its enum; the database's own functions mean the same sets. */
@DataTest
class StateSetsDataTests {

    private static final Pattern WRITTEN =
            Pattern.compile("(?i)\\bstate\\s+(?:not\\s+)?in\\s+\\(('\\w+'(?:,\\s*'\\w+')*)\\)");

    @Autowired
    JdbcClient jdbc;

    @Test
    void saysInSqlWhatJavaSays() {
        assertThat(OrderState.OPEN_SQL).isEqualTo("('ISSUED', 'ACKNOWLEDGED', 'IN_PROGRESS')");
        assertThat(OrderState.COMING_SQL).isEqualTo("('DRAFT', 'ISSUED')");
        assertThat(OrderState.TAKING_DAYS_SQL).isEqualTo("('ACKNOWLEDGED', 'IN_PROGRESS')");
        assertThat(OrderState.DONE_SQL).isEqualTo("('COMPLETED', 'TERMINATED')");
        assertThat(OrderState.OVER_SQL).isEqualTo("('COMPLETED', 'CANCELLED', 'TERMINATED')");
        assertThat(OrderState.BINDING_SQL)
                .isEqualTo("('ISSUED', 'ACKNOWLEDGED', 'IN_PROGRESS', 'COMPLETED', 'TERMINATED')");
        assertThat(StatementState.LOCKING_DAYS_SQL).isEqualTo("('SUBMITTED', 'APPROVED')");
        assertThat(DeliverableState.OWED_SQL).isEqualTo("('EXPECTED', 'DEFERRED', 'REJECTED')");
        assertThat(DayImportState.BUSY_SQL).isEqualTo("('READING', 'CHECKING', 'SAVING', 'UNDOING')");
    }

    @Test
    void writesNoSetOfStatesTwice() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java")))
                    .allSatisfy(file -> assertThat(JavaStrings.of(Files.readString(file)))
                            .as(file.toString())
                            .noneMatch(string -> WRITTEN.matcher(string).find()));
        }
    }

    /** Triggers and functions write theirs out. */
    @Test
    void meansTheSameSetsInTheDatabase() {
        String decided = "'SENT_BACK', 'APPROVED'"; // what the database guards and no rule of Java asks
        var known = Stream.of(
                        OrderState.OPEN_SQL,
                        OrderState.TAKING_DAYS_SQL,
                        OrderState.DONE_SQL,
                        SqlSet.of(OrderState.values(), OrderState::mayBeExecutedPoorly),
                        StatementState.LOCKING_DAYS_SQL,
                        decided)
                .map(StateSetsDataTests::states)
                .collect(Collectors.toSet());
        var written = new TreeMap<String, Set<String>>();
        new DatabaseCode(jdbc).sources().forEach((function, code) -> WRITTEN.matcher(code)
                .results()
                .forEach(found -> written.put(function + ": " + found.group(), states(found.group(1)))));
        assertThat(written)
                .isNotEmpty()
                .allSatisfy((where, states) -> assertThat(known).as(where).contains(states));
    }

    private static Set<String> states(String sql) {
        return Pattern.compile("'(\\w+)'")
                .matcher(sql)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
