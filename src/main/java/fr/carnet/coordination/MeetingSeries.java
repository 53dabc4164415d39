package fr.carnet.coordination;

import java.util.UUID;

/** A series of coordination meetings: those of one contractor, or of one incubator. */
public record MeetingSeries(MeetingKind kind, UUID id) {}
