package fr.carnet.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.carnet.shared.Refusal;
import fr.carnet.shared.RuleViolation;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;

class FormRefusalsTests {

    record Letter(@Nullable String letter, @Nullable String title) {}

    record Slides(@Nullable String slides) {}

    record Bare(@Nullable String other) {}

    @Test
    void saysARefusalBesideTheFieldThatTheFormHas() {
        assertThat(field(new Letter(null, null))).isEqualTo("letter");
        assertThat(field(new Slides(null))).isEqualTo("slides");
    }

    @Test
    void saysWhatIsAboutNoFieldOfTheFormAboutTheWholeOfIt() {
        var errors = errors(new Bare(null));
        FormRefusals.say(Refusal.of("file.type", "a.exe", "pdf"), errors);
        assertThat(errors.getGlobalErrors()).singleElement().satisfies(error -> {
            assertThat(error.getCode()).isEqualTo("file.type");
            assertThat(error.getArguments()).containsExactly("a.exe", "pdf");
        });
        assertThat(errors.getFieldErrorCount()).isZero();
    }

    @Test
    void doesAnActThatIsNotRefused() {
        var acts = new AtomicInteger();
        var errors = errors(new Letter(null, null));
        assertThat(FormRefusals.attempt(acts::incrementAndGet, errors)).isTrue();
        assertThat(acts).hasValue(1);
        assertThat(errors.hasErrors()).isFalse();
    }

    @Test
    void doesNothingWhereWhatWasTypedIsWrongAlready() {
        var acts = new AtomicInteger();
        var errors = errors(new Letter(null, null));
        errors.rejectValue("title", "NotBlank");
        assertThat(FormRefusals.attempt(acts::incrementAndGet, errors)).isFalse();
        assertThat(acts).hasValue(0);
    }

    @Test
    void saysAllThatAnActRefuses() {
        var errors = errors(new Letter(null, null));
        boolean done = FormRefusals.attempt(
                () -> RuleViolation.refuse(
                        List.of(Refusal.of("commitment.twice", "Disponibilité"), Refusal.of("award.used"))),
                errors);
        assertThat(done).isFalse();
        assertThat(errors.getFieldErrors("title")).singleElement().satisfies(error -> assertThat(error.getCode())
                .isEqualTo("commitment.twice"));
        assertThat(errors.getGlobalErrors()).singleElement().satisfies(error -> assertThat(error.getCode())
                .isEqualTo("award.used"));
    }

    @Test
    void answersAFileTooLargeBy413AndAnyOtherRefusalBy200() {
        assertThat(status("file.too-large")).isEqualTo(413);
        assertThat(status("sheet.too-large")).isEqualTo(413);
        assertThat(status("file.type")).isEqualTo(200);
    }

    @Test
    void mapsOnlyCodesThatAreMessages() throws IOException {
        assertThat(messages().stringPropertyNames())
                .containsAll(read(Path.of("src/main/resources/refusal-fields.properties"))
                        .stringPropertyNames());
    }

    private static String field(Object form) {
        var errors = errors(form);
        FormRefusals.say(Refusal.of("file.type"), errors);
        return errors.getFieldErrors().get(0).getField();
    }

    private static int status(String code) {
        var response = new MockHttpServletResponse();
        FormRefusals.attempt(
                () -> {
                    throw new RuleViolation(code);
                },
                errors(new Letter(null, null)),
                response);
        return response.getStatus();
    }

    private static BindingResult errors(Object form) {
        return new BeanPropertyBindingResult(form, "form");
    }

    private static Properties messages() throws IOException {
        var all = new Properties();
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/messages"))) {
            for (Path file : files.toList()) {
                all.putAll(read(file));
            }
        }
        return all;
    }

    private static Properties read(Path file) throws IOException {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }
}
