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
        throw new DataDirectoryInUse(data);
    }

    private static boolean held(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException sameProcess) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
