package fr.carnet.startups.sheets;

import java.util.EnumMap;
import java.util.Map;

/** Texts of product sheets for tests. */
public final class SheetTexts {

    private SheetTexts() {}

    /** A whole sheet, whose every heading says this word. */
    public static SheetContent whole(String word) {
        Map<SheetHeading, String> texts = new EnumMap<>(SheetHeading.class);
        for (SheetHeading heading : SheetHeading.values()) {
            texts.put(heading, heading.field() + " " + word);
        }
        return new SheetContent(texts);
    }

    /** The same sheet with another text under one heading. */
    public static SheetContent with(SheetContent content, SheetHeading heading, String text) {
        Map<SheetHeading, String> texts = new EnumMap<>(content.texts());
        texts.put(heading, text);
        return new SheetContent(texts);
    }
}
