/** One search over what a viewer may see: orders, startups, companies, people. Reads only, owns no table. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "web", "people", "orders"})
package fr.carnet.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
