/** The pages of the portfolio and the home page. */
@NullMarked
package fr.carnet.portfolio.web;

import org.jspecify.annotations.NullMarked;
