package fr.carnet.database;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the embedded database lives ({@code carnet.data}), where its programs are unpacked ({@code carnet.binaries}, by
 * default inside the data) and how long it may take to start ({@code carnet.database-start-wait}): recovery after a crash
 * replays what had not reached the data files yet.
 */
@ConfigurationProperties("carnet")
record EmbeddedDatabaseProperties(
        @DefaultValue("./data") Path data,
        @Nullable Path binaries,
        @DefaultValue("10m") Duration databaseStartWait) {}
