/** What an agreement says: validity, amounts, clauses, non-renewal (domain.md § 1). */
@NullMarked
package fr.carnet.agreements.terms;

import org.jspecify.annotations.NullMarked;
