/** The public portfolio's file of startups: read, held against what Carnet has, written, and written out again (domain.md § 6). */
@NullMarked
package fr.carnet.startups.imports;

import org.jspecify.annotations.NullMarked;
