package fr.carnet.database;

import fr.carnet.TestDay;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A JVM of its own on the class path of the tests, whose output is read line by line. */
public final class Program implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;
    private final List<String> lines = new ArrayList<>();

    private Program(Process process) {
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Carnet, or a part of it, on data of its own. */
    public static Program start(Class<?> main, Path data, String... arguments) throws IOException {
        var words =
                new ArrayList<>(List.of("--carnet.data=" + data, "--carnet.binaries=" + EmbeddedTestServer.BINARIES));
        words.addAll(List.of(arguments));
        return start("-Xmx512m", main, words.toArray(String[]::new));
    }

    /** Killed after two minutes, so that a test which waits for its words fails instead of waiting for ever. */
    public static Program start(String heap, Class<?> main, String... arguments) throws IOException {
        var words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                heap,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-D" + TestDay.propertyOfAnotherJvm(),
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        words.addAll(List.of(arguments));
        var process = new ProcessBuilder(words).redirectErrorStream(true).start();
        CompletableFuture.delayedExecutor(2, TimeUnit.MINUTES).execute(process::destroyForcibly);
        return new Program(process);
    }

    /** Reads on until a line contains {@code text}; a program that ends without it fails the test with all it said. */
    public Program awaitLine(String text) throws IOException {
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            lines.add(line);
            if (line.contains(text)) {
                return this;
            }
        }
        throw new AssertionError("ended without \"" + text + "\":\n" + String.join("\n", lines));
    }

    /** The signal 9 of the system. Through the handle: {@code Process.destroy} would close the output unread. */
    public Program kill() throws IOException, InterruptedException {
        process.toHandle().destroyForcibly();
        awaitEnd();
        return this;
    }

    /** The polite signal, as Ctrl-C or a service manager sends it. */
    public Program terminate() throws IOException, InterruptedException {
        process.toHandle().destroy();
        awaitEnd();
        return this;
    }

    public int awaitEnd() throws IOException, InterruptedException {
        output.lines().forEach(lines::add);
        return process.waitFor();
    }

    public List<String> lines() {
        return lines;
    }

    public String said() {
        return String.join("\n", lines);
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
