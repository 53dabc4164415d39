/** The journal of an award: refusals and incapacities, each with its reason, for good (domain.md § 1). */
@NamedInterface("journal")
@NullMarked
package fr.carnet.agreements.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
