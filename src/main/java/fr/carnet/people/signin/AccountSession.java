package fr.carnet.people.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;

/**
 * What a session holds: an account's id, as text, and nothing else, so that no upgrade can make a stored session
 * unreadable. The attribute is the one that Spring Session indexes: an account's sessions can be found and ended.
 */
class AccountSession implements SecurityContextRepository {

    private static final String ACCOUNT = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;

    static Authentication signedIn(UUID accountId) {
        return UsernamePasswordAuthenticationToken.authenticated(accountId, null, List.of());
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Deferred(request);
    }

    @Override
    @SuppressWarnings("deprecation") // the interface still asks for it
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return loadDeferredContext(holder.getRequest()).get();
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        var authentication = context.getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof UUID accountId) {
            request.getSession().setAttribute(ACCOUNT, accountId.toString());
        } else if (request.getSession(false) != null) {
            request.getSession().removeAttribute(ACCOUNT);
        }
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return accountOf(request) != null;
    }

    private static @Nullable String accountOf(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null ? null : (String) session.getAttribute(ACCOUNT);
    }

    /** Reads the session only if someone asks. */
    private static final class Deferred implements DeferredSecurityContext {

        private final HttpServletRequest request;
        private @Nullable SecurityContext context;
        private boolean generated;

        private Deferred(HttpServletRequest request) {
            this.request = request;
        }

        @Override
        public SecurityContext get() {
            if (context == null) {
                var account = accountOf(request);
                generated = account == null;
                context = account == null
                        ? new SecurityContextImpl()
                        : new SecurityContextImpl(signedIn(UUID.fromString(account)));
            }
            return context;
        }

        @Override
        public boolean isGenerated() {
            get();
            return generated;
        }
    }
}
