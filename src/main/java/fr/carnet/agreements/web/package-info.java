/** The pages of agreements: list, agreement, catalogue of a lot, price schedule. */
@NullMarked
package fr.carnet.agreements.web;

import org.jspecify.annotations.NullMarked;
