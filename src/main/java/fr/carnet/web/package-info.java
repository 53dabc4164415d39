/** What all pages share: layout, lists and their exports, files of rows, refusals in forms. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package fr.carnet.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
