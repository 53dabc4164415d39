/** Pages of the opinions on new projects (domain.md § 6). */
@NullMarked
package fr.carnet.portfolio.web.opinions;

import org.jspecify.annotations.NullMarked;
