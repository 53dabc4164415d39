package fr.carnet.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** What axe finds wrong on a page. It is asked for that alone: what is right is not described, nor brought here. */
public final class Axe {

    private static final String RUN = """
            async without => {
              const rules = Object.fromEntries(without.map(rule => [rule, { enabled: false }]));
              const { violations } = await axe.run(document, { rules, resultTypes: ["violations"] });
              return violations.flatMap(rule => rule.nodes.map(node =>
                `${rule.id}: ${rule.help} – ${node.target.join(" ")} ${node.html}`));
            }""";

    private Axe() {}

    /** A line each, empty where all is well; {@code without} these rules. */
    @SuppressWarnings("unchecked")
    public static List<String> findings(Page page, String... without) {
        if (!(Boolean) page.evaluate("'axe' in window")) {
            page.evaluate(AxeBuilder.getAxeScript());
        }
        return (List<String>) page.evaluate(RUN, List.of(without));
    }
}
