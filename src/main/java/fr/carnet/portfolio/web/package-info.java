/** The pages that look over all the rest. */
@NullMarked
package fr.carnet.portfolio.web;

import org.jspecify.annotations.NullMarked;
