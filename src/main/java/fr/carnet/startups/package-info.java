/** Startups, incubators, sponsors and the decisions that move a startup from phase to phase (domain.md § 6). */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "web", "audit", "people", "documents", "agreements", "agreements :: clauses"})
package fr.carnet.startups;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
