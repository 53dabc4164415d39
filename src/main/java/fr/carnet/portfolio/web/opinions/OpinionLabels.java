package fr.carnet.portfolio.web.opinions;

import fr.carnet.portfolio.opinions.Verdict;
import fr.carnet.web.Choice;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What opinions say, in French, for choices and exports. */
@Component
class OpinionLabels {

    private final MessageSource messages;

    OpinionLabels(MessageSource messages) {
        this.messages = messages;
    }

    List<Choice> verdicts() {
        return Choice.of(Verdict.values(), this::verdict);
    }

    List<Choice> states() {
        return List.of("brouillon", "fige", "depose").stream()
                .map(state -> new Choice(state, state(state)))
                .toList();
    }

    @Nullable
    String of(@Nullable Verdict verdict) {
        return verdict == null ? null : verdict(verdict);
    }

    private String verdict(Verdict verdict) {
        return messages.getMessage("Verdict." + verdict, null, Locale.FRENCH);
    }

    String state(String state) {
        return messages.getMessage("opinion.state." + state, null, Locale.FRENCH);
    }
}
