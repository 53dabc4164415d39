/** What becomes of an incubator's coordination meetings when two records of it are made one (domain.md § 6). */
@NullMarked
package fr.carnet.coordination.merging;

import org.jspecify.annotations.NullMarked;
