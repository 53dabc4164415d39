/** What an order must hand over, its deposits and their review (domain.md § 5). */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "web", "audit", "people", "documents", "agreements", "startups", "orders"})
package fr.carnet.deliverables;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
