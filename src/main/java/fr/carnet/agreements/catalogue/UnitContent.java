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

/**
 * The content of a unit is all that a buyer writes of it: its details, its profiles, and its expected deliverables in their
 * order (domain.md § 2).
 */
public record UnitContent(UnitDetails details, List<RequiredProfile> profiles, List<ExpectedDeliverable> deliverables) {

    public UnitContent {
        profiles = List.copyOf(profiles);
        deliverables = List.copyOf(deliverables);
    }

    /** Why no unit may be like this: all that its details refuse, and each deliverable that stands twice. */
    public List<Refusal> refusals() {
        var refusals = new ArrayList<>(details.refusals());
        Set<String> titles = new HashSet<>();
        for (var deliverable : deliverables) {
            if (!titles.add(TextKey.of(deliverable.title()) + deliverable.perIteration())) {
                refusals.add(Refusal.of("unit.deliverable-twice", deliverable.title()));
            }
        }
        return refusals;
    }

    void mustHold() {
        RuleViolation.refuse(refusals());
    }
}
