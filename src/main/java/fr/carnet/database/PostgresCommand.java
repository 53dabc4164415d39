package fr.carnet.database;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs one of PostgreSQL's programs to its end. PostgreSQL refuses to run as root (it has the rights of whoever may write
 * SQL to it); on Linux root therefore runs it in a user namespace of its own, where it is nobody and holds no privilege.
 */
record PostgresCommand(Path home, Path log) {

    /** The exit code; what the program says goes to the log. */
    int run(String program, List<String> arguments) throws IOException {
        var words = new ArrayList<>(asOrdinaryUser());
        words.add(home.resolve("bin").resolve(program).toString());
        words.addAll(arguments);
        var builder = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(nowhere()))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        try {
            return builder.start().waitFor();
        } catch (InterruptedException cause) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while " + program + " was running", cause);
        }
    }

    private static File nowhere() {
        return new File(File.separatorChar == '\\' ? "NUL" : "/dev/null");
    }

    private static List<String> asOrdinaryUser() throws IOException {
        return isLinuxRoot() ? List.of("unshare", "--user", "--") : List.of();
    }

    private static boolean isLinuxRoot() throws IOException {
        var self = Path.of("/proc/self");
        return Files.isDirectory(self) && Integer.valueOf(0).equals(Files.getAttribute(self, "unix:uid"));
    }
}
