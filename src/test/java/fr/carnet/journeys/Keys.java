package fr.carnet.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** Someone without a mouse: reaches everything with Tab, and acts with the keys. */
final class Keys {

    private static final int FAR = 250;

    private final Page page;

    Keys(Visitor visitor) {
        this.page = visitor.page();
    }

    /** Types in the field with that label, in place of what it holds. */
    Keys type(String label, String text) {
        reach(labelled(label));
        page.keyboard().press("Control+A");
        page.keyboard().press("Delete");
        page.keyboard().type(text);
        return this;
    }

    /** A date's parts are typed in an order that depends on the browser's language: the field is reached, then filled. */
    Keys date(String label, String date) {
        Locator field = labelled(label);
        reach(field);
        field.fill(date);
        return this;
    }

    /** Chooses in the list with that label by the first letters of an option. */
    Keys select(String label, String letters) {
        Locator list = labelled(label);
        reach(list);
        page.keyboard().type(letters);
        assertThat((String) list.evaluate("e => e.options[e.selectedIndex].text"))
                .startsWith(letters);
        return this;
    }

    Keys tick(String label) {
        reach(labelled(label));
        page.keyboard().press("Space");
        return this;
    }

    /** Moves down among radio buttons from the one that is chosen. */
    Keys down(String checked, int times) {
        reach(labelled(checked));
        for (int i = 0; i < times; i++) {
            page.keyboard().press("ArrowDown");
        }
        return this;
    }

    Keys press(String button) {
        return enter(AriaRole.BUTTON, button);
    }

    Keys follow(String link) {
        return enter(AriaRole.LINK, link);
    }

    private Keys enter(AriaRole role, String name) {
        reach(page.getByRole(role, new GetByRoleOptions().setName(name).setExact(true))
                .first());
        page.evaluate("window.carnetLeft = true");
        page.keyboard().press("Enter");
        page.waitForCondition(this::arrived);
        return this;
    }

    /** Is another page there, whole? Asked between the two, the browser has no answer. */
    private boolean arrived() {
        try {
            return (Boolean) page.evaluate("document.readyState === 'complete' && !window.carnetLeft");
        } catch (PlaywrightException between) {
            return false;
        }
    }

    /** A label is followed by its hint. */
    private Locator labelled(String label) {
        // Pattern.quote writes what a browser's expressions do not know.
        var quoted = label.replaceAll("[.*+?^${}()|\\[\\]\\\\]", "\\\\$0");
        return page.getByLabel(Pattern.compile("^\\s*" + quoted)).first();
    }

    private void reach(Locator target) {
        target.waitFor();
        for (int i = 0; i < FAR; i++) {
            if ((Boolean) target.evaluate("e => e === document.activeElement")) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("not reached with " + FAR + " Tabs: " + target);
    }
}
