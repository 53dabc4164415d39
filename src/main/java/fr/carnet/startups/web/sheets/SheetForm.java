package fr.carnet.startups.web.sheets;

import fr.carnet.startups.sheets.SheetContent;
import fr.carnet.startups.sheets.SheetDraft;
import fr.carnet.startups.sheets.SheetHeading;
import jakarta.validation.constraints.Size;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A product sheet as it is typed; each heading may be left for later. @param seen the draft's revision when it was read */
record SheetForm(
        @Size(max = SheetContent.LONGEST) @Nullable String problem,
        @Size(max = SheetContent.LONGEST) @Nullable String product,
        @Size(max = SheetContent.LONGEST) @Nullable String success,
        @Size(max = SheetContent.LONGEST) @Nullable String impacts,
        @Size(max = SheetContent.LONGEST) @Nullable String organisation,
        @Size(max = SheetContent.LONGEST) @Nullable String actors,
        @Size(max = SheetContent.LONGEST) @Nullable String skills,
        int seen) {

    static SheetForm of(SheetDraft draft) {
        SheetContent content = draft.content();
        return new SheetForm(
                content.of(SheetHeading.PROBLEM),
                content.of(SheetHeading.PRODUCT),
                content.of(SheetHeading.SUCCESS),
                content.of(SheetHeading.IMPACTS),
                content.of(SheetHeading.ORGANISATION),
                content.of(SheetHeading.ACTORS),
                content.of(SheetHeading.SKILLS),
                draft.revision());
    }

    SheetContent content() {
        Map<SheetHeading, String> texts = new EnumMap<>(SheetHeading.class);
        texts.put(SheetHeading.PROBLEM, words(problem));
        texts.put(SheetHeading.PRODUCT, words(product));
        texts.put(SheetHeading.SUCCESS, words(success));
        texts.put(SheetHeading.IMPACTS, words(impacts));
        texts.put(SheetHeading.ORGANISATION, words(organisation));
        texts.put(SheetHeading.ACTORS, words(actors));
        texts.put(SheetHeading.SKILLS, words(skills));
        return new SheetContent(texts);
    }

    private static String words(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
