/** The home page and the portfolio of startups: reads tables of other modules, owns none. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "web",
            "audit",
            "people",
            "documents",
            "agreements",
            "startups",
            "startups :: sheets",
            "orders",
            "teams",
            "deliverables",
            "tracking",
            "coordination"
        })
package fr.carnet.portfolio;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
