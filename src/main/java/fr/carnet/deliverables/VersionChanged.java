package fr.carnet.deliverables;

import fr.carnet.shared.RuleViolation;

/** A review is refused because a newer version than the one that was read has been deposited. */
public class VersionChanged extends RuleViolation {

    private static final long serialVersionUID = 1L;

    VersionChanged(int reviewed, int latest) {
        super("deliverable.version-changed", reviewed, latest);
    }
}
