/** The pages of logged days: {@code /suivi}. */
@NullMarked
package fr.carnet.tracking.web;

import org.jspecify.annotations.NullMarked;
