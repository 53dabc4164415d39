/** One search over what a viewer may see: orders, startups, agreements, companies, their contacts, people. Reads only, owns no table. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "web", "people", "agreements", "startups", "orders", "teams"})
package fr.carnet.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
