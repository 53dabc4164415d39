/** Opinions of coaches on new projects: draft, frozen, deposited (A-2016 § 3.2.2, domain.md § 6). */
@NullMarked
package fr.carnet.portfolio.opinions;

import org.jspecify.annotations.NullMarked;
