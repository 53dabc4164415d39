package fr.carnet.orders.web.assistant;

import fr.carnet.orders.issuing.OrderCheck;
import fr.carnet.orders.order.DraftPart;
import fr.carnet.orders.order.OrderTarget.ForIncubators;
import fr.carnet.orders.order.Remark;
import fr.carnet.shared.French;
import fr.carnet.shared.Money;
import fr.carnet.startups.StartupStanding;
import java.util.List;
import java.util.Optional;

/** What follows a draft through the assistant: what it comes to, what is still to be done, what should be known. */
record AssistantSummary(OrderCheck check, List<Advice> todo, List<Advice> warnings) {

    /** A rule's words, and the step that mends it. */
    record Advice(Remark remark, String step) {

        static Advice of(Remark remark) {
            return new Advice(remark, step(remark.part()));
        }

        /** For a message with parameters in the template. */
        public Object[] args() {
            return remark.args().toArray();
        }

        private static String step(DraftPart part) {
            return switch (part) {
                case TARGET -> "objet";
                case UNITS -> "unites";
                case CONTRACTOR -> "titulaire";
                case MENTIONS -> "execution";
            };
        }
    }

    static AssistantSummary of(OrderCheck check) {
        return new AssistantSummary(
                check,
                check.refusals().stream().map(Advice::of).toList(),
                check.warnings().stream().map(Advice::of).toList());
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
