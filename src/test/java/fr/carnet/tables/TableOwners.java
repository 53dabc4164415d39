package fr.carnet.tables;

import fr.carnet.CarnetApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** Who owns which table, as docs/architecture.md says it, and which modules a module may use, as the modules declare it. */
final class TableOwners {

    /** Owns what serves the whole application, and stands above all modules. */
    static final String APPLICATION = "carnet";

    private static final Path PAGE = Path.of("docs/architecture.md");
    private static final String BEGIN = "<!-- tables: read by TableOwnersDataTests -->";
    private static final String END = "<!-- end of tables -->";
    private static final Pattern ROW = Pattern.compile("\\| `(?<module>\\w+)` \\| (?<tables>[^|]+) \\|");
    private static final Pattern TABLE = Pattern.compile("`(\\w+)`");

    private final List<String> tables = new ArrayList<>();
    private final Map<String, String> owners = new HashMap<>();
    private final Map<String, Set<String>> below = new HashMap<>();

    private TableOwners() {}

    static TableOwners read() throws IOException {
        var read = new TableOwners();
        ApplicationModules.of(CarnetApplication.class)
                .forEach(module -> read.below.put(
                        module.getIdentifier().toString(),
                        allowed(module.getBasePackage().getName())));
        String page = Files.readString(PAGE);
        ROW.matcher(page.substring(page.indexOf(BEGIN), page.indexOf(END)))
                .results()
                .forEach(row -> {
                    TABLE.matcher(row.group(2)).results().forEach(table -> {
                        read.tables.add(table.group(1));
                        read.owners.put(table.group(1), row.group(1));
                    });
                });
        return read;
    }

    private static Set<String> allowed(String basePackage) {
        try {
            var declared = Class.forName(basePackage + ".package-info").getAnnotation(ApplicationModule.class);
            return Arrays.stream(declared.allowedDependencies())
                    .map(allowed -> allowed.split("::")[0].strip())
                    .collect(Collectors.toSet());
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** Those of all modules, as they are listed. */
    List<String> tables() {
        return tables;
    }

    String ownerOf(String table) {
        return owners.getOrDefault(table, "nobody");
    }

    /** Is the table the module's own, or of a module that it may use? */
    boolean maySee(String module, String table) {
        String owner = ownerOf(table);
        return module.equals(APPLICATION)
                || owner.equals(module)
                || below.getOrDefault(module, Set.of()).contains(owner);
    }

    static String moduleOf(String type) {
        return type.split("\\.")[2];
    }
}
