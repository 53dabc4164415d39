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

    static Optional<Postmaster> namedIn(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        return Files.readAllLines(pidFile).stream()
                .limit(1)
                .map(String::strip)
                .filter(pid -> pid.matches("\\d{1,10}"))
                .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)).stream())
                .filter(ProcessHandle::isAlive)
                .map(Postmaster::new)
                .findFirst();
    }

    /** A server works in its data directory; where the system does not tell, the program and its words say less surely. */
    Answer runsOn(Path cluster) throws IOException {
        var workingDirectory = Path.of("/proc", String.valueOf(process.pid()), "cwd");
        if (Files.isDirectory(workingDirectory)) {
            return Files.isSameFile(workingDirectory, cluster) ? Answer.YES : Answer.NO;
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
