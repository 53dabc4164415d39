package fr.carnet.coordination;

/** The contractor or incubator that a series of meetings is about. */
public record MeetingSubject(MeetingSeries series, String name) {}
