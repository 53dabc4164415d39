package fr.carnet.audit.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Says recorded acts in French. What has no words, because it was recorded by an older Carnet, is shown as it is. */
@Component
class ActWords {

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

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
        json.readValue(details, OBJECT)
                .forEach((key, value) -> lines.add(word("audit.detail." + key, key) + " : " + value(value)));
        return lines;
    }

    private String value(@Nullable Object value) {
        if (value instanceof Map<?, ?> change && change.containsKey("before")) {
            return value(change.get("before")) + " → " + value(change.get("after"));
        }
        if (value instanceof Collection<?> several) {
            return several.isEmpty() ? "–" : several.stream().map(this::value).collect(Collectors.joining(", "));
        }
        return value == null || value.equals("") ? "–" : word("audit.value." + value, value.toString());
    }

    private String word(String key, String otherwise) {
        return String.valueOf(messages.getMessage(key, null, otherwise, Locale.FRENCH));
    }
}
