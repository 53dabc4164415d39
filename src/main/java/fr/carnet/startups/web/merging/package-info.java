/** The pages on which a buyer makes one of two records of the same startup, incubator or sponsor. */
@NullMarked
package fr.carnet.startups.web.merging;

import org.jspecify.annotations.NullMarked;
