/** The page of the search. */
@NullMarked
package fr.carnet.search.web;

import org.jspecify.annotations.NullMarked;
