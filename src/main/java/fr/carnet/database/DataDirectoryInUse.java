package fr.carnet.database;

import java.nio.file.Path;

/** Another instance of Carnet holds the data directory. */
class DataDirectoryInUse extends EmbeddedDatabaseFailure {

    private static final long serialVersionUID = 1L;

    DataDirectoryInUse(Path data) {
        super(
                "Another Carnet is running on the data in " + data,
                "Un autre Carnet fonctionne déjà sur les données de " + data,
                "Stop it, or give this one its own directory: --carnet.data=<directory>"
                        + " / Arrêtez-le, ou donnez à celui-ci son propre dossier : --carnet.data=<dossier>",
                null);
    }
}
