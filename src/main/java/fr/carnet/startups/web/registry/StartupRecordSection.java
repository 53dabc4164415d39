package fr.carnet.startups.web.registry;

import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.Warning;
import fr.carnet.startups.StartupId;
import fr.carnet.startups.StartupPageSection;
import fr.carnet.startups.registry.ProductOwner;
import fr.carnet.startups.web.registry.FormQueries.StartupSheet;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What is kept of a startup beside its name and links, on its page, with the ways to edit, rename and archive it. */
@Component
@Order(5)
class StartupRecordSection implements StartupPageSection {

    private final FormQueries queries;
    private final Clock clock;

    StartupRecordSection(FormQueries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    /**
     * What the section shows.
     *
     * @param edits may the viewer edit the startup?
     * @param keeps may the viewer rename and archive it?
     */
    record Shown(StartupSheet startup, @Nullable Warning shareWarning, boolean edits, boolean keeps) {}

    @Override
    public Optional<Content> of(StartupId id, String slug, Viewer viewer) {
        return queries.startup(id, LocalDate.now(clock), viewer.reach())
                .map(startup -> new Content(
                        "fiche",
                        "Fiche",
                        "startups/registry/record",
                        new Shown(
                                startup,
                                new ProductOwner("", startup.form().ownerShare())
                                        .warning(startup.phase())
                                        .orElse(null),
                                viewer.is(Role.BUYER, Role.PRODUCT_OWNER, Role.COACH),
                                viewer.is(Role.BUYER))));
    }
}
