package fr.carnet.startups.web.projects;

import fr.carnet.startups.registry.ProjectDetails;
import fr.carnet.startups.registry.StartupLinks;
import fr.carnet.startups.web.registry.Typed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A digital project as it is typed. @param slug asked for once, when it is created */
record ProjectForm(
        @NotBlank @Size(max = 200) @Nullable String name,
        @Size(max = 100) @Nullable String slug,
        @NotBlank @Size(max = 1000) @Nullable String description,
        @NotNull @Nullable UUID sponsor,
        @Nullable UUID incubator,
        @Size(max = 200) @Nullable String productOwner,
        @Size(max = 2000) @Nullable String site,
        @Size(max = 2000) @Nullable String repository,
        @Size(max = 2000) @Nullable String statistics,
        @Size(max = 2000) @Nullable String wiki,
        long seen) {

    static ProjectForm blank() {
        return new ProjectForm(null, null, null, null, null, null, null, null, null, null, 0);
    }

    StartupLinks links() {
        return new StartupLinks(Typed.words(site), Typed.words(repository), Typed.words(statistics), Typed.words(wiki));
    }

    /** Only once the form has no error. */
    ProjectDetails details() {
        return new ProjectDetails(
                Typed.words(name),
                Typed.words(description),
                Objects.requireNonNull(sponsor),
                incubator,
                Typed.words(productOwner),
                links());
    }
}
