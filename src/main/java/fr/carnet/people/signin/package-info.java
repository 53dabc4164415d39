/** Signing in and out, sessions, and the lock on addresses (domain.md § 8). */
@NullMarked
package fr.carnet.people.signin;

import org.jspecify.annotations.NullMarked;
