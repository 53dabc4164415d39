package fr.carnet.web;

/** One entry of the main navigation. */
public record NavigationItem(String label, String href, boolean current) {}
