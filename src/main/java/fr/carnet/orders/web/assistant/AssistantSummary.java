package fr.carnet.orders.web.assistant;

import fr.carnet.orders.issuing.OrderCheck;
import fr.carnet.orders.order.DraftStep;
import fr.carnet.orders.order.OrderTarget.ForIncubators;
import fr.carnet.shared.French;
import fr.carnet.shared.Money;
import fr.carnet.shared.Refusal;
import fr.carnet.shared.Warning;
import fr.carnet.startups.StartupStanding;
import java.util.List;
import java.util.Optional;

/** What follows a draft through the assistant: what it comes to, what is still to be done, what should be known. */
record AssistantSummary(OrderCheck check, List<Todo> todo, List<Warning> warnings) {

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

    static AssistantSummary of(OrderCheck check) {
        return new AssistantSummary(
                check, check.refusals().stream().map(Todo::of).toList(), check.warnings());
    }

    /** What the order is about, in words. */
    public String subject() {
        return Optional.ofNullable(check.situation().startup())
                .map(StartupStanding::name)
                .orElseGet(() -> check.order().target() instanceof ForIncubators some
                        ? "%s (%s)"
                                .formatted(
                                        French.plural(some.incubators().size(), "incubateur", "incubateurs"),
                                        French.plural(
                                                check.situation().activeStartups(),
                                                "startup active",
                                                "startups actives"))
                        : "L’accord-cadre entier");
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
