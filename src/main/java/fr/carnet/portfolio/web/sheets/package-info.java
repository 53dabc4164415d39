/** Depositing a product sheet for an order, from the page of its startup. */
@NullMarked
package fr.carnet.portfolio.web.sheets;

import org.jspecify.annotations.NullMarked;
