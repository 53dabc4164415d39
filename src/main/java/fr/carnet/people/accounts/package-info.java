/** Accounts, how their owners get in for the first time, and their passwords (domain.md § 8). */
@NullMarked
package fr.carnet.people.accounts;

import org.jspecify.annotations.NullMarked;
