/** Dashboards over all the rest: reads only, owns no table. */
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
            "orders",
            "teams",
            "deliverables",
            "tracking",
            "coordination"
        })
package fr.carnet.portfolio;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
