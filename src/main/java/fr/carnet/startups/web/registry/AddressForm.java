package fr.carnet.startups.web.registry;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A startup's new address as it is typed. */
public record AddressForm(
        @NotBlank @Size(max = 100) @Nullable String slug, long seen) {}
