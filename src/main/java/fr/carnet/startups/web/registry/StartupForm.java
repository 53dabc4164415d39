package fr.carnet.startups.web.registry;

import fr.carnet.startups.registry.ProductOwner;
import fr.carnet.startups.registry.StartupCode;
import fr.carnet.startups.registry.StartupDetails;
import fr.carnet.startups.registry.StartupLinks;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A startup as it is typed. @param slug asked for once, when it is created */
record StartupForm(
        @NotBlank @Size(max = 200) @Nullable String name,
        @Size(max = 100) @Nullable String slug,
        @NotBlank @Size(max = 1000) @Nullable String mission,
        @Size(max = 4000) @Nullable String problem,
        @Size(max = 4000) @Nullable String users,
        @NotNull @Nullable UUID incubator,
        @NotNull @Nullable UUID sponsor,
        @Size(max = 200) @Nullable String productOwner,
        @Min(0) @Max(100) @Nullable Integer ownerShare,
        @Size(max = 200) @Nullable String coach,
        @Size(max = 2000) @Nullable String site,
        @Size(max = 2000) @Nullable String repository,
        @Size(max = 2000) @Nullable String statistics,
        @Size(max = 2000) @Nullable String wiki,
        boolean openSource,
        @Size(max = 200) @Nullable String licence,
        @Size(max = 200) @Nullable String codeOwner,
        @Size(max = 1000) @Nullable String stack,
        @Size(max = 500) @Nullable String languages,
        long seen) {

    /** Open source, as it is by default (A-2018 § 2.1.1). */
    static StartupForm blank() {
        return new StartupForm(
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, true, null, null,
                null, null, 0);
    }

    StartupLinks links() {
        return new StartupLinks(Typed.words(site), Typed.words(repository), Typed.words(statistics), Typed.words(wiki));
    }

    /** Only once the form has no error. */
    StartupDetails details() {
        return new StartupDetails(
                Typed.words(name),
                Typed.words(mission),
                Typed.words(problem),
                Typed.words(users),
                Objects.requireNonNull(incubator),
                Objects.requireNonNull(sponsor),
                new ProductOwner(Typed.words(productOwner), ownerShare),
                Typed.words(coach),
                links(),
                new StartupCode(
                        openSource,
                        Typed.words(licence),
                        Typed.words(codeOwner),
                        Typed.words(stack),
                        Typed.words(languages)));
    }
}
