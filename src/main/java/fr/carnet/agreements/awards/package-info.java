/** Companies and their awards: ranks, suspensions, correspondents, commitments, kick-off meetings (domain.md § 1). */
@NullMarked
package fr.carnet.agreements.awards;

import org.jspecify.annotations.NullMarked;
