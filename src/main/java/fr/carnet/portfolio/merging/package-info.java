/** What becomes of follow-ups and opinions when two records of a startup or an incubator are made one (domain.md § 6). */
@NullMarked
package fr.carnet.portfolio.merging;

import org.jspecify.annotations.NullMarked;
