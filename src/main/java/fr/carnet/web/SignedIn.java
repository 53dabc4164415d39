package fr.carnet.web;

/** The person that the header names, with their role in French. */
public record SignedIn(String name, String role) {}
