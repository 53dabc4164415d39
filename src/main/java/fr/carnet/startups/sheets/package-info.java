/** The product sheets of startups: a draft that is written, and versions frozen to be presented (A-2016 § 4.2.4). */
@NamedInterface("sheets")
@NullMarked
package fr.carnet.startups.sheets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
