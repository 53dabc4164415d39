package fr.carnet.web.formats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.spring6.util.FieldUtils;

/**
 * {@code #form} in templates: what the fragments of fragments/dsfr.html need of a field of the {@code th:object} around
 * them, in one look: what was typed, right or wrong, and what is said of it.
 */
public final class FormFields {

    private final IExpressionContext context;

    FormFields(IExpressionContext context) {
        this.context = context;
    }

    /** A line of the error summary: the message, and the id of the field it is about, if any. */
    public record Mistake(@Nullable String fieldId, String message) {}

    /**
     * A field of a form.
     *
     * @param text what stands in it
     * @param values what is chosen in it, where several may be
     */
    public record Field(String id, String name, String text, List<String> values, List<String> errors) {

        public boolean wrong() {
            return !errors.isEmpty();
        }

        public boolean has(String value) {
            return values.contains(value) || text.equals(value);
        }
    }

    public Field of(String name) {
        return of(name, null);
    }

    /** The field of a path such as {@code reason} or {@code lines[0].quantity}; its id, if given, in place of the usual one. */
    public Field of(String name, @Nullable String id) {
        var status = FieldUtils.getBindStatusFromParsedExpression(context, false, true, name);
        Object shown = status.getValue();
        var errors = status.isError() ? List.of(status.getErrorMessages()) : List.<String>of();
        Object raw = status.getActualValue() == null ? shown : status.getActualValue();
        return new Field(id == null ? id(name) : id, name, text(shown), values(raw), errors);
    }

    /** All that is wrong with the form, what is about no field first. */
    public List<Mistake> mistakes() {
        if (!FieldUtils.hasAnyErrors(context)) {
            return List.of();
        }
        var general = new ArrayList<Mistake>();
        var fields = new ArrayList<Mistake>();
        for (var error : FieldUtils.detailedErrors(context)) {
            if (error.isGlobal()) {
                general.add(new Mistake(null, error.getMessage()));
            } else {
                fields.add(new Mistake(id(error.getFieldName()), error.getMessage()));
            }
        }
        general.addAll(fields);
        return general;
    }

    static String id(String name) {
        return name.replaceAll("[^A-Za-z0-9]+", "-").replaceFirst("-$", "");
    }

    private static String text(@Nullable Object value) {
        if (value instanceof Object[] several) {
            return several.length == 0 ? "" : text(several[0]);
        }
        return value instanceof Enum<?> constant ? constant.name() : value == null ? "" : value.toString();
    }

    private static List<String> values(@Nullable Object value) {
        if (value instanceof Collection<?> several) {
            return several.stream().map(FormFields::text).toList();
        }
        if (value instanceof Object[] several) {
            return Arrays.stream(several).map(FormFields::text).toList();
        }
        return Stream.of(text(value)).toList();
    }
}
