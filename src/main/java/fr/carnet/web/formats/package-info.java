/** How Spring and Thymeleaf read and write French figures, dates, messages and fields. */
@NullMarked
package fr.carnet.web.formats;

import org.jspecify.annotations.NullMarked;
