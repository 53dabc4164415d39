package fr.carnet.orders.web.assistant;

import fr.carnet.agreements.LotChoice;
import fr.carnet.orders.order.ComplexityCriterion;
import fr.carnet.shared.French;
import fr.carnet.startups.StartupStanding;
import fr.carnet.web.Choice;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** How the assistant names its choices, and where it goes next. */
@Component
class AssistantLabels {

    private final MessageSource messages;
    private final Clock clock;

    AssistantLabels(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** A lot; out of validity it is shown with its dates, but cannot be chosen. */
    Choice lot(LotChoice lot) {
        var choice = new Choice(
                lot.id().value().toString(), "%s, lot %d – %s".formatted(lot.reference(), lot.number(), lot.title()));
        return lot.orderable()
                ? choice.hint("%s. Commandes jusqu’au %s inclus."
                        .formatted(label(lot.rule()), French.longDate(lot.lastDay())))
                : choice.hint("Hors validité : commandes du %s au %s seulement."
                                .formatted(French.longDate(lot.firstDay()), French.longDate(lot.lastDay())))
                        .notNow();
    }

    Choice startup(StartupStanding startup) {
        String phase = startup.phase() == null
                ? "aucune phase"
                : label(startup.phase()).toLowerCase(Locale.FRENCH);
        return new Choice(startup.id().value().toString(), startup.name() + " (" + phase + ")");
    }

    List<Choice> abouts() {
        return Choice.of(
                TargetForm.About.values(), about -> messages.getMessage("About." + about, null, Locale.FRENCH));
    }

    /** The criteria of complexity, by the name that their fields begin with. */
    List<Choice> criteria() {
        return Arrays.stream(ComplexityCriterion.values())
                .map(criterion -> new Choice(criterion.name().toLowerCase(Locale.ROOT), label(criterion)))
                .toList();
    }

    String label(Enum<?> constant) {
        return messages.getMessage(
                constant.getDeclaringClass().getSimpleName() + "." + constant.name(), null, Locale.FRENCH);
    }

    /** The step before the one that leads to this step. */
    private static String before(String step) {
        return switch (step) {
            case "modifier/execution" -> "unites";
            case "emission" -> "titulaire";
            default -> "objet";
        };
    }

    /** Where a saved step leads: on, back a step, back for the level that its criteria lead to, or out, to be resumed from the order's page. */
    static String next(UUID id, String suite, String step) {
        return switch (suite) {
            case "quitter" -> "redirect:/bons-de-commande/" + id;
            case "retour" -> "redirect:/bons-de-commande/" + id + "/modifier/" + before(step);
            case "proposer" -> "redirect:/bons-de-commande/" + id + "/modifier/execution#complexite";
            case "facturation" -> "redirect:/bons-de-commande/" + id + "/modifier/execution#facturation";
            default -> "redirect:/bons-de-commande/" + id + "/" + step;
        };
    }
}
