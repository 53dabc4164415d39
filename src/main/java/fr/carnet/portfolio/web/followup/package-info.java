/** Pages of the synthetic follow-up of incubators (domain.md § 6). */
@NullMarked
package fr.carnet.portfolio.web.followup;

import org.jspecify.annotations.NullMarked;
