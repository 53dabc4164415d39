package fr.carnet.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;

/** Someone who uses a page without a mouse: everything is reached by the Tab key, in the order of the page. */
final class Keyboard {

    private static final int FURTHEST = 250;

    private final Page page;

    Keyboard(Visitor visitor) {
        this.page = visitor.page();
    }

    Keyboard press(String button) {
        reach(role(AriaRole.BUTTON, button));
        return enter();
    }

    Keyboard follow(String link) {
        reach(role(AriaRole.LINK, link));
        return enter();
    }

    /** Replaces what is in the field. */
    Keyboard type(String label, String text) {
        reach(page.getByLabel(label).first());
        page.keyboard().press("ControlOrMeta+a");
        page.keyboard().type(text);
        return this;
    }

    /** A date is set by its parts, as its field takes them in French. */
    Keyboard date(String label, java.time.LocalDate date) {
        var field = page.getByLabel(label).first();
        reach(field);
        page.keyboard().type("%02d%02d%04d".formatted(date.getDayOfMonth(), date.getMonthValue(), date.getYear()));
        if (!field.inputValue()
                .equals(date.toString())) { // a browser that does not speak French: back to the first part
            for (int part = 0; part < 3; part++) {
                page.keyboard().press("ArrowLeft");
            }
            page.keyboard().type("%02d%02d%04d".formatted(date.getMonthValue(), date.getDayOfMonth(), date.getYear()));
        }
        assertThat(field.inputValue()).isEqualTo(date.toString());
        return this;
    }

    /** Goes to the group of radio buttons, then down to the one whose label begins so. */
    Keyboard choose(String group, String label) {
        var set = page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(group))
                .first();
        var all = set.locator("input[type=radio]:not([disabled])");
        reachOneOf(all);
        var wanted = set.locator("input[type=radio]:not([disabled])")
                .and(page.getByRole(AriaRole.RADIO, new GetByRoleOptions().setName(label)))
                .first();
        page.keyboard().press("Space");
        for (int i = 0; i < all.count() && !wanted.isChecked(); i++) {
            page.keyboard().press("ArrowDown");
        }
        assertThat(wanted.isChecked()).as(label).isTrue();
        return this;
    }

    /** Chooses from a closed list as one does: by the first letters. */
    Keyboard select(String label, String words) {
        var list = page.getByLabel(label).first();
        reach(list);
        page.keyboard().type(words);
        assertThat((String) list.evaluate("list => list.selectedOptions[0].text"))
                .startsWith(words);
        return this;
    }

    /** Ticks a checkbox, or clears it. */
    Keyboard tick(String label) {
        reach(page.getByLabel(label).first());
        page.keyboard().press("Space");
        return this;
    }

    private Locator role(AriaRole role, String name) {
        return page.getByRole(role, new GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    /** Each act of Carnet leads to a page, be it the same one anew: waits until the former one is gone. */
    private Keyboard enter() {
        page.evaluate("document.documentElement.dataset.left = 'yes'");
        page.keyboard().press("Enter");
        page.waitForCondition(this::isElsewhere);
        page.waitForLoadState();
        return this;
    }

    private boolean isElsewhere() {
        try {
            return (Boolean) page.evaluate("document.documentElement.dataset.left !== 'yes'");
        } catch (PlaywrightException between) {
            return false; // neither page is there
        }
    }

    private void reach(Locator target) {
        target.waitFor();
        reachOneOf(target);
    }

    private void reachOneOf(Locator targets) {
        for (int i = 0; i < FURTHEST; i++) {
            if ((Boolean) targets.evaluateAll("all => all.includes(document.activeElement)")) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("the Tab key does not lead to " + targets);
    }
}
