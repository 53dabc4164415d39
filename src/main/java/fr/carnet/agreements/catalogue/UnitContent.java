package fr.carnet.agreements.catalogue;

import fr.carnet.agreements.ExpectedDeliverable;
import fr.carnet.agreements.RequiredProfile;
import fr.carnet.shared.Refusal;
import fr.carnet.shared.RuleViolation;
import fr.carnet.shared.TextKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A unit with its profiles and with its expected deliverables in their order. */
public record UnitContent(UnitDetails details, List<RequiredProfile> profiles, List<ExpectedDeliverable> deliverables) {

    public UnitContent {
        profiles = List.copyOf(profiles);
        deliverables = List.copyOf(deliverables);
    }

    /** All that is wrong in itself; empty where nothing is. */
    public List<Refusal> mistakes() {
        var mistakes = new ArrayList<>(details.mistakes());
        Set<String> titles = new HashSet<>();
        for (var deliverable : deliverables) {
            if (!titles.add(TextKey.of(deliverable.title()) + deliverable.perIteration())) {
                mistakes.add(Refusal.of("unit.deliverable-twice", deliverable.title()));
            }
        }
        return mistakes;
    }

    void mustHold() {
        RuleViolation.refuse(mistakes());
    }
}
