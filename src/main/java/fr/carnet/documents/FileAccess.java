package fr.carnet.documents;

import fr.carnet.people.Viewer;

/**
 * A module's word on the files it owns: one bean per module that stores files. A file that no module claims for a viewer
 * is a file that does not exist for them (domain.md § 8).
 */
public interface FileAccess {

    /** Is this file of this module, and within the viewer's reach? */
    boolean mayRead(FileId file, Viewer viewer);
}
