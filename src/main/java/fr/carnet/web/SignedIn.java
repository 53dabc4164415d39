package fr.carnet.web;

/** Whom the header names, and by which role, in French. */
public record SignedIn(String name, String role) {}
