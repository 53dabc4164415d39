/** The people that a contractor presents for an order (domain.md § 7). */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "web", "audit", "people", "documents", "agreements", "startups", "orders"})
package fr.carnet.teams;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
