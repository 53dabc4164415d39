package fr.carnet.startups.web;

import fr.carnet.shared.Phase;
import fr.carnet.startups.GateOutcome;
import fr.carnet.web.Choice;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Phases and outcomes in French, for choices and exports. */
@Component
class StartupLabels {

    private final MessageSource messages;

    StartupLabels(MessageSource messages) {
        this.messages = messages;
    }

    List<Choice> phases() {
        return Choice.of(Phase.values(), this::label);
    }

    List<Choice> outcomes() {
        return Choice.of(GateOutcome.values(), this::label).stream()
                .map(choice -> choice.hint(words("startup.decision.asks." + choice.value())))
                .toList();
    }

    List<Choice> instead() {
        return Choice.of(CorrectionForm.Instead.values(), this::label);
    }

    List<Choice> states() {
        return List.of(
                new Choice(StartupFilter.RUNNING, words("startup.standing.running")),
                new Choice(StartupFilter.STOPPED, words("startup.standing.stopped")),
                new Choice(StartupFilter.UNDECIDED, words("startup.standing.undecided")),
                new Choice(StartupFilter.ARCHIVED, words("startup.standing.archived")));
    }

    String standing(@Nullable Phase phase, boolean stopped) {
        if (phase != null) {
            return label(phase);
        }
        return words(stopped ? "startup.standing.stopped" : "startup.standing.undecided");
    }

    private String label(Enum<?> constant) {
        return words(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    private String words(String key) {
        return messages.getMessage(key, null, Locale.FRENCH);
    }
}
