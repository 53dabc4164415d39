/** Making one of two records of the same startup, incubator or sponsor (domain.md § 6). */
@NullMarked
package fr.carnet.startups.merging;

import org.jspecify.annotations.NullMarked;
