/** The application: one package below this one is one module, one chapter of the domain. */
@NullMarked
package fr.carnet;

import org.jspecify.annotations.NullMarked;
