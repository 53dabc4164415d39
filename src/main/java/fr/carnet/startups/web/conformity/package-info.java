/** The pages of the conformity checklist of a startup, and of what is to be followed over all startups. */
@NullMarked
package fr.carnet.startups.web.conformity;

import org.jspecify.annotations.NullMarked;
