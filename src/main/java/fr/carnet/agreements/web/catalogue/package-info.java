/** The pages of lots and of the units of their catalogues. */
@NullMarked
package fr.carnet.agreements.web.catalogue;

import org.jspecify.annotations.NullMarked;
