/** The portfolio of startups, as a board and as a table, and the orders on a startup's page. */
@NullMarked
package fr.carnet.portfolio.web.board;

import org.jspecify.annotations.NullMarked;
