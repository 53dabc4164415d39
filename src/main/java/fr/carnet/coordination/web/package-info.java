/** The coordination meeting's pages. */
@NullMarked
package fr.carnet.coordination.web;

import org.jspecify.annotations.NullMarked;
