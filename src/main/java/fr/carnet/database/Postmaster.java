package fr.carnet.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The living process whose number {@code postmaster.pid} holds: the cluster's server, or whoever got that number since. */
record Postmaster(ProcessHandle process) {

    enum Answer {
        YES,
        NO,
        UNKNOWN
    }

    /** Empty where there is no file, or the process it names has ended. */
    static Optional<Postmaster> namedIn(Path pidFile) throws IOException {
        return names(pidFile)
                ? ProcessHandle.of(Long.parseLong(firstLine(pidFile)))
                        .filter(ProcessHandle::isAlive)
                        .map(Postmaster::new)
                : Optional.empty();
    }

    /** Whether the file is there and names a process: after a power cut it may be empty. */
    static boolean names(Path pidFile) throws IOException {
        return Files.exists(pidFile) && firstLine(pidFile).matches("\\d{1,10}");
    }

    private static String firstLine(Path file) throws IOException {
        return Files.readString(file).lines().findFirst().orElse("").strip();
    }

    /**
     * A server works in its data directory and belongs to who owns it, so that on Linux a process whose directory is hidden
     * from us is another. Where the system does not tell, the program and its words say less surely.
     */
    Answer runsOn(Path cluster) throws IOException {
        if (Files.isDirectory(Path.of("/proc/self"))) {
            var workingDirectory = Path.of("/proc", String.valueOf(process.pid()), "cwd");
            return Files.isDirectory(workingDirectory) && Files.isSameFile(workingDirectory, cluster)
                    ? Answer.YES
                    : Answer.NO;
        }
        var program = process.info().command().orElse("");
        var words = process.info().commandLine().orElse(program);
        if (!program.isEmpty() && !program.contains("postgres")) {
            return Answer.NO;
        }
        var ours =
                words.contains(cluster.toString()) || Path.of(program).startsWith(cluster.resolveSibling("binaries"));
        return ours ? Answer.YES : Answer.UNKNOWN;
    }

    @Override
    public String toString() {
        return "process " + process.pid();
    }
}
