package fr.carnet.audit.web;

import fr.carnet.shared.French;
import fr.carnet.shared.FrenchInput;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Says recorded acts in French; an act without a message is shown as it was recorded. */
@Component
class ActWords {

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private static final Set<String> MONEY = Set.of("total", "released", "price", "minimum", "maximum");
    private static final Set<String> DAYS = Set.of("days", "before", "remaining", "training");

    /** The prefix of the message for a constant, by the name of the detail that holds it. */
    private static final Map<String, String> ENUMS = Map.of("profile", "Profile.", "message", "MessageKind.");

    private static final Pattern OF_A_DAY = Pattern.compile("([a-z]+)-(\\d{4}-\\d{2}-\\d{2})");
    private static final Pattern WEEK = Pattern.compile("(\\d{4})-W(\\d{2})");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-(?:0[1-9]|1[0-2])");

    private final MessageSource messages;
    private final JsonMapper json;

    ActWords(MessageSource messages, JsonMapper json) {
        this.messages = messages;
        this.json = json;
    }

    public String action(String code) {
        return word("audit." + code, code);
    }

    public String subjectType(String code) {
        return word("audit.subject." + code, code);
    }

    /** {@code rôle : Coach → Acheteur}, one line for each detail. */
    public List<String> details(String details) {
        var lines = new ArrayList<String>();
        json.readValue(details, OBJECT).forEach((key, value) -> lines.add(detail(key) + " : " + value(key, value)));
        return lines;
    }

    /** A detail of a day is named {@code value-2026-11-22}. */
    private String detail(String key) {
        var day = OF_A_DAY.matcher(key);
        return day.matches()
                ? detail(day.group(1)) + " du " + French.date(LocalDate.parse(day.group(2)))
                : word("audit.detail." + key, key);
    }

    private String value(String key, @Nullable Object value) {
        if (value instanceof Map<?, ?> change && change.containsKey("before")) {
            return value(key, change.get("before")) + " → " + value(key, change.get("after"));
        }
        if (value instanceof Collection<?> several) {
            return several.isEmpty()
                    ? French.NOTHING
                    : several.stream().map(one -> value(key, one)).collect(Collectors.joining(", "));
        }
        if (value == null || value.equals("")) {
            return French.NOTHING;
        }
        return figure(key, value)
                .or(() -> date(value.toString()))
                .orElseGet(() ->
                        word("audit.value." + value, word(ENUMS.getOrDefault(key, "") + value, value.toString())));
    }

    /** Amounts and days are recorded as text where they must stay exact. */
    private static Optional<String> figure(String key, Object value) {
        if (value instanceof Boolean yes) {
            return Optional.of(yes ? "oui" : "non");
        }
        if (!(value instanceof Number) && !MONEY.contains(key) && !DAYS.contains(key)) {
            return Optional.empty();
        }
        return FrenchInput.number(value.toString())
                .map(number -> MONEY.contains(key)
                        ? French.money(number)
                        : DAYS.contains(key) ? French.days(number) : French.number(number));
    }

    private static Optional<String> date(String value) {
        var week = WEEK.matcher(value);
        if (week.matches()) {
            return Optional.of("semaine " + Integer.parseInt(week.group(2)) + " de " + week.group(1));
        }
        return MONTH.matcher(value).matches()
                ? Optional.of(French.month(YearMonth.parse(value)))
                : FrenchInput.date(value).filter(date -> value.length() == 10).map(French::date);
    }

    private String word(String key, String otherwise) {
        return String.valueOf(messages.getMessage(key, null, otherwise, Locale.FRENCH));
    }
}
