/** The append-only trail of who did what, when. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "web"})
package fr.carnet.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
