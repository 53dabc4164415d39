package fr.carnet.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Holds the data directory for one instance of Carnet; the system lets go of it when the process dies, however it dies. */
final class DataDirectoryLock implements AutoCloseable {

    private final FileChannel channel;

    private DataDirectoryLock(FileChannel channel) {
        this.channel = channel;
    }

    static DataDirectoryLock take(Path data) throws IOException {
        var channel =
                FileChannel.open(data.resolve("carnet.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (held(channel)) {
            return new DataDirectoryLock(channel);
        }
        channel.close();
        throw inUse(data);
    }

    private static boolean held(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException sameProcess) {
            return false;
        }
    }

    private static EmbeddedDatabaseFailure inUse(Path data) {
        return new EmbeddedDatabaseFailure(
                "Another Carnet is running on the data in " + data,
                "Un autre Carnet fonctionne déjà sur les données de " + data,
                "Stop it, or give this one its own directory: --carnet.data=<directory>"
                        + " / Arrêtez-le, ou donnez à celui-ci son propre dossier : --carnet.data=<dossier>",
                null);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
