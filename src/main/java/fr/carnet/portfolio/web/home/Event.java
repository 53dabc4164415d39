package fr.carnet.portfolio.web.home;

import java.time.OffsetDateTime;

/**
 * Something that happened to what the viewer may read.
 *
 * @param code the message that says it, with the subject and the context as arguments
 * @param href where to read on
 */
record Event(String code, String href, String subject, String context, String actor, OffsetDateTime at) {}
