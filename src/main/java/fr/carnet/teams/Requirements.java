package fr.carnet.teams;

import fr.carnet.shared.French;
import fr.carnet.shared.RuleViolation;
import java.util.Comparator;
import java.util.List;

/** The experience that the units of some orders ask of the people presented for them. */
record Requirements(List<Requirement> all) {

    /**
     * @throws RuleViolation {@code team.experience} for the highest requirement that this person does not meet
     */
    void check(PersonDetails person) {
        all.stream()
                .filter(requirement -> !requirement.isMetBy(person))
                .max(Comparator.comparing(Requirement::minimumYears))
                .ifPresent(missed -> {
                    throw new RuleViolation(
                            "team.experience",
                            person.name(),
                            French.plural(person.years(), "an", "ans"),
                            missed.minimumYears(),
                            missed.unit(),
                            missed.order(),
                            missed.clause());
                });
    }
}
