/** Purchase orders, from draft to completion (domain.md § 3). */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "web",
            "audit",
            "people",
            "documents",
            "agreements",
            "agreements :: journal",
            "startups"
        })
package fr.carnet.orders;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
