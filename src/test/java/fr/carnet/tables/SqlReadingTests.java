package fr.carnet.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is found in SQL, and what is not mistaken for a table. */
class SqlReadingTests {

    @Test
    void findsTablesAfterTheirWords() {
        assertThat(named("select 1 from a x join b on b.id = x.id left join lateral (select 1 from c) y on true"))
                .containsExactlyInAnyOrder("a", "b", "c");
        assertThat(named("insert into a (x) select y from b on conflict do update set x = 1"))
                .containsExactlyInAnyOrder("a", "b");
        assertThat(named("update a set x = b.x from b")).containsExactlyInAnyOrder("a", "b");
        assertThat(named("delete from a using b where a.id = b.id")).containsExactlyInAnyOrder("a", "b");
        assertThat(named("delete from only a")).containsExactly("a");
    }

    @Test
    void findsTablesInLists() {
        assertThat(named("select x, y from a, b s, (select 1 from c, d) e, f where x in (g, h) order by i, j"))
                .containsExactlyInAnyOrder("a", "b", "c", "d", "f");
        assertThat(named("select 1 from unnest(array[1, 2]) n, a")).containsExactly("a");
    }

    @Test
    void findsTablesOfJoinsInBrackets() {
        assertThat(named("select 1 from ((a x join b y on (x.id = y.id)) join c on (true))"))
                .containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void findsEntities() {
        assertThat(named("select o from PurchaseOrder o join fetch o.lines where o.id = :id"))
                .containsExactlyInAnyOrder("PurchaseOrder", "o.lines");
    }

    @Test
    void mistakesNothingElseForATable() {
        assertThat(
                        named(
                                "select extract(week from x), substring(y from 2) from a where b is distinct from c for no key update"))
                .containsExactly("a");
        assertThat(named("select 'taken from b' from a -- and from c\n where d >= :from and e = :update"))
                .containsExactly("a");
        assertThat(named("select x into y from a; for z in select 1 from b loop"))
                .containsExactlyInAnyOrder("a", "b");
        assertThat(named("select x as \"from\", y from a")).containsExactly("a");
        assertThat(named("select 1 from a join b using (c)")).containsExactlyInAnyOrder("a", "b");
        assertThat(named("create trigger t after insert or update of x on a")).isEmpty();
    }

    @Test
    void tellsFunctions() {
        assertThat(SqlReading.of("select f(x) from g(:day) h join a on k(a.x)").called())
                .contains("f", "g", "k");
    }

    @Test
    void tellsWhereATableIsMissing() {
        assertThat(SqlReading.of("select 1 from %s f").open()).hasSize(1);
        assertThat(SqlReading.of("select 1 from a join %2$s f").open()).hasSize(1);
        assertThat(SqlReading.of("delete from ").open()).hasSize(1);
    }

    @Test
    void tellsNamesGivenByWith() {
        assertThat(SqlReading.withNames(
                        "with recursive a as (select 1), b (x) as materialized (select cast(1 as int)) select"))
                .containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void readsStringsOfJava() {
        assertThat(JavaStrings.of("""
                // "no"
                String a = "from x" // why
                    + " where \\"y\\"" + B + "z"; char c = '"';
                /* "no" */ f(\"""
                    select 1
                    from x\\s\""" + "y", "w");""")).containsExactly("from x where \"y\"", "z", "select 1\nfrom x y", "w");
        assertThat(JavaStrings.of("int i = 1;")).isEqualTo(List.of());
    }

    private static Set<String> named(String sql) {
        return SqlReading.of(sql).named();
    }
}
