/** Values and errors that every chapter of the domain shares. No Spring beans here. */
@NullMarked
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package fr.carnet.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
