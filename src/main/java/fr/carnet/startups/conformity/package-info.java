/** What a startup's service is held to, where it stands, and what audits recommended (domain.md § 6; A-2016 § 4.2.6, § 6). */
@NullMarked
package fr.carnet.startups.conformity;

import org.jspecify.annotations.NullMarked;
