package fr.carnet.orders.web.assistant;

import fr.carnet.orders.OrderId;
import fr.carnet.orders.issuing.Issuing;
import fr.carnet.orders.issuing.OrderCheck;
import fr.carnet.orders.order.DraftStep;
import fr.carnet.orders.order.OrderTarget;
import fr.carnet.people.Viewer;
import fr.carnet.shared.French;
import fr.carnet.shared.Money;
import fr.carnet.shared.Refusal;
import fr.carnet.shared.Warning;
import fr.carnet.startups.StartupStanding;
import fr.carnet.web.Link;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Puts into the pages of the assistant what they share: the draft with what it comes to, its labels, and which page comes next.
 */
@Component
class AssistantPage {

    private final Issuing issuing;
    private final DraftQueries queries;
    private final MessageSource messages;

    AssistantPage(Issuing issuing, DraftQueries queries, MessageSource messages) {
        this.issuing = issuing;
        this.queries = queries;
        this.messages = messages;
    }

    /** The draft at today's terms, with all that stands in the way of issuing it. */
    OrderCheck check(UUID id, Viewer viewer) {
        return issuing.check(new OrderId(id), viewer);
    }

    /** Puts the draft into the page, with what stands in the way of issuing it and what should be known. */
    OrderCheck show(UUID id, Viewer viewer, Model model) {
        var check = check(id, viewer);
        model.addAttribute("id", id);
        model.addAttribute("check", check);
        model.addAttribute("summary", Summary.of(check));
        return check;
    }

    /** The address of the first step of the draft that is not complete; of its issue where all are. */
    String firstToDo(UUID id, Viewer viewer) {
        var todo = Summary.of(check(id, viewer)).todo();
        return todo.isEmpty() ? "emission" : "modifier/" + todo.get(0).step();
    }

    /** Says that someone else changed the draft since the page was read, with what differs from what was typed. */
    void late(UUID id, List<StaleStep.Difference> differences, Model model, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_CONFLICT);
        model.addAttribute(
                "stale", new StaleStep(queries.lastChange(new OrderId(id)).orElse(null), differences));
    }

    /** The French name of a constant. */
    String label(Enum<?> constant) {
        return messages.getMessage(
                constant.getDeclaringClass().getSimpleName() + "." + constant.name(), null, Locale.FRENCH);
    }

    /**
     * Where a saved step leads: on, back a step, back for the level that its criteria lead to, or out, to be resumed from the
     * order's page.
     *
     * @param suite the button pressed
     * @param step the address of the next step, beneath the draft's
     */
    static String next(UUID id, String suite, String step) {
        return switch (suite) {
            case "quitter" -> "redirect:/bons-de-commande/" + id;
            case "retour" -> "redirect:/bons-de-commande/" + id + "/modifier/" + before(step);
            case "proposer" -> "redirect:/bons-de-commande/" + id + "/modifier/execution#complexite";
            case "facturation" -> "redirect:/bons-de-commande/" + id + "/modifier/execution#facturation";
            default -> "redirect:/bons-de-commande/" + id + "/" + step;
        };
    }

    /** The step before the one that leads to this step. */
    private static String before(String step) {
        return switch (step) {
            case "modifier/execution" -> "unites";
            case "emission" -> "titulaire";
            default -> "objet";
        };
    }

    /** What follows a draft through the assistant: what it comes to, what is still to be done, what should be known. */
    record Summary(OrderCheck check, List<Todo> todo, List<Warning> warnings) {

        static Summary of(OrderCheck check) {
            return new Summary(check, check.refusals().stream().map(Todo::of).toList(), check.warnings());
        }

        /** What the order is about, in words. */
        public String subject() {
            return Optional.ofNullable(check.situation().startup())
                    .map(StartupStanding::name)
                    .orElseGet(this::severalOrAll);
        }

        private String severalOrAll() {
            var situation = check.situation();
            if (situation.target() instanceof OrderTarget.ForIncubators) {
                return "%s (%s)"
                        .formatted(
                                French.plural(situation.incubators().size(), "incubateur", "incubateurs"),
                                French.plural(situation.coveredStartups(), "startup active", "startups actives"));
            }
            return situation.named().isEmpty()
                    ? "L’accord-cadre entier"
                    : "%s de %s"
                            .formatted(
                                    French.plural(situation.named().size(), "startup", "startups"),
                                    situation.named().get(0).incubatorName());
        }

        /** The pages that the way out of a refusal leads to, beside the steps of the assistant. */
        public List<Link> waysOut(Refusal refusal) {
            return WaysOut.of(refusal, check);
        }

        /** What the maximum leaves, less what is already committed; none without a maximum. */
        public Optional<Money> left() {
            return Optional.ofNullable(check.lot().agreement().maximumAmount())
                    .map(maximum -> maximum.minus(check.committed()));
        }

        public boolean ready() {
            return todo.isEmpty();
        }
    }

    /** What stands in the way of issuing, and the address of the step that mends it, beneath the draft's. */
    record Todo(Refusal refusal, String step) {

        static Todo of(Refusal refusal) {
            return new Todo(refusal, address(DraftStep.of(refusal)));
        }

        private static String address(DraftStep step) {
            return switch (step) {
                case TARGET -> "objet";
                case UNITS -> "unites";
                case CONTRACTOR -> "titulaire";
                case MENTIONS -> "execution";
            };
        }
    }
}
