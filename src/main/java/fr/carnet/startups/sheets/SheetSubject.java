package fr.carnet.startups.sheets;

import fr.carnet.startups.StartupId;
import java.util.UUID;

/** The startup that a product sheet is about. */
public record SheetSubject(
        UUID id, String slug, String name, String mission, String incubatorName, String sponsorName) {

    public StartupId startup() {
        return new StartupId(id);
    }
}
