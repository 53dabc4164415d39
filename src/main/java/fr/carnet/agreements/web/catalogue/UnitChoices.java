package fr.carnet.agreements.web.catalogue;

import fr.carnet.agreements.Availability;
import fr.carnet.agreements.Pricing;
import fr.carnet.agreements.Profile;
import fr.carnet.agreements.Scope;
import fr.carnet.shared.Phase;
import fr.carnet.web.Choice;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Holds what the lists of a unit's form offer. */
@Component
class UnitChoices {

    private final MessageSource messages;

    UnitChoices(MessageSource messages) {
        this.messages = messages;
    }

    void add(Model model) {
        model.addAttribute("scopes", of(Scope.values()));
        model.addAttribute("phases", of(Phase.values()));
        model.addAttribute("pricings", of(Pricing.values()));
        model.addAttribute("availabilities", of(Availability.values()));
        model.addAttribute("profileNames", of(Profile.values()));
    }

    private <E extends Enum<E>> List<Choice> of(E[] constants) {
        return Choice.of(
                constants,
                constant -> messages.getMessage(
                        constant.getDeclaringClass().getSimpleName() + "." + constant, null, Locale.FRENCH));
    }
}
