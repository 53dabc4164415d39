package fr.carnet.documents;

/**
 * What is known of a stored file without reading it.
 *
 * @param name the sanitised name, safe on any disk
 * @param sha256 the hash of its content, in hexadecimal
 */
public record StoredFile(FileId id, String name, String mediaType, long size, String sha256) {}
