package fr.carnet.audit.web;

import static fr.carnet.StatementCounter.statements;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.carnet.DataTest;
import fr.carnet.audit.AuditTrail;
import fr.carnet.audit.web.JournalQueries.Act;
import fr.carnet.audit.web.JournalQueries.JournalFilter;
import fr.carnet.orders.OrderRowsInDatabase;
import fr.carnet.shared.Actor;
import fr.carnet.web.ListRequest;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;

@DataTest
class JournalQueriesDataTests {

    private static final LocalDate DAY = LocalDate.of(2020, 2, 29);

    @Autowired
    JournalQueries queries;

    @Autowired
    AuditTrail audit;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext context;

    @Autowired
    EntityManager entities;

    private final String mark = "m" + UUID.randomUUID();

    @BeforeEach
    void actsAroundMidnightInParis() {
        act("2020-02-28T22:59:59Z", "Ada", "test.first", "order", mark + " A");
        act("2020-02-28T23:00:00Z", "Ada", "test.second", "order", mark + " B");
        act("2020-02-29T22:59:59Z", "Zoé", "test.second", "account", mark + " C");
        act("2020-02-29T23:00:00Z", "Zoé", "test.third", "account", mark + " D");
    }

    @Test
    void showsTheLatestFirst() {
        assertThat(labels(filter(mark, null, null, null, null, null))).containsExactly("D", "C", "B", "A");
    }

    @Test
    @DisplayName("domain.md § 8: an administrator sees no order, no day and no price, in the trail neither")
    void anAdministratorReadsOfOrdersWhoAndWhenOnly() {
        var acts = queries.page(filter(null, null, null, null, DAY, DAY), false, list("-date", 1))
                .rows();
        assertThat(acts).extracting(Act::subjectLabel).contains(mark + " C").doesNotContain(mark + " B");
        assertThat(acts)
                .filteredOn(act -> act.subjectType().equals("order"))
                .isNotEmpty()
                .allSatisfy(act -> {
                    assertThat(act.subjectLabel()).isEmpty();
                    assertThat(act.details()).isEqualTo("{}");
                });
        assertThat(queries.page(filter(mark, null, null, null, null, null), false, list("-date", 1))
                        .rows())
                .hasSize(2);
    }

    @Test
    @DisplayName("domain.md § 8: what one may not open is not pointed at")
    void leadsToWhatItWasDoneToWhereTheReaderMayOpenIt() {
        var rows = new OrderRowsInDatabase(context);
        var order = rows.draft(rows.lot(), rows.startup());
        entities.flush();
        audit.record(rows.buyer.actor(), "test.linked", "order", order.value(), mark + " L", Map.of());
        audit.record(rows.buyer.actor(), "test.linked", "account", rows.buyer.accountId(), mark + " K", Map.of());
        audit.record(rows.buyer.actor(), "test.linked", "order", UUID.randomUUID(), mark + " gone", Map.of());

        assertThat(links(true)).containsExactly("/bons-de-commande/" + order.value());
        assertThat(links(false))
                .containsExactly("/administration/utilisateurs/" + rows.buyer.accountId() + "/modification");
    }

    private List<String> links(boolean everything) {
        return queries
                .page(filter(null, null, "test.linked", null, null, null), everything, list("-date", 1))
                .rows()
                .stream()
                .map(Act::href)
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    @Test
    void bothDatesAreIncludedAndCountInParis() {
        assertThat(labels(filter(mark, null, null, null, DAY, DAY))).containsExactly("C", "B");
        assertThat(labels(filter(mark, null, null, null, DAY, null))).containsExactly("D", "C", "B");
        assertThat(labels(filter(mark, null, null, null, null, DAY))).containsExactly("C", "B", "A");
    }

    @Test
    void filtersByAuthorActionKindAndText() {
        assertThat(labels(filter(mark, "zo", null, null, null, null))).containsExactly("D", "C");
        assertThat(labels(filter(mark, null, "test.second", null, null, null))).containsExactly("C", "B");
        assertThat(labels(filter(mark, null, null, "order", null, null))).containsExactly("B", "A");
        assertThat(labels(filter(mark + " d", null, null, null, null, null))).containsExactly("D");
        assertThat(labels(filter("détail de " + mark + " A", null, null, null, null, null)))
                .containsExactly("A");
    }

    @Test
    void exportsExactlyWhatIsFiltered() {
        var exported = new ArrayList<String>();
        queries.each(
                filter(mark, "zo", null, null, null, null), true, list("date", 9), act -> exported.add(act.action()));
        assertThat(exported).containsExactly("test.second", "test.third");
    }

    @Test
    void knowsTheActionsThatWereRecorded() {
        assertThat(queries.actions())
                .contains("test.first", "test.second", "test.third")
                .doesNotHaveDuplicates();
        assertThat(queries.subjectTypes()).contains("account", "order").doesNotHaveDuplicates();
    }

    @Test
    void costsTwoStatementsForFourActsAsForFifty() throws Exception {
        var filter = filter(mark, null, null, null, null, null);
        assertThat(statements(() -> queries.page(filter, true, list("-date", 1))))
                .hasSize(2);
        for (var i = 0; i < 50; i++) {
            act("2020-02-28T12:00:00Z", "Ada", "test.first", "order", mark + i);
        }
        assertThat(statements(() -> queries.page(filter, true, list("-date", 2))))
                .hasSize(2);
    }

    @Test
    void readsTheLatestActsByTheirIndex() {
        jdbc.sql("set local enable_seqscan = off").update();
        var plan = jdbc.sql("explain select * from audit_event e"
                        + list("-date", 1).orderBy(JournalQueries.SORTS) + " limit 25")
                .query(String.class)
                .list();
        assertThat(String.join("\n", plan)).contains("audit_event_happened_at").doesNotContain("Sort");
    }

    @Test
    void keepsTheDetailsAsTheyWere() {
        audit.record(new Actor(null, "Ada"), "test.kept", "order", null, mark, Map.of("avant", List.of(1, 2)));
        assertThat(jdbc.sql("select cast(details as text) from audit_event where subject_label = ?")
                        .param(mark)
                        .query(String.class)
                        .single())
                .isEqualTo("{\"avant\": [1, 2]}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_event set actor = 'x'",
                "delete from audit_event",
                "truncate audit_event",
            })
    void theDatabaseItselfRefusesToForget(String sql) {
        assertThatThrownBy(() -> jdbc.sql(sql).update())
                .isInstanceOf(UncategorizedSQLException.class)
                .hasMessageContaining("audit_event is append-only");
    }

    private void act(String at, String actor, String action, String type, String label) {
        jdbc.sql("""
                insert into audit_event (happened_at, actor, action, subject_type, subject_label, details)
                values (?, ?, ?, ?, ?, jsonb_build_object('note', 'détail de ' || cast(? as text)))""")
                .params(OffsetDateTime.parse(at), actor, action, type, label, label)
                .update();
    }

    private List<String> labels(JournalFilter filter) {
        return queries.page(filter, true, list("-date", 1)).rows().stream()
                .map(Act::subjectLabel)
                .map(label -> label.substring(label.length() - 1))
                .toList();
    }

    private static JournalFilter filter(
            String q,
            @Nullable String actor,
            @Nullable String action,
            @Nullable String type,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        return new JournalFilter(q, actor, action, type, from, to);
    }

    private static ListRequest list(String sort, int page) {
        return new ListRequest("/administration/journal", Map.of(), page, sort);
    }
}
