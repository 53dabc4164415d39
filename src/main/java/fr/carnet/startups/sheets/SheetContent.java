package fr.carnet.startups.sheets;

import fr.carnet.shared.Refusal;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The texts of a product sheet, one for each heading; an empty one is not written yet (A-2016 § 4.2.4). */
public record SheetContent(Map<SheetHeading, String> texts) {

    /** The longest text of a heading, in characters. */
    public static final int LONGEST = 4000;

    /** Nothing written yet. */
    public static final SheetContent BLANK = new SheetContent(Map.of());

    public SheetContent {
        var all = new EnumMap<SheetHeading, String>(SheetHeading.class);
        for (SheetHeading heading : SheetHeading.values()) {
            all.put(heading, texts.getOrDefault(heading, "").strip());
        }
        texts = Collections.unmodifiableMap(all);
    }

    /** The text under a heading, empty where there is none yet. */
    public String of(SheetHeading heading) {
        return texts.getOrDefault(heading, "");
    }

    /** The headings without a text. */
    public List<SheetHeading> missing() {
        return Arrays.stream(SheetHeading.values())
                .filter(heading -> of(heading).isEmpty())
                .toList();
    }

    /** How many headings have a text. */
    public int written() {
        return SheetHeading.values().length - missing().size();
    }

    /** Is nothing written at all? */
    public boolean blank() {
        return written() == 0;
    }

    /** Why these texts cannot be presented: {@code sheet.heading-missing} for each heading without one. */
    List<Refusal> gaps() {
        return missing().stream()
                .map(heading -> Refusal.of("sheet.heading-missing", heading))
                .toList();
    }

    /** Why these texts cannot even be kept: {@code sheet.heading-too-long} for each that is too long. */
    List<Refusal> mistakes() {
        return Arrays.stream(SheetHeading.values())
                .filter(heading -> of(heading).length() > LONGEST)
                .map(heading -> Refusal.of(
                        "sheet.heading-too-long", heading, LONGEST, of(heading).length()))
                .toList();
    }
}
