package fr.carnet.startups.sheets;

import java.time.Instant;
import java.util.UUID;

/** A frozen version of a startup's product sheet: nothing of it ever changes. */
public record SheetVersion(UUID id, int number, SheetContent content, String author, Instant frozenAt) {}
