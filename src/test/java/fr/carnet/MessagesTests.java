package fr.carnet;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Whatever Java says, it says in French: each code that the sources name has its message. */
class MessagesTests {

    private static final Pattern SAID = Pattern.compile(
            "(?:new RuleViolation\\(|\\.refusal\\(|Refusal\\.of\\(|Warning\\.of\\(|refuseIf\\([^;\"]*,|\\.reject\\(|\\.rejectValue\\([^,;]+,"
                    + "|addFlashAttribute\\(\"done\",)\\s*\"([a-z][\\w.-]*\\w)\"");
    private static final Pattern DONE =
            Pattern.compile("String (?:added|changed|removed)\\(\\) \\{\\s*return \"([a-z][\\w.-]*\\w)\"");
    private static final Pattern RECORDED =
            Pattern.compile("\\brecord\\(\\s*(?:[^;{\"]*,\\s*)?\"([a-z-]+\\.[a-z-]+)\"");

    private static final Properties MESSAGES = new Properties();

    @BeforeAll
    static void load() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/messages"))) {
            for (Path file : files.toList()) {
                try (Reader reader = Files.newBufferedReader(file)) {
                    MESSAGES.load(reader);
                }
            }
        }
    }

    @Test
    @DisplayName("style.md § 9: a refusal names its rule, its clause and the way out, in French")
    void saysEveryRefusalAndEveryDoneActInFrench() throws IOException {
        assertThat(found(SAID)).hasSizeGreaterThan(60).isSubsetOf(MESSAGES.stringPropertyNames());
        assertThat(found(DONE)).isNotEmpty().isSubsetOf(MESSAGES.stringPropertyNames());
    }

    @Test
    void namesEveryRecordedActInFrench() throws IOException {
        Set<String> acts = found(RECORDED);
        assertThat(acts).hasSizeGreaterThan(15);
        assertThat(acts.stream().map(act -> "audit." + act)).isSubsetOf(MESSAGES.stringPropertyNames());
    }

    @Test
    @DisplayName("style.md § 8: an enum that is labelled is labelled whole")
    void labelsEveryConstant() {
        var enums = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("fr.carnet").stream()
                        .filter(JavaClass::isEnum)
                        .toList();
        Set<String> missing = new TreeSet<>();
        for (JavaClass type : enums) {
            Set<String> labels = type.getFields().stream()
                    .filter(field -> field.getRawType().equals(type))
                    .map(JavaField::getName)
                    .map(constant -> type.getSimpleName() + "." + constant)
                    .collect(Collectors.toSet());
            if (labels.stream().anyMatch(MESSAGES::containsKey)) {
                labels.stream().filter(label -> !MESSAGES.containsKey(label)).forEach(missing::add);
            }
        }
        assertThat(missing).isEmpty();
    }

    private static Set<String> found(Pattern pattern) throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                pattern.matcher(Files.readString(file)).results().forEach(match -> found.add(match.group(1)));
            }
        }
        return found;
    }
}
