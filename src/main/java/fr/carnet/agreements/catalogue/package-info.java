/** Lots and the units of their catalogues, as buyers write them (domain.md § 2). */
@NullMarked
package fr.carnet.agreements.catalogue;

import org.jspecify.annotations.NullMarked;
