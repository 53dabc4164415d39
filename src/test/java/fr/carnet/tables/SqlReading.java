package fr.carnet.tables;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a piece of SQL or JPQL names where a table stands: after {@code from}, {@code join}, {@code into}, {@code update} and
 * {@code using}, and in their lists with commas.
 *
 * @param named tables, views, entities or transition tables, as they are written; names of {@code with} are left out
 * @param called what stands before a bracket, among it the functions
 * @param open places where a table's name is missing: it is put in, or it stands in another string
 */
record SqlReading(Set<String> named, Set<String> called, List<String> open) {

    private static final Pattern TOKEN = Pattern.compile(
            "(?s)--[^\\n]*|/\\*.*?\\*/|'(?:''|[^'])*'|\"[^\"]*\"|:{1,2}#?\\w+|:#\\{[^}]*}"
                    + "|(?<word>[\\p{L}_][\\w$]*(?:\\.[\\p{L}_*][\\w$]*)*)|(?<hole>%(?:\\d+\\$)?s)|(?<sign>[(),;])|(?<other>\\S)");

    private static final Pattern WITH =
            Pattern.compile("(?i)\\b([a-z_]\\w*)\\s*(?:\\([^()]*\\))?\\s+as\\s+(?:not\\s+)?(?:materialized\\s+)?\\(");

    /** Words that end a list of tables. */
    private static final Set<String> END = Set.of(
            "where",
            "group",
            "order",
            "having",
            "limit",
            "offset",
            "set",
            "select",
            "union",
            "except",
            "intersect",
            "values",
            "window",
            "returning",
            "for",
            "loop",
            "do");

    /** Words that begin a query in brackets. */
    private static final Set<String> QUERY = Set.of("select", "with", "values");

    /** Functions of the standard that say {@code from} between their arguments. */
    private static final Set<String> SAY_FROM = Set.of("extract", "substring", "trim", "overlay");

    /** The names that {@code with} gives in a piece of SQL. */
    static Set<String> withNames(String sql) {
        Set<String> names = new HashSet<>();
        WITH.matcher(sql).results().forEach(found -> names.add(found.group(1).toLowerCase(Locale.ROOT)));
        return names;
    }

    static SqlReading of(String sql) {
        return new Reader(sql).read();
    }

    /** Goes through the tokens once; what is open at each depth of brackets is on a stack. */
    private static final class Reader {

        private final SqlReading found = new SqlReading(new HashSet<>(), new HashSet<>(), new ArrayList<>());
        private final List<String> tokens = new ArrayList<>();
        private final Deque<Level> levels = new ArrayDeque<>();
        private final String sql;

        private Reader(String sql) {
            this.sql = sql;
            levels.push(new Level(""));
            TOKEN.matcher(sql)
                    .results()
                    .map(one -> one.group())
                    .filter(token -> !token.startsWith("--"))
                    .forEach(tokens::add);
        }

        private SqlReading read() {
            for (int at = 0; at < tokens.size(); at++) {
                String token = tokens.get(at);
                if (token.equals("(")) {
                    levels.push(new Level(before(at, 1)));
                } else if (token.equals(")")) {
                    if (levels.size() > 1) {
                        levels.pop();
                    }
                } else if (token.equals(",") && levels.element().list) {
                    place(at + 1);
                } else if (word(at).equals("join") || opensList(at)) {
                    levels.element().list = true;
                    place(at + 1);
                } else if (writes(at)) {
                    place(at + 1);
                } else if (END.contains(word(at))) {
                    levels.element().list = false;
                }
                if (isName(token) && after(at).equals("(")) {
                    found.called.add(token.toLowerCase(Locale.ROOT));
                }
            }
            return found;
        }

        private boolean opensList(int at) {
            return switch (word(at)) {
                case "from" -> !before(at, 1).equals("distinct") && !SAY_FROM.contains(levels.element().function);
                case "using" ->
                    !after(at).equals("(") && sql.toLowerCase(Locale.ROOT).contains("delete from");
                default -> false;
            };
        }

        private boolean writes(int at) {
            return switch (word(at)) {
                case "into" -> Set.of("insert", "merge").contains(before(at, 1));
                case "update" ->
                    !Set.of("for", "key", "do").contains(before(at, 1))
                            && !Set.of("set", "of", "or", "on").contains(after(at));
                case "truncate" ->
                    !Set.of("on", "or").contains(after(at)) && !before(at, 1).equals("or");
                default -> false;
            };
        }

        /** What stands where a table is expected: a name, a function, a query or a join in brackets, or nothing. */
        private void place(int at) {
            int place = at;
            while (Set.of("lateral", "only", "table", "fetch").contains(word(place))) {
                place++;
            }
            int first = place;
            while (word(first).equals("(")) {
                first++;
            }
            boolean writes = before(at, 1).equals("into");
            if (!isName(word(first))) {
                if (first == place) {
                    found.open.add(sql.strip());
                }
            } else if (first == place && (writes || !after(place).equals("("))
                    || first > place && !QUERY.contains(word(first))) {
                found.named.add(tokens.get(first));
            }
        }

        private static boolean isName(String token) {
            return !token.isEmpty() && (Character.isLetter(token.charAt(0)) || token.charAt(0) == '_');
        }

        private String word(int at) {
            return at < tokens.size() ? tokens.get(at).toLowerCase(Locale.ROOT) : "";
        }

        private String before(int at, int steps) {
            return at >= steps ? word(at - steps) : "";
        }

        private String after(int at) {
            return word(at + 1);
        }
    }

    private static final class Level {
        private final String function;
        private boolean list;

        private Level(String function) {
            this.function = function;
        }
    }
}
