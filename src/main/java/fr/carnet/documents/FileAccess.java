package fr.carnet.documents;

import fr.carnet.people.Viewer;

/**
 * Tells who may read the files of a module; each module that stores files has such a bean. A viewer whom no bean lets read a
 * file gets the same answer as if it did not exist (domain.md § 8).
 */
public interface FileAccess {

    /** Whether the file is of this module and the viewer may read it. */
    boolean mayRead(FileId file, Viewer viewer);
}
