/** Pages of errors. */
@NullMarked
package fr.carnet.web.errors;

import org.jspecify.annotations.NullMarked;
