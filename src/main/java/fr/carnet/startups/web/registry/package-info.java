/** The forms and lists by which sponsors, incubators and startups are kept. */
@NullMarked
package fr.carnet.startups.web.registry;

import org.jspecify.annotations.NullMarked;
