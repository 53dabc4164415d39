package fr.carnet.shared;

import java.util.List;
import java.util.Optional;

/**
 * A rule of the domain: it refuses a case, or says nothing.
 *
 * @param <C> all that decides, gathered before it is asked; a rule reads it and changes nothing
 */
@FunctionalInterface
public interface Rule<C> {

    /** Why the case is refused, or nothing where this rule allows it. */
    Optional<Refusal> refusal(C given);

    /** What each of the rules has to say against the case, in their order. */
    static <C> List<Refusal> all(List<Rule<C>> rules, C given) {
        return rules.stream().flatMap(rule -> rule.refusal(given).stream()).toList();
    }

    /** What the first rule that refuses says; nothing where none does. */
    static <C> Optional<Refusal> first(List<Rule<C>> rules, C given) {
        return rules.stream().flatMap(rule -> rule.refusal(given).stream()).findFirst();
    }

    /** A refusal with this message where the rule is broken, otherwise nothing. */
    static Optional<Refusal> refuseIf(boolean broken, String code, Object... args) {
        return broken ? Optional.of(Refusal.of(code, args)) : Optional.empty();
    }
}
