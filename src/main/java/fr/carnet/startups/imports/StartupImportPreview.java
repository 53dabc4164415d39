package fr.carnet.startups.imports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** What a file of the public portfolio would do, against what Carnet has at this moment. */
public record StartupImportPreview(UUID id, String fileName, List<ImportRow> rows) {

    public StartupImportPreview {
        rows = List.copyOf(rows);
    }

    public List<ImportRow> rows(ImportOutcome outcome) {
        return rows.stream().filter(row -> row.outcome() == outcome).toList();
    }

    public long count(ImportKind kind, ImportOutcome outcome) {
        return rows.stream()
                .filter(row -> row.kind() == kind && row.outcome() == outcome)
                .count();
    }

    /** Rows in which something was typed here that differs from the file, others of their fields changed or not. */
    public List<ImportRow> typed() {
        return rows.stream()
                .filter(row -> row.changes().stream().anyMatch(FieldChange::typed))
                .toList();
    }

    /** Rows that are taken, with something odd about them. */
    public List<ImportRow> remarked() {
        return rows.stream()
                .filter(row ->
                        row.outcome() != ImportOutcome.REFUSED && !row.remarks().isEmpty())
                .toList();
    }

    /** What would be written without any box ticked. */
    public long written() {
        return rows.stream()
                .filter(row -> row.outcome() == ImportOutcome.CREATED || row.outcome() == ImportOutcome.CHANGED)
                .count();
    }

    /** May there be anything to write? */
    public boolean writes() {
        return written() > 0 || !typed().isEmpty();
    }

    /** The same for whoever sees the same: what is confirmed is what was shown. */
    public String seen() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            rows.forEach(row -> digest.update(row.seen().getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest(), 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
