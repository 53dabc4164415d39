package fr.carnet.startups.registry;

import fr.carnet.shared.PlainText;
import fr.carnet.shared.Refusal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that is typed of a digital project, but for its address (A-2018 § 1.2; domain.md § 6).
 *
 * @param description what it is to change, in a few sentences
 * @param incubator null where it is in none: coaches then do not see it
 * @param productOwner empty where the accounts of its product owners say it
 */
public record ProjectDetails(
        String name,
        String description,
        UUID sponsor,
        @Nullable UUID incubator,
        String productOwner,
        StartupLinks links) {

    public ProjectDetails {
        name = PlainText.line(name);
    }

    /** All that is wrong in itself; empty where nothing is. */
    public List<Refusal> mistakes() {
        return links.mistakes();
    }

    /** The same with the sponsor and the incubator of other details. */
    ProjectDetails under(ProjectDetails other) {
        return new ProjectDetails(name, description, other.sponsor, other.incubator, productOwner, links);
    }

    /** What differs afterwards, but for its sponsor and incubator, whose names the trail keeps. */
    FieldChanges changesTo(ProjectDetails after) {
        return new FieldChanges()
                .compare("name", name, after.name)
                .compare("description", description, after.description)
                .compare("productOwner", productOwner, after.productOwner)
                .compare("site", links.site(), after.links.site())
                .compare("repository", links.repository(), after.links.repository())
                .compare("statistics", links.statistics(), after.links.statistics())
                .compare("wiki", links.wiki(), after.links.wiki());
    }
}
