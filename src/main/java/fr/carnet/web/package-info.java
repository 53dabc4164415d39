/** What every page shares: layout, French formats, lists and their exports, errors, static resources. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package fr.carnet.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
