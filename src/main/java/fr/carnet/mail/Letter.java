package fr.carnet.mail;

import java.util.UUID;

/** A message to one recipient, as it is sent. */
record Letter(UUID id, String name, String email, int attempts, String subject, String bodyText, String bodyHtml) {}
