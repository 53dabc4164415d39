/** The sessions of commitment committees: their agenda, the sheets presented, what is decided, their minutes (A-2016 § 4.2.4, § 4.3). */
@NamedInterface("committees")
@NullMarked
package fr.carnet.startups.committees;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
