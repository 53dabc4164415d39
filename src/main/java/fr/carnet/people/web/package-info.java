/** The pages of people: sign-in, activation, accounts. */
@NullMarked
package fr.carnet.people.web;

import org.jspecify.annotations.NullMarked;
