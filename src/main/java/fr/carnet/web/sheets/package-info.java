/** CSV and XLSX, row by row, read and written. */
@NullMarked
package fr.carnet.web.sheets;

import org.jspecify.annotations.NullMarked;
