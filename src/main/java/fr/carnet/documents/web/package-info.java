/** Downloads. */
@NullMarked
package fr.carnet.documents.web;

import org.jspecify.annotations.NullMarked;
