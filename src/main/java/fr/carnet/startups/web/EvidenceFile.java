package fr.carnet.startups.web;

import java.util.UUID;

/** A file that a decision rests on. */
record EvidenceFile(long decision, UUID id, String name) {}
