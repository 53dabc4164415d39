package fr.carnet.tables;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of the migrated database, and what its views, functions and triggers read and write. */
final class DatabaseCode {

    private final Set<String> relations;
    private final Map<String, SqlReading> views = new HashMap<>();
    private final Map<String, String> sources = new TreeMap<>();
    private final Map<String, SqlReading> functions = new HashMap<>();
    private final Map<String, Set<String>> triggers = new TreeMap<>();
    private final Map<String, Set<String>> triggerTables = new TreeMap<>();

    private record Named(String name, String code) {}

    DatabaseCode(JdbcClient jdbc) {
        relations = Set.copyOf(jdbc.sql("""
                select relname from pg_class
                where relnamespace = to_regnamespace('public') and relkind in ('r', 'p', 'v', 'm') and not relispartition""").query(String.class).list());
        named(jdbc, "select viewname as name, definition as code from pg_views where schemaname = 'public'")
                .forEach(view -> views.put(view.name, SqlReading.of(view.code)));
        named(jdbc, """
                select p.proname as name, pg_get_functiondef(p.oid) as code from pg_proc p join pg_language l on l.oid = p.prolang
                where p.pronamespace = to_regnamespace('public') and l.lanname in ('sql', 'plpgsql')""").forEach(function -> sources.put(function.name, function.code));
        sources.forEach((function, source) -> functions.put(function, SqlReading.of(source)));
        named(jdbc, """
                select c.relname as name, p.proname as code
                from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_proc p on p.oid = t.tgfoid where not t.tgisinternal""").forEach(trigger -> triggers.computeIfAbsent(trigger.name, table -> new HashSet<>())
                .add(trigger.code));
        named(jdbc, """
                select c.relname as name, a.argument as code
                from pg_trigger t join pg_class c on c.oid = t.tgrelid
                cross join regexp_split_to_table(encode(t.tgargs, 'escape'), '\\\\000') a (argument)
                where not t.tgisinternal""").stream()
                .filter(argument -> relations.contains(argument.code))
                .forEach(argument -> triggerTables
                        .computeIfAbsent(argument.name, table -> new HashSet<>())
                        .add(argument.code));
    }

    private static List<Named> named(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query(Named.class).list();
    }

    /** Tables and views. */
    Set<String> relations() {
        return relations;
    }

    /** How each function is written. */
    Map<String, String> sources() {
        return sources;
    }

    /** The functions that the triggers of each table run. */
    Map<String, Set<String>> triggers() {
        return triggers;
    }

    /** The tables that the triggers of a table are given by name. */
    Set<String> namedByTriggersOf(String table) {
        return triggerTables.getOrDefault(table, Set.of());
    }

    /** The tables of each view. */
    Map<String, Set<String>> views() {
        Map<String, Set<String>> read = new TreeMap<>();
        views.keySet().forEach(view -> read.put(view, behind(view)));
        return read;
    }

    /** A table, or a view with what it is made of. */
    Set<String> behind(String relation) {
        Set<String> read = new HashSet<>(Set.of(relation));
        if (views.containsKey(relation)) {
            views.get(relation).named().forEach(name -> read.addAll(behind(name)));
        }
        return read;
    }

    /** What a function reads and writes, those that it calls included. */
    Set<String> tablesOf(String function) {
        Set<String> read = new HashSet<>();
        collect(function, new HashSet<>(), read);
        return read;
    }

    private void collect(String function, Set<String> seen, Set<String> read) {
        SqlReading reading = functions.get(function);
        if (reading == null || !seen.add(function)) {
            return;
        }
        reading.named().stream().filter(relations::contains).forEach(name -> read.addAll(behind(name)));
        reading.called().forEach(called -> collect(called, seen, read));
    }
}
