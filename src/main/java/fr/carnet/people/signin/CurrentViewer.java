package fr.carnet.people.signin;

import fr.carnet.people.Viewer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the viewer anew, once per request, and keeps it on the request. A session whose account is gone or disabled ends
 * here and the request goes on as nobody's.
 */
public class CurrentViewer extends OncePerRequestFilter {

    static final String ATTRIBUTE = CurrentViewer.class.getName();

    private final SecurityContextHolderStrategy contexts = SecurityContextHolder.getContextHolderStrategy();
    private final ViewerLookup viewers;

    CurrentViewer(ViewerLookup viewers) {
        this.viewers = viewers;
    }

    /** Whoever is signed in, or nobody. */
    public static Optional<Viewer> of(HttpServletRequest request) {
        return Optional.ofNullable((Viewer) request.getAttribute(ATTRIBUTE));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = contexts.getContext().getAuthentication();
        if (authentication != null
                && authentication.getPrincipal() instanceof UUID accountId
                && of(request).isEmpty()) {
            viewers.find(accountId)
                    .ifPresentOrElse(viewer -> request.setAttribute(ATTRIBUTE, viewer), () -> end(request));
        }
        chain.doFilter(request, response);
    }

    private void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        contexts.setContext(contexts.createEmptyContext());
    }
}
