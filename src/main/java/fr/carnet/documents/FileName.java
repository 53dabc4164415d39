package fr.carnet.documents;

import fr.carnet.shared.PlainText;
import fr.carnet.shared.RuleViolation;
import java.util.Locale;

/** A file's name made safe: without a path, control or bidirectional characters, or what a disk refuses. */
record FileName(String value) {

    private static final int MAXIMUM = 150;

    /**
     * @throws RuleViolation {@code file.name} where nothing is left of the name
     */
    static FileName of(String original) {
        String name = PlainText.line(original)
                .replaceAll("\\p{C}", "")
                .replaceAll("^.*[/\\\\]", "")
                .replaceAll("[<>:\"|?*]", "_")
                .replaceAll("^[. ]+|[. ]+$", "");
        if (name.isEmpty()) {
            throw new RuleViolation("file.name");
        }
        return new FileName(shortened(name));
    }

    /** What follows the last dot, in lower case; empty where there is no dot. */
    String extension() {
        int dot = value.lastIndexOf('.');
        return dot < 0 ? "" : value.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private static String shortened(String name) {
        if (name.length() <= MAXIMUM) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String extension = dot < name.length() - 10 ? "" : name.substring(dot);
        int end = MAXIMUM - extension.length();
        if (Character.isHighSurrogate(name.charAt(end - 1))) {
            end--;
        }
        return name.substring(0, end) + extension;
    }
}
