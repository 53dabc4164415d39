package fr.carnet.coordination;

/** The contractor or incubator that a series of points is about. */
public record PointSubject(PointKey key, String name) {}
