/** The pages of teams: {@code /equipes}. */
@NullMarked
package fr.carnet.teams.web;

import org.jspecify.annotations.NullMarked;
