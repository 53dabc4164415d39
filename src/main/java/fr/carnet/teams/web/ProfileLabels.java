package fr.carnet.teams.web;

import fr.carnet.agreements.Profile;
import fr.carnet.web.Choice;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The profiles in French. */
@Component
class ProfileLabels {

    private final MessageSource messages;

    ProfileLabels(MessageSource messages) {
        this.messages = messages;
    }

    String of(Profile profile) {
        return messages.getMessage("Profile." + profile, null, Locale.FRENCH);
    }

    List<Choice> choices() {
        return Choice.of(Profile.values(), this::of);
    }
}
