package fr.carnet.startups.web.conformity;

import fr.carnet.startups.conformity.ConformityItem;
import fr.carnet.startups.conformity.ConformityState;
import fr.carnet.startups.conformity.RecommendationState;
import fr.carnet.startups.conformity.Severity;
import fr.carnet.web.Choice;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Items, states and severities in French, for choices and exports. */
@Component
class ConformityLabels {

    private final MessageSource messages;

    ConformityLabels(MessageSource messages) {
        this.messages = messages;
    }

    List<Choice> items() {
        return Choice.of(ConformityItem.values(), this::label);
    }

    List<Choice> states() {
        return Choice.of(ConformityState.values(), this::label);
    }

    List<Choice> severities() {
        return Choice.of(Severity.values(), this::label);
    }

    /** Those of items and of recommendations, for the list that has both. */
    List<Choice> allStates() {
        return Stream.concat(states().stream(), Choice.of(RecommendationState.values(), this::longLabel).stream())
                .toList();
    }

    String label(Enum<?> constant) {
        return words(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    String words(String key) {
        return messages.getMessage(key, null, Locale.FRENCH);
    }

    private String longLabel(RecommendationState state) {
        return words("conformity.filter." + state.name());
    }
}
