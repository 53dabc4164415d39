package fr.carnet.tables;

import static org.assertj.core.api.Assertions.assertThat;

import fr.carnet.DataTest;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.persister.collection.AbstractCollectionPersister;
import org.hibernate.persister.entity.AbstractEntityPersister;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A module reads and writes its own tables and those of the modules that it may use: the order of the modules holds in SQL as
 * {@code ModularityTests} makes it hold in Java. Who owns which table is said in docs/architecture.md; what breaks the order,
 * and why, is said here.
 */
@DataTest
class TableOwnersDataTests {

    private static final Path SOURCES = Path.of("src/main/java/fr/carnet");

    /** Tables of modules above that a class reads, or the trigger of a table. */
    private record Exemption(String reader, Set<String> tables, String reason) {}

    private static final String WATCHED =
            "Tracking counts changes of what its sums are made of; the table knows nothing of it.";
    private static final String MOVED =
            "Tracking keeps the list of orders that owe a statement; the order knows nothing of it.";

    /** All of them; one that is no longer needed fails. */
    private static final List<Exemption> EXEMPTIONS = List.of(
            new Exemption(
                    "people: Reach",
                    Set.of("purchase_order", "order_incubator", "startup", "team_member"),
                    "What a viewer may read is defined once, for all modules, so it stands below them."),
            new Exemption(
                    "people: ViewerLookup",
                    Set.of("startup"),
                    "A coach follows the startups of their incubators; the viewer is read in one statement at each request."),
            new Exemption(
                    "people: AccountQueries",
                    Set.of("contractor", "startup", "incubator"),
                    "The perimeter of an account is chosen among companies, startups and incubators: their names, no more."),
            new Exemption(
                    "audit: JournalQueries",
                    Set.of(
                            "account",
                            "contractor",
                            "purchase_order",
                            "order_line",
                            "framework_agreement",
                            "lot",
                            "work_unit",
                            "award",
                            "startup",
                            "committee_session",
                            "team_person",
                            "deliverable",
                            "monthly_statement"),
                    "The journal links whatever an act was done to, if it is still there, in the one statement of its page."),
            new Exemption(
                    "trigger of price",
                    Set.of("frozen_price_day", "purchase_order", "order_line", "order_document"),
                    "A price that an order was frozen from is never rewritten, whoever writes: orders guard it."),
            new Exemption(
                    "trigger of purchase_order", Set.of("order_to_state", "month_total", "monthly_statement"), MOVED),
            new Exemption("trigger of order_line", Set.of("day_book_tick"), WATCHED),
            new Exemption("trigger of startup", Set.of("day_book_tick"), WATCHED),
            new Exemption("trigger of contractor", Set.of("day_book_tick"), WATCHED),
            new Exemption("trigger of team_person", Set.of("day_book_tick"), WATCHED),
            new Exemption("trigger of work_unit", Set.of("day_book_tick"), WATCHED),
            new Exemption("trigger of activity", Set.of("day_book_tick"), WATCHED),
            new Exemption(
                    "trigger of framework_agreement",
                    Set.of("day_book_tick", "order_counter"),
                    "The prefix of numbers that were given never changes, whoever writes: orders guard it. "
                            + WATCHED));

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EntityManagerFactory entities;

    private TableOwners owners;
    private DatabaseCode code;

    @BeforeEach
    void read() throws IOException {
        owners = TableOwners.read();
        code = new DatabaseCode(jdbc);
    }

    @Test
    void eachTableAndViewHasOneOwner() {
        assertThat(owners.tables()).doesNotHaveDuplicates();
        assertThat(owners.tables()).containsExactlyInAnyOrderElementsOf(code.relations());
    }

    @Test
    void mapsOnlyTablesOfTheModule() {
        assertThat(mapped()).isNotEmpty().allSatisfy((table, type) -> assertThat(owners.ownerOf(table))
                .as(table)
                .isEqualTo(TableOwners.moduleOf(type)));
    }

    @Test
    void readsNoTableOfAModuleAbove() throws IOException {
        Map<String, Set<String>> above = new TreeMap<>();
        for (Source source : sources()) {
            add(above, source.module() + ": " + source.name(), source.module(), tables(source));
        }
        code.triggers().forEach((table, functions) -> {
            Set<String> read = new HashSet<>(code.namedByTriggersOf(table));
            functions.forEach(function -> read.addAll(code.tablesOf(function)));
            add(above, "trigger of " + table, owners.ownerOf(table), read);
        });
        code.views().forEach((view, read) -> add(above, "view " + view, owners.ownerOf(view), read));
        assertThat(above)
                .containsExactlyInAnyOrderEntriesOf(
                        EXEMPTIONS.stream().collect(Collectors.toMap(Exemption::reader, Exemption::tables)));
    }

    /** What the test reads must be readable: a table's name stands in the same string as the word before it. */
    @Test
    void namesEachTableWhereItIsRead() throws IOException {
        List<String> unreadable = new ArrayList<>();
        for (Source source : sources()) {
            source.readings().forEach(reading -> {
                reading.open().forEach(sql -> unreadable.add(source.name() + " names no table: " + sql));
                reading.named().stream()
                        .filter(name -> !isKnown(name, source))
                        .forEach(name -> unreadable.add(source.name() + " names an unknown table: " + name));
            });
            source.withNames().stream()
                    .filter(code.relations()::contains)
                    .forEach(
                            name -> unreadable.add(source.name() + " hides a table behind a name of its own: " + name));
        }
        assertThat(unreadable).isEmpty();
    }

    private void add(Map<String, Set<String>> above, String reader, String module, Set<String> read) {
        Set<String> unseen = read.stream()
                .filter(table -> !owners.maySee(module, table))
                .collect(Collectors.toCollection(TreeSet::new));
        if (!unseen.isEmpty()) {
            above.put(reader, unseen);
        }
    }

    /** The tables that a class reads and writes, also by a view or a function. */
    private Set<String> tables(Source source) {
        Set<String> tables = new HashSet<>();
        source.readings().forEach(reading -> {
            reading.named().forEach(name -> tables.addAll(code.behind(table(name))));
            reading.called().forEach(function -> tables.addAll(code.tablesOf(function)));
        });
        tables.removeAll(source.withNames());
        tables.retainAll(code.relations());
        return tables;
    }

    /** As SQL calls what JPQL calls by its entity. */
    private String table(String name) {
        return entities.getMetamodel().getEntities().stream()
                .filter(entity -> entity.getName().equals(name))
                .map(entity -> descriptorTable(entity.getJavaType()))
                .findFirst()
                .orElse(name.toLowerCase(Locale.ROOT));
    }

    private boolean isKnown(String name, Source source) {
        return code.relations().contains(table(name))
                || source.withNames().contains(name.toLowerCase(Locale.ROOT))
                || name.startsWith("pg_")
                || name.contains("."); // a path of JPQL: within an aggregate
    }

    private String descriptorTable(Class<?> type) {
        var mapping = entities.unwrap(SessionFactoryImplementor.class).getMappingMetamodel();
        return ((AbstractEntityPersister) mapping.getEntityDescriptor(type)).getTableName();
    }

    /** Each table that JPA writes, with a type that maps it. */
    private Map<String, String> mapped() {
        Map<String, String> mapped = new TreeMap<>();
        var mapping = entities.unwrap(SessionFactoryImplementor.class).getMappingMetamodel();
        mapping.forEachEntityDescriptor(
                entity -> mapped.put(((AbstractEntityPersister) entity).getTableName(), entity.getEntityName()));
        mapping.forEachCollectionDescriptor(collection -> mapped.put(
                ((AbstractCollectionPersister) collection).getTableName(),
                collection.getOwnerEntityPersister().getEntityName()));
        return mapped;
    }

    /** A Java source: its module, its name, and what its strings name. */
    private record Source(String module, String name, Set<String> withNames, List<SqlReading> readings) {

        static Source of(Path file) throws IOException {
            Path within = SOURCES.relativize(file);
            List<String> strings = JavaStrings.of(Files.readString(file));
            Set<String> withNames = new HashSet<>();
            strings.forEach(string -> withNames.addAll(SqlReading.withNames(string)));
            return new Source(
                    within.getNameCount() == 1
                            ? TableOwners.APPLICATION
                            : within.getName(0).toString(),
                    file.getFileName().toString().replace(".java", ""),
                    withNames,
                    strings.stream()
                            .filter(string -> string.strip().contains(" "))
                            .map(SqlReading::of)
                            .toList());
        }
    }

    private static List<Source> sources() throws IOException {
        List<Source> sources = new ArrayList<>();
        try (var files = Files.walk(SOURCES)) {
            for (Path file : files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList()) {
                sources.add(Source.of(file));
            }
        }
        return sources;
    }
}
