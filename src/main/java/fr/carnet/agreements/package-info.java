/** Framework agreements, their lots, awards, work units and prices (domain.md § 1 and 2). */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "web", "audit", "people", "documents"})
package fr.carnet.agreements;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
