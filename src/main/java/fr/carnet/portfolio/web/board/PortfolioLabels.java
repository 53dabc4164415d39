package fr.carnet.portfolio.web.board;

import fr.carnet.shared.Phase;
import fr.carnet.web.Choice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Phases and alerts in French, for choices and exports. */
@Component
class PortfolioLabels {

    private final MessageSource messages;

    PortfolioLabels(MessageSource messages) {
        this.messages = messages;
    }

    /** The four phases, then those stopped and those that no committee has seen. */
    List<Choice> phases() {
        List<Choice> choices = new ArrayList<>(Choice.of(Phase.values(), this::phase));
        choices.add(new Choice(PortfolioFilter.STOPPED, words("portfolio.stopped")));
        choices.add(new Choice(PortfolioFilter.UNDECIDED, words("portfolio.undecided")));
        return choices;
    }

    List<Choice> alerts() {
        List<Choice> choices = new ArrayList<>(List.of(new Choice(PortfolioFilter.ANY, words("portfolio.alert.any"))));
        for (PortfolioAlert alert : PortfolioAlert.values()) {
            choices.add(new Choice(alert.word(), words("PortfolioAlert." + alert)));
        }
        return choices;
    }

    /** What entered or left this year. */
    List<Choice> moves() {
        return Arrays.stream(PortfolioMove.values())
                .map(move -> new Choice(move.word(), words("PortfolioMove." + move)))
                .toList();
    }

    String committee(PortfolioRow row) {
        return words("CommitteeState." + row.committee());
    }

    String standing(@Nullable Phase phase, boolean stopped) {
        return phase != null ? phase(phase) : words(stopped ? "portfolio.stopped" : "portfolio.undecided");
    }

    /** The alerts of a startup, in words. */
    String alerts(PortfolioRow row) {
        List<String> alerts = new ArrayList<>();
        if (row.late()) {
            alerts.add(words("PortfolioAlert.LATE"));
        }
        if (row.asksForDecision()) {
            alerts.add(words("PortfolioAlert.SIX_MONTHS"));
        }
        if (row.undecided()) {
            alerts.add(words("PortfolioAlert.UNDECIDED"));
        }
        return String.join(", ", alerts);
    }

    private String phase(Phase phase) {
        return words("Phase." + phase.name());
    }

    private String words(String key) {
        return messages.getMessage(key, null, Locale.FRENCH);
    }
}
