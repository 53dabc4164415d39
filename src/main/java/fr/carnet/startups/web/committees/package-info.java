/** The pages of commitment committees: sessions, their agenda, their decisions, their minutes (A-2016 § 4.2.4, § 4.3). */
@NullMarked
package fr.carnet.startups.web.committees;

import org.jspecify.annotations.NullMarked;
