package fr.carnet.startups.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import fr.carnet.startups.sheets.SheetDifference.Fate;
import fr.carnet.startups.sheets.SheetDifference.Piece;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A-2016 § 4.2.4: what differs between two versions of a product sheet")
class SheetDifferenceTests {

    private final SheetContent before = SheetTexts.whole("texte");

    @Test
    void saysWordByWordWhatWasRemovedAndAdded() {
        var old = SheetTexts.with(before, SheetHeading.PROBLEM, "Les agents perdent deux heures");
        var fresh = SheetTexts.with(before, SheetHeading.PROBLEM, "Les agents perdent quatre heures par jour");

        var pieces = SheetDifference.between(old, fresh).get(0).pieces();

        assertThat(pieces)
                .containsExactly(
                        new Piece(Fate.KEPT, "Les agents perdent "),
                        new Piece(Fate.REMOVED, "deux "),
                        new Piece(Fate.ADDED, "quatre "),
                        new Piece(Fate.KEPT, "heures "),
                        new Piece(Fate.ADDED, "par jour"));
    }

    @Test
    void namesEachOfTheSevenHeadingsWhereNothingChanged() {
        assertThat(SheetDifference.between(before, before))
                .hasSize(7)
                .noneMatch(SheetDifference::changed)
                .allSatisfy(difference -> assertThat(difference.pieces())
                        .extracting(Piece::text)
                        .containsExactly(before.of(difference.heading())));
    }

    @Test
    void aSheetIsPresentedWithAllItsHeadings() {
        var gaps = SheetTexts.with(SheetTexts.with(before, SheetHeading.ACTORS, "  "), SheetHeading.SKILLS, "")
                .gaps();

        assertThat(gaps).extracting(gap -> gap.args().get(0)).containsExactly(SheetHeading.ACTORS, SheetHeading.SKILLS);
        assertThat(SheetContent.BLANK.blank()).isTrue();
        assertThat(before.missing()).isEmpty();
    }
}
