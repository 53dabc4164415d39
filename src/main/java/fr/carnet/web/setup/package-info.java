/** How Spring MVC is set up, and what each page is given. */
@NullMarked
package fr.carnet.web.setup;

import org.jspecify.annotations.NullMarked;
