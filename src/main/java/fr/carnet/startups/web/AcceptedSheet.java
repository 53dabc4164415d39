package fr.carnet.startups.web;

import java.time.LocalDate;
import java.util.UUID;

/** The product sheet that a decision to build rests on: its version, and the committee session that accepted it. */
record AcceptedSheet(long decision, int number, UUID session, LocalDate acceptedOn) {}
