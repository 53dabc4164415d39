package fr.carnet.people;

import fr.carnet.audit.JournalSight;
import fr.carnet.people.signin.CurrentViewer;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/** A buyer reads the whole trail; an administrator sees no order, no day and no price, in the trail neither (domain.md § 8). */
@Component
class JournalReader implements JournalSight {

    @Override
    public boolean everything(HttpServletRequest request) {
        return CurrentViewer.of(request).filter(viewer -> viewer.is(Role.BUYER)).isPresent();
    }
}
