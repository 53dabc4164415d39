/** The home page, the portfolio of startups, and what coaches write of it; its other figures are read from tables below. */
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
            "startups :: indicators",
            "orders",
            "teams",
            "deliverables",
            "tracking",
            "coordination"
        })
package fr.carnet.portfolio;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
