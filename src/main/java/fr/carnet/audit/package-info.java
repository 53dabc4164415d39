/** The audit trail: who did what and when, which nobody can change. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "web"})
package fr.carnet.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
