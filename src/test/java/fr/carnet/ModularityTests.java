package fr.carnet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Modules know only those below them, by their front doors (style.md § 1). */
class ModularityTests {

    private static final Path PAGE = Path.of("docs/architecture.md");
    private static final String BEGIN = "<!-- modules: drawn by ModularityTests -->";
    private static final String END = "<!-- end of modules -->";

    private final ApplicationModules modules = ApplicationModules.of(CarnetApplication.class);

    @Test
    void modulesKeepToTheirBounds() {
        modules.verify();
    }

    /** Run with {@code -Ddocs.write=true} to draw it anew. */
    @Test
    void theArchitectureIsDrawnAsItIs() throws IOException {
        String page = Files.readString(PAGE);
        String drawn = page.substring(0, page.indexOf(BEGIN) + BEGIN.length()) + "\n" + diagram()
                + page.substring(page.indexOf(END));
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(PAGE, drawn);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(drawn);
    }

    /** Who uses whom, as Mermaid; an arrow that a longer way already says is left out. */
    private String diagram() {
        Map<String, Set<String>> uses = new TreeMap<>();
        modules.forEach(module -> uses.put(
                module.getIdentifier().toString(),
                module.getDirectDependencies(modules)
                        .uniqueModules()
                        .map(used -> used.getIdentifier().toString())
                        .collect(Collectors.toCollection(TreeSet::new))));
        StringBuilder drawing = new StringBuilder("```mermaid\nflowchart TD\n");
        uses.forEach((module, used) -> used.stream()
                .filter(one -> used.stream().noneMatch(other -> !other.equals(one) && reaches(other, one, uses)))
                .forEach(one -> drawing.append("    ")
                        .append(module)
                        .append(" --> ")
                        .append(one)
                        .append('\n')));
        return drawing.append("```\n").toString();
    }

    private static boolean reaches(String from, String to, Map<String, Set<String>> uses) {
        return uses.get(from).stream().anyMatch(next -> next.equals(to) || reaches(next, to, uses));
    }
}
