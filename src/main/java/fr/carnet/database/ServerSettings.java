package fr.carnet.database;

import java.util.Map;
import java.util.stream.Collectors;

/** What the server is told on its command line, where it outweighs postgresql.conf and {@code alter system}. */
record ServerSettings(Map<String, String> values, boolean durable) {

    /** An acknowledged write is on disk: the three settings that make it so, whatever a file says. */
    static final ServerSettings DURABLE =
            new ServerSettings(Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on"), true);

    /** For data that a test throws away. */
    static final ServerSettings THROWAWAY =
            new ServerSettings(Map.of("fsync", "off", "synchronous_commit", "off", "full_page_writes", "off"), false);

    /** Loopback TCP only: no Unix socket, whose path is too long in a deep directory. */
    String commandLine(int port) {
        return "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories= "
                + values.entrySet().stream()
                        .map(setting -> "-c " + setting.getKey() + "=" + setting.getValue())
                        .collect(Collectors.joining(" "));
    }
}
