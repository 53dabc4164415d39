/** The coordination meeting of a contractor or an incubator, and its minutes (domain.md § 4). */
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
            "deliverables",
            "tracking"
        })
package fr.carnet.coordination;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
