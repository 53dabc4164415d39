/** What Carnet writes to people by e-mail about their orders, and whether it left (domain.md § 3). */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "web", "audit", "people", "agreements", "startups", "orders"})
package fr.carnet.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
