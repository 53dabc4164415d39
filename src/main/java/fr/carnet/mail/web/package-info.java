/** What an order's page shows of its e-mails. */
@NullMarked
package fr.carnet.mail.web;

import org.jspecify.annotations.NullMarked;
