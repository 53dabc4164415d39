package fr.carnet.deliverables;

import fr.carnet.shared.RuleViolation;

/** A newer version was deposited while this one was under review: what was read is not what would be judged. */
public class VersionChanged extends RuleViolation {

    private static final long serialVersionUID = 1L;

    VersionChanged(int reviewed, int latest) {
        super("deliverable.version-changed", reviewed, latest);
    }
}
