package fr.carnet.startups.sheets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** What differs between two product sheets under one heading, word by word. */
public record SheetDifference(SheetHeading heading, List<Piece> pieces) {

    /** What became of a piece of text; {@code startups.properties} has the French words. */
    public enum Fate {
        KEPT,
        REMOVED,
        ADDED
    }

    /** Words that follow one another and share a fate. */
    public record Piece(Fate fate, String text) {}

    /** A word with the blanks after it, so that the pieces joined are the text. */
    private static final Pattern WORD = Pattern.compile("\\S+\\s*|\\s+");

    /** Is anything removed or added? */
    public boolean changed() {
        return pieces.stream().anyMatch(piece -> piece.fate() != Fate.KEPT);
    }

    /** The differences under each heading, in their order; those without any included. */
    static List<SheetDifference> between(SheetContent before, SheetContent after) {
        return Arrays.stream(SheetHeading.values())
                .map(heading -> new SheetDifference(heading, pieces(before.of(heading), after.of(heading))))
                .toList();
    }

    private static List<Piece> pieces(String before, String after) {
        List<String> old = words(before);
        List<String> fresh = words(after);
        int[][] common = common(old, fresh);
        List<Piece> pieces = new ArrayList<>();
        int left = 0;
        int right = 0;
        while (left < old.size() || right < fresh.size()) {
            if (left < old.size() && right < fresh.size() && same(old.get(left), fresh.get(right))) {
                add(pieces, Fate.KEPT, fresh.get(right++));
                left++;
            } else if (right >= fresh.size()
                    || left < old.size() && common[left + 1][right] >= common[left][right + 1]) {
                add(pieces, Fate.REMOVED, old.get(left++));
            } else {
                add(pieces, Fate.ADDED, fresh.get(right++));
            }
        }
        return pieces;
    }

    /** How many words two texts have in common from each pair of places on, in the same order. */
    private static int[][] common(List<String> old, List<String> fresh) {
        int[][] common = new int[old.size() + 1][fresh.size() + 1];
        for (int left = old.size() - 1; left >= 0; left--) {
            for (int right = fresh.size() - 1; right >= 0; right--) {
                common[left][right] = same(old.get(left), fresh.get(right))
                        ? common[left + 1][right + 1] + 1
                        : Math.max(common[left + 1][right], common[left][right + 1]);
            }
        }
        return common;
    }

    private static boolean same(String old, String fresh) {
        return old.strip().equals(fresh.strip());
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(word -> word.group()).toList();
    }

    private static void add(List<Piece> pieces, Fate fate, String text) {
        int last = pieces.size() - 1;
        if (last >= 0 && pieces.get(last).fate() == fate) {
            pieces.set(last, new Piece(fate, pieces.get(last).text() + text));
        } else {
            pieces.add(new Piece(fate, text));
        }
    }
}
