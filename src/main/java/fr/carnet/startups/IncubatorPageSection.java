package fr.carnet.startups;

import fr.carnet.people.Viewer;
import java.util.Optional;

/**
 * A part of the incubator page that another module contributes, as {@link StartupPageSection} is one of the startup page. The
 * page asks only for an incubator that the viewer may read.
 */
public interface IncubatorPageSection {

    /** What the section shows this viewer, or nothing. */
    Optional<StartupPageSection.Content> of(IncubatorId incubator, String slug, Viewer viewer);
}
