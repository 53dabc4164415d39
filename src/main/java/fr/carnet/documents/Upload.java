package fr.carnet.documents;

import org.springframework.core.io.InputStreamSource;

/** A file that someone hands over, not stored yet: opened only when it is read, so that several cost no more than one. */
public record Upload(String name, InputStreamSource content) {}
