/** Accounts, sign-in, and who may see what: Viewer and Reach (domain.md § 8). */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "web", "audit"})
package fr.carnet.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
