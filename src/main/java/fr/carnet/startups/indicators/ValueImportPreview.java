package fr.carnet.startups.indicators;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/**
 * What a file of values would do, against what Carnet has at this moment.
 *
 * @param others the titles of columns that are passed over
 */
public record ValueImportPreview(UUID id, String fileName, List<String> others, List<ValueRow> rows) {

    public ValueImportPreview {
        others = List.copyOf(others);
        rows = List.copyOf(rows);
    }

    /** The rows of an outcome, in the order of the file. */
    public List<ValueRow> rows(ValueOutcome outcome) {
        return rows.stream().filter(row -> row.outcome() == outcome).toList();
    }

    /** How many rows have an outcome. */
    public long count(ValueOutcome outcome) {
        return rows.stream().filter(row -> row.outcome() == outcome).count();
    }

    /** How many values would be written. */
    public long written() {
        return count(ValueOutcome.ADDED) + count(ValueOutcome.CHANGED);
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
