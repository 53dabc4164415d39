/** The pages of startups and incubators. */
@NullMarked
package fr.carnet.startups.web;

import org.jspecify.annotations.NullMarked;
