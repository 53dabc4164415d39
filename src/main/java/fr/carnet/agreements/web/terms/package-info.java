/** The pages of agreements and of their validity. */
@NullMarked
package fr.carnet.agreements.web.terms;

import org.jspecify.annotations.NullMarked;
