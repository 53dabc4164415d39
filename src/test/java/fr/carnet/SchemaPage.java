package fr.carnet;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Draws docs/schema.md from the catalogue of a migrated database, module by module. */
final class SchemaPage {

    private static final String INTRODUCTION = """
            # Schema

            The tables of each module as the migrations make them. Why a table, a column or a trigger is as it is, its script in
            `src/main/resources/db/migration` says. Drawn anew by `./mvnw test -Dtest=SchemaPageDataTests -Ddocs.write=true`; the test
            fails when this page is stale.

            A column is `not null` unless its line says `null`. A check on one column stands in its line; its name is
            `<table>_<column>_check`, that of a reference `<table>_<column>_fkey`. Triggers of one event fire in the order of their names.
            """;

    private static final Pattern TRIGGER = Pattern.compile(
            "CREATE (?:CONSTRAINT )?TRIGGER \\S+ (.*) ON \\S+( DEFERRABLE INITIALLY DEFERRED)?(?: REFERENCING .*)? FOR EACH (ROW|STATEMENT)(?: WHEN \\((.*)\\))? EXECUTE FUNCTION (\\w+(?:\\(.+\\))?)(?:\\(\\))?");

    private final Map<String, String> owners;
    private final JdbcClient jdbc;

    /** @param owners the module of each table, view and function */
    SchemaPage(JdbcClient jdbc, Map<String, String> owners) {
        this.jdbc = jdbc;
        this.owners = owners;
    }

    String draw() {
        var columns = columns();
        var rules = Stream.of(constraints(), indexes(), triggers())
                .flatMap(List::stream)
                .toList();
        var functions = functions();
        var modules = relations().stream()
                .collect(groupingBy(relation -> owner(relation.name()), LinkedHashMap::new, toList()));
        var page = new StringBuilder(INTRODUCTION)
                .append('\n')
                .append(modules.keySet().stream()
                        .map(module -> "[%s](#%s)".formatted(module, module))
                        .collect(joining(" · ")))
                .append('\n');
        modules.forEach((module, relations) -> {
            page.append("\n## ").append(module).append('\n');
            relations.forEach(relation -> page.append(relation.heading())
                    .append(lines(columns, relation))
                    .append(bullets(rules, relation)));
            page.append(functions.stream()
                    .filter(function -> owner(function.name()).equals(module))
                    .map(Function::line)
                    .collect(joining("\n", "\n### Functions of " + module + "\n\n", "\n")));
        });
        return page.toString().replaceAll("\n### Functions of \\w+\n\n\n", "");
    }

    /** Tables, views and functions that no comment explains. */
    List<String> unexplained() {
        return Stream.concat(
                        relations().stream()
                                .filter(relation -> relation.purpose().isEmpty())
                                .map(Relation::name),
                        functions().stream()
                                .filter(function -> function.purpose().isEmpty())
                                .map(Function::name))
                .toList();
    }

    private String owner(String name) {
        var owner = owners.get(name);
        if (owner == null) {
            throw new IllegalStateException("no script creates " + name);
        }
        return owner;
    }

    private static String bullets(List<Rule> rules, Relation relation) {
        var bullets = rules.stream()
                .filter(rule -> rule.relation().equals(relation.name()))
                .map(rule -> "- " + rule.text() + "\n")
                .collect(joining());
        return bullets.isEmpty() ? "" : "\n" + bullets;
    }

    private static String lines(List<Column> columns, Relation relation) {
        return columns.stream()
                .filter(column -> column.relation().equals(relation.name()))
                .map(Column::line)
                .collect(joining());
    }

    private List<Relation> relations() {
        return jdbc.sql("""
                select c.relname as name, c.relkind = 'v' as view, coalesce(obj_description(c.oid, 'pg_class'), '') as purpose,
                    array_to_string(array(select distinct cast(cast(conrelid as regclass) as text) from pg_constraint
                        where contype = 'f' and confrelid = c.oid and conrelid <> c.oid order by 1), ', ') as referrers
                from pg_class c
                where c.relnamespace = cast('public' as regnamespace) and c.relkind in ('r', 'v')
                    and c.relname <> 'flyway_schema_history'
                order by c.oid""").query(Relation.class).list();
    }

    private List<Column> columns() {
        return jdbc.sql("""
                select c.relname as relation, a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
                    not a.attnotnull and c.relkind = 'r' as nullable,
                    case when a.attidentity <> '' then 'identity' when a.attgenerated <> '' then 'computed: ' else '' end
                        || coalesce(pg_get_expr(d.adbin, d.adrelid, true), '') as preset,
                    coalesce((select string_agg(pg_get_constraintdef(k.oid, true), '; ' order by k.contype desc, k.conname)
                        from pg_constraint k where k.conrelid = c.oid and k.conkey = array[a.attnum]
                            and (k.contype = 'f' or k.contype = 'c' and k.conname = c.relname || '_' || a.attname || '_check')), '')
                        as rule
                from pg_attribute a
                    join pg_class c on c.oid = a.attrelid
                    left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
                where c.relnamespace = cast('public' as regnamespace) and c.relkind in ('r', 'v') and a.attnum > 0
                    and not a.attisdropped
                order by a.attnum""").query(Column.class).list();
    }

    private List<Rule> constraints() {
        return jdbc.sql("""
                select cast(cast(k.conrelid as regclass) as text) as relation, k.conname as name,
                    pg_get_constraintdef(k.oid, true) as definition
                from pg_constraint k join pg_class c on c.oid = k.conrelid
                where k.connamespace = cast('public' as regnamespace) and k.contype in ('p', 'u', 'f', 'c')
                    and not (cardinality(k.conkey) = 1 and (k.contype = 'f' or k.contype = 'c' and k.conname = c.relname || '_'
                        || (select a.attname from pg_attribute a where a.attrelid = c.oid and a.attnum = k.conkey[1]) || '_check'))
                order by position(cast(k.contype as text) in 'pufc'), k.conname""").query(Rule.class).stream()
                .map(rule -> rule.saying(
                        rule.definition().startsWith("PRIMARY KEY")
                                ? words(rule.definition())
                                : "`%s` %s".formatted(rule.name(), words(rule.definition()))))
                .toList();
    }

    private List<Rule> indexes() {
        return jdbc.sql("""
                select cast(cast(i.indrelid as regclass) as text) as relation, c.relname as name,
                    pg_get_indexdef(i.indexrelid, 0, true) as definition
                from pg_index i join pg_class c on c.oid = i.indexrelid
                where c.relnamespace = cast('public' as regnamespace)
                    and not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u'))
                order by i.indisunique desc, c.relname""").query(Rule.class).stream()
                .map(SchemaPage::index)
                .collect(groupingBy(Rule::relation, LinkedHashMap::new, toList()))
                .values()
                .stream()
                .map(all -> all.get(0)
                        .saying("indexes " + all.stream().map(Rule::text).collect(joining(", "))))
                .toList();
    }

    private static Rule index(Rule index) {
        var columns = words(index.definition().replaceFirst(".* USING (btree )?", ""));
        var unique = index.definition().startsWith("CREATE UNIQUE") ? " unique" : "";
        return index.saying("`" + index.name() + "`" + unique + " " + columns);
    }

    private List<Rule> triggers() {
        return jdbc.sql("""
                select cast(cast(tgrelid as regclass) as text) as relation, tgname as name, pg_get_triggerdef(oid, true) as definition
                from pg_trigger where not tgisinternal order by tgname""").query(Rule.class).stream().map(SchemaPage::trigger).toList();
    }

    private static Rule trigger(Rule trigger) {
        var read = TRIGGER.matcher(trigger.definition());
        if (!read.matches()) {
            throw new IllegalStateException(trigger.definition());
        }
        return trigger.saying("`%s` trigger %s, each %s%s: `%s`"
                .formatted(
                        trigger.name(),
                        words(read.group(1)) + (read.group(2) == null ? "" : " (when the transaction ends)"),
                        words(read.group(3)),
                        read.group(4) == null ? "" : " when " + words(read.group(4)),
                        read.group(5)));
    }

    private List<Function> functions() {
        return jdbc.sql("""
                select proname as name, pg_get_function_identity_arguments(oid) as arguments,
                    coalesce(obj_description(oid, 'pg_proc'), '') as purpose
                from pg_proc where pronamespace = cast('public' as regnamespace) order by oid""").query(Function.class).list();
    }

    /** A definition of the catalogue in the words of the scripts: small letters, no casts, no brackets around the whole. */
    private static String words(String definition) {
        var text = definition
                .replaceAll("\\s+", " ")
                .replaceAll("::(text|numeric|integer|date|jsonb|bpchar|timestamp without time zone)(\\[\\])?", "")
                .replaceAll("= ANY \\(ARRAY\\[([^]]*)]\\)", "in ($1)")
                .replaceAll("<> ALL \\(ARRAY\\[([^]]*)]\\)", "not in ($1)")
                .replaceAll("(?<!\\w)\\((-?\\d+)\\)", "$1");
        var small = Pattern.compile("'[^']*'|[^']+")
                .matcher(text)
                .replaceAll(part -> Matcher.quoteReplacement(
                        part.group().startsWith("'")
                                ? part.group()
                                : part.group().toLowerCase(Locale.ROOT)));
        return small.replaceFirst("^foreign key \\((\\w+)\\) references (\\w+)\\(id\\)", "→ $2")
                .replace("foreign key ", "")
                .replace("references ", "→ ")
                .replaceFirst("^check \\((.*)\\)$", "check $1");
    }

    /** A table or view, what it is for, and the tables that refer to it. */
    record Relation(String name, boolean view, String purpose, String referrers) {

        String heading() {
            return "\n### %s%s\n\n%s%s\n\n| column | type | null | default | refers to, check |\n|---|---|---|---|---|\n"
                    .formatted(
                            name,
                            view ? " (view)" : "",
                            purpose,
                            referrers.isEmpty() ? "" : " Referred to by " + referrers + ".");
        }
    }

    record Column(String relation, String name, String type, boolean nullable, String preset, String rule) {

        String line() {
            var rules = Stream.of(rule.split("; ")).map(SchemaPage::words).collect(joining("; "));
            return "| `%s` | %s | %s | %s | %s |\n"
                    .formatted(name, shortType(), nullable ? "null" : "", cell(words(preset)), cell(rules))
                    .replaceAll(" {2,}", " ");
        }

        private String shortType() {
            return type.replace("timestamp with time zone", "timestamptz")
                    .replace("character varying", "varchar")
                    .replace("character", "char")
                    .replace("integer", "int");
        }

        private static String cell(String text) {
            return text.replace("|", "\\|");
        }
    }

    /** A constraint, an index or a trigger of a table: as the catalogue defines it, then as the page says it. */
    record Rule(String relation, String name, String definition) {

        Rule saying(String text) {
            return new Rule(relation, name, text);
        }

        String text() {
            return definition;
        }
    }

    record Function(String name, String arguments, String purpose) {

        String line() {
            return "- `%s(%s)`: %s".formatted(name, arguments, purpose);
        }
    }
}
