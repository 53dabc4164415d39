package fr.carnet.people;

import fr.carnet.audit.JournalSight;
import fr.carnet.people.signin.CurrentViewer;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/**
 * Lets a buyer read the whole audit trail, and an administrator all but what is about orders, days and prices (domain.md § 8).
 */
@Component
class JournalReader implements JournalSight {

    @Override
    public boolean everything(HttpServletRequest request) {
        return CurrentViewer.of(request).filter(viewer -> viewer.is(Role.BUYER)).isPresent();
    }
}
