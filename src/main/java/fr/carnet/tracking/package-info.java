/** Days logged against order lines (domain.md § 4). */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "web",
            "audit",
            "people",
            "documents",
            "agreements",
            "agreements :: clauses",
            "startups",
            "orders",
            "teams"
        })
package fr.carnet.tracking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
