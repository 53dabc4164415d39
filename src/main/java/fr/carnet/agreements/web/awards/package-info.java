/** The pages of companies and of their awards. */
@NullMarked
package fr.carnet.agreements.web.awards;

import org.jspecify.annotations.NullMarked;
