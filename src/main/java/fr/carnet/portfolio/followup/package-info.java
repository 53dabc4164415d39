/** The synthetic follow-up of incubators: what was noted, what it tells, its deposit (A-2016 § 3.2.2, domain.md § 6). */
@NullMarked
package fr.carnet.portfolio.followup;

import org.jspecify.annotations.NullMarked;
