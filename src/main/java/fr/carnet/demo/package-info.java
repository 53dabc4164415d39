/** A year of believable life for the demonstration profile; every company and price in it is fictitious. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "people",
            "audit",
            "documents",
            "agreements",
            "startups",
            "orders",
            "teams",
            "deliverables",
            "tracking",
            "coordination",
            "portfolio"
        })
package fr.carnet.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
