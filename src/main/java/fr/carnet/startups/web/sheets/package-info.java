/** The pages of product sheets: the draft, its frozen versions, what differs between two of them (A-2016 § 4.2.4). */
@NullMarked
package fr.carnet.startups.web.sheets;

import org.jspecify.annotations.NullMarked;
