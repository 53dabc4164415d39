/** Product sheets handed over as the deliverables of orders (A-2016 § 4.2.4). */
@NullMarked
package fr.carnet.portfolio.sheets;

import org.jspecify.annotations.NullMarked;
