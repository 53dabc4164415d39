package fr.carnet.startups.merging;

import static org.assertj.core.api.Assertions.assertThat;

import fr.carnet.DataTest;
import fr.carnet.startups.MergeParticipant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whatever names a startup, an incubator or a sponsor moves when two of them become one: the owner of a new table that does has its
 * {@link MergeParticipant} move it, or names it here with the reason why it stays.
 */
@DataTest
@DisplayName("domain.md § 6: nothing that names a merged record is left behind")
class MergedColumnsDataTests {

    /** Columns that merging leaves as they are, each with its reason. */
    private static final Map<String, String> EXEMPT = Map.of();

    @Autowired
    private List<MergeParticipant> participants;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void movesEachForeignKey() {
        Set<String> named = new TreeSet<>(jdbc.sql("""
                select c.conrelid::regclass || '.' || a.attname
                from pg_constraint c cross join unnest(c.conkey, c.confkey) as k (own, other)
                join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.own
                join pg_attribute id on id.attrelid = c.confrelid and id.attnum = k.other and id.attname = 'id'
                where c.contype = 'f' and c.confrelid in ('startup'::regclass, 'incubator'::regclass, 'sponsor'::regclass)""").query(String.class).list());
        assertThat(named).contains("purchase_order.startup_id", "incubator.sponsor_id");
        assertThat(accounted()).containsExactlyInAnyOrderElementsOf(named);
    }

    /** A column may name one without a foreign key; it has the name that such columns have. */
    @Test
    void movesEachColumnOfSuchAName() {
        Set<String> named = new TreeSet<>(jdbc.sql("""
                select c.table_name || '.' || c.column_name from information_schema.columns c
                join information_schema.tables t on t.table_name = c.table_name and t.table_schema = c.table_schema
                where c.table_schema = current_schema() and t.table_type = 'BASE TABLE'
                    and c.column_name ~ '(^|_)(startup|incubator|sponsor)_id$'""").query(String.class).list());
        assertThat(accounted()).containsAll(named);
    }

    @Test
    void movesNoneTwice() {
        assertThat(participants.stream().flatMap(each -> each.columns().stream()))
                .doesNotHaveDuplicates()
                .noneMatch(EXEMPT::containsKey);
    }

    private Set<String> accounted() {
        Set<String> accounted = new TreeSet<>(EXEMPT.keySet());
        participants.forEach(each -> accounted.addAll(each.columns()));
        return accounted;
    }
}
