/** The pages of coordination meetings and of their minutes. */
@NullMarked
package fr.carnet.coordination.web;

import org.jspecify.annotations.NullMarked;
