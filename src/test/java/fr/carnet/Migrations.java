package fr.carnet;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Which module owns which table, view and function: the script that creates it is named after it, as in
 * {@code V007__orders.sql} or, later, {@code V201__orders_amendment.sql}.
 */
public final class Migrations {

    private static final Pattern NAME = Pattern.compile("V\\d+__([a-z]+)(?:_\\w+)?\\.sql");
    private static final Pattern CREATED =
            Pattern.compile("(?m)^create (?:or replace )?(?:table|view|function) (?:if not exists )?(\\w+)");

    private Migrations() {}

    /** The module that owns each table, view and function that a script creates, by its name. */
    public static Map<String, String> owners() throws IOException {
        var owners = new TreeMap<String, String>();
        for (var script : new PathMatchingResourcePatternResolver().getResources("classpath:db/migration/V*.sql")) {
            var module = module(String.valueOf(script.getFilename()));
            CREATED.matcher(script.getContentAsString(UTF_8))
                    .results()
                    .forEach(created -> owners.put(created.group(1), module));
        }
        return owners;
    }

    /** The first word of a script's description: its module, or "reference". */
    static String module(String script) {
        var name = NAME.matcher(script);
        if (!name.matches()) {
            throw new IllegalArgumentException(
                    script + " does not begin with a module, as in V201__orders_amendment.sql");
        }
        return name.group(1);
    }
}
