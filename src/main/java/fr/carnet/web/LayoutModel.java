package fr.carnet.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The name and navigation that the layout shows; the module that knows accounts implements it. */
public interface LayoutModel {

    /** Whom the header names; null for a visitor. */
    @Nullable
    SignedIn signedIn(HttpServletRequest request);

    /** The main navigation; empty for a visitor. */
    List<NavigationItem> navigation(HttpServletRequest request);
}
