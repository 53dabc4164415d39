package fr.carnet.startups.web.conformity;

import fr.carnet.people.Viewer;
import fr.carnet.startups.StartupId;
import fr.carnet.startups.StartupPageSection;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Where a startup's conformity stands, item by item, on its page. */
@Component
@Order(40)
class ConformitySection implements StartupPageSection {

    private final ConformityQueries queries;
    private final Clock clock;

    ConformitySection(ConformityQueries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    /** What the section shows. @param address the page with all of it */
    record Shown(String address, List<ConformityRow> items) {

        /** How many recommendations are open. */
        public long open() {
            return items.stream().mapToLong(ConformityRow::open).sum();
        }

        /** How many of those are overdue. */
        public long late() {
            return items.stream().mapToLong(ConformityRow::late).sum();
        }
    }

    @Override
    public Optional<Content> of(StartupId startup, String slug, Viewer viewer) {
        return Optional.of(new Content(
                "conformite",
                "Conformité",
                "startups/conformity/section",
                new Shown("/startups/" + slug + "/conformite", queries.items(startup, LocalDate.now(clock)))));
    }
}
