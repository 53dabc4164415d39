/** Files stored in the database, streamed both ways, and PDFs made from templates. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "web", "audit", "people"})
package fr.carnet.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
