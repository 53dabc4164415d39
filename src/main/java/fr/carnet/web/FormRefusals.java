package fr.carnet.web;

import fr.carnet.shared.Refusal;
import fr.carnet.shared.RuleViolation;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.beans.InvalidPropertyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;

/**
 * Says each refusal beside the field of the form that it is about; {@code refusal-fields.properties} names that field, or the
 * names that it has in different forms. What is about no field of this form is about the whole of it.
 */
public final class FormRefusals {

    private static final Properties FIELDS = load();
    private static final Set<String> TOO_LARGE = Set.of("file.too-large", "sheet.too-large");

    private FormRefusals() {}

    /**
     * Does what a form asks for, unless what was typed is wrong already; where the domain refuses it, says why.
     *
     * @return whether it was done; where it was not, the form is to be shown again
     */
    public static boolean attempt(Runnable act, BindingResult errors) {
        if (errors.hasErrors()) {
            return false;
        }
        try {
            act.run();
            return true;
        } catch (RuleViolation refused) {
            say(refused, errors);
            return false;
        }
    }

    /** Does what a form with a file asks for, as {@link #attempt(Runnable, BindingResult)}; a file too large is a 413. */
    public static boolean attempt(Runnable act, BindingResult errors, HttpServletResponse response) {
        if (errors.hasErrors()) {
            return false;
        }
        try {
            act.run();
            return true;
        } catch (RuleViolation refused) {
            say(refused, errors, response);
            return false;
        }
    }

    /**
     * Does what the form of a record asks for, as {@link #attempt(Runnable, BindingResult, HttpServletResponse)}. What exists
     * already is linked ({@code existing}); where someone else changed the record meanwhile, the page is a 409 that keeps what was
     * typed ({@code stale}).
     */
    public static boolean attempt(Runnable act, BindingResult errors, Model model, HttpServletResponse response) {
        if (errors.hasErrors()) {
            return false;
        }
        try {
            act.run();
            return true;
        } catch (RuleViolation refused) {
            say(refused, errors, response);
            refused.refusals().stream()
                    .map(Refusal::where)
                    .filter(Objects::nonNull)
                    .forEach(where -> model.addAttribute("existing", where));
        } catch (OptimisticLockingFailureException changed) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("stale", true);
        }
        return false;
    }

    /** Says all that stood in the way of an act; a file too large is a 413. */
    public static void say(RuleViolation refused, BindingResult errors, HttpServletResponse response) {
        if (TOO_LARGE.contains(refused.code())) {
            response.setStatus(HttpStatus.CONTENT_TOO_LARGE.value());
        }
        say(refused, errors);
    }

    /** Says all that stood in the way of an act. */
    public static void say(RuleViolation refused, BindingResult errors) {
        say(refused.refusals(), errors);
    }

    public static void say(Iterable<Refusal> refusals, BindingResult errors) {
        refusals.forEach(refusal -> say(refusal, errors));
    }

    public static void say(Refusal refusal, BindingResult errors) {
        say(refusal, errors, given -> fields(given)
                .filter(name -> has(errors, name))
                .findFirst());
    }

    /**
     * Says a refusal where a form with a field for each row knows better which one it is about.
     *
     * @param field the field's name; nothing where the refusal is about no row, and so about the whole form
     */
    public static void say(Refusal refusal, BindingResult errors, Function<Refusal, Optional<String>> field) {
        Object[] args = refusal.args().toArray();
        field.apply(refusal)
                .filter(name -> has(errors, name))
                .ifPresentOrElse(
                        name -> beside(name, refusal.code(), args, errors),
                        () -> errors.reject(refusal.code(), args, null));
    }

    /** The name of the field that a refusal is about, in whichever form has one of that name. */
    public static Optional<String> field(Refusal refusal) {
        return fields(refusal).findFirst();
    }

    private static Stream<String> fields(Refusal refusal) {
        return Stream.of(FIELDS.getProperty(refusal.code(), "").strip().split("[, ]+"))
                .filter(name -> !name.isEmpty());
    }

    /** Where another field could not be read there is no form yet: what was typed goes with the error. */
    private static void beside(String field, String code, Object[] args, BindingResult errors) {
        if (errors.getTarget() != null) {
            errors.rejectValue(field, code, args, null);
        } else {
            Object typed = errors.getFieldValue(field);
            errors.addError(
                    new FieldError(errors.getObjectName(), field, typed, true, new String[] {code}, args, null));
        }
    }

    private static boolean has(BindingResult errors, String field) {
        try {
            errors.getFieldValue(field);
            return true;
        } catch (InvalidPropertyException absent) {
            return false;
        }
    }

    private static Properties load() {
        var fields = new Properties();
        try (var file = FormRefusals.class.getResourceAsStream("/refusal-fields.properties")) {
            fields.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return fields;
    }
}
