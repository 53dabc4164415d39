package fr.carnet.startups;

import fr.carnet.people.Viewer;
import java.util.Optional;

/**
 * A part of the startup page that another module contributes: its bean implements this, the page renders it. So the page
 * shows orders although startups knows nothing of them. Beans appear by their {@code @Order}.
 *
 * <p>The page asks only for a startup that the viewer may read. A section is a fragment named {@code section} with one
 * parameter, in a template of the module that contributes it. The page writes the {@code <section id="anchor">} and its
 * {@code <h2>} around it.
 */
public interface StartupPageSection {

    /** What the section shows this viewer, or nothing. */
    Optional<Content> of(StartupId startup, String slug, Viewer viewer);

    /** Does it also show on the page of a digital project, which has neither phase nor committee? */
    default boolean isForProjects() {
        return false;
    }

    /**
     * @param anchor the section's id in the page, in French, e.g. {@code bons-de-commande}
     * @param title its heading
     * @param template where the fragment {@code section(model)} is, e.g. {@code portfolio/board/startup-orders}
     * @param model handed to the fragment
     */
    record Content(String anchor, String title, String template, Object model) {}
}
