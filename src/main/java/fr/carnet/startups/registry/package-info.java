/** What is kept of sponsors, incubators and startups: created, edited, renamed, archived (domain.md § 6, § 8). */
@NullMarked
package fr.carnet.startups.registry;

import org.jspecify.annotations.NullMarked;
