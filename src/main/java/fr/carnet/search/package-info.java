/** Searches orders, startups, agreements, companies, their contacts and people: reads tables of other modules, owns none. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "web", "people", "agreements", "startups", "orders", "teams"})
package fr.carnet.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
