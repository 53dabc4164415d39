package fr.carnet.orders;

import fr.carnet.people.Viewer;
import java.util.Optional;

/**
 * A section is a part of the order page that another module contributes: its bean implements this, the page renders it. So the
 * page shows deliverables, teams and days although orders knows none of these modules. Beans appear by their {@code @Order}.
 *
 * <p>The page asks only for an order that was issued and that the viewer may read. A section is a fragment named
 * {@code section} with one parameter, in a template of the module that contributes it:
 *
 * <pre>{@code
 * <div th:fragment="section(model)"> … th:each="row : ${model.rows}" … </div>
 * }</pre>
 *
 * The page writes the {@code <section id="anchor">} and its {@code <h2>} around it.
 */
public interface OrderPageSection {

    /** What to show this viewer, or nothing. */
    Optional<Content> of(OrderId order, Viewer viewer);

    /**
     * @param anchor the section's id in the page, in French, e.g. {@code livrables}
     * @param title its heading
     * @param template where the fragment {@code section(model)} is, e.g. {@code deliverables/order-section}
     * @param model handed to the fragment
     * @param first does it come before the order's own lines?
     */
    record Content(String anchor, String title, String template, Object model, boolean first) {

        public Content(String anchor, String title, String template, Object model) {
            this(anchor, title, template, model, false);
        }
    }
}
