/** What startups are judged by: their indicators, the dated values of these, their trends and their import (domain.md § 6). */
@NamedInterface("indicators")
@NullMarked
package fr.carnet.startups.indicators;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
