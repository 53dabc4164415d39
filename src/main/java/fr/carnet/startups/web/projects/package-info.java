/** The list of digital projects, the page of each, and the forms by which they are kept (A-2018 § 1.2; domain.md § 6). */
@NullMarked
package fr.carnet.startups.web.projects;

import org.jspecify.annotations.NullMarked;
