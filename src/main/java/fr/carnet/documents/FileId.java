package fr.carnet.documents;

import java.util.UUID;

/** Identifies a stored file. */
public record FileId(UUID value) {

    public static FileId random() {
        return new FileId(UUID.randomUUID());
    }
}
