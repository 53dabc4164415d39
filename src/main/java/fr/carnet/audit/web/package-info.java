/** The audit trail's page. */
@NullMarked
package fr.carnet.audit.web;

import org.jspecify.annotations.NullMarked;
