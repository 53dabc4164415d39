package fr.carnet.people.signin;

import fr.carnet.audit.AuditTrail;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records who signs out. */
@Component
class SignOut implements LogoutHandler {

    private final ViewerLookup viewers;
    private final AuditTrail audit;

    SignOut(ViewerLookup viewers, AuditTrail audit) {
        this.viewers = viewers;
        this.audit = audit;
    }

    @Override
    @Transactional
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        if (authentication != null && authentication.getPrincipal() instanceof UUID accountId) {
            viewers.find(accountId)
                    .ifPresent(viewer -> audit.record(
                            viewer.actor(), "account.signedOut", "account", accountId, viewer.username(), Map.of()));
        }
    }
}
