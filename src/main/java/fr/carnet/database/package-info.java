/** The embedded PostgreSQL that Carnet starts where no database is configured, so that it runs on a machine with nothing installed. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package fr.carnet.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
