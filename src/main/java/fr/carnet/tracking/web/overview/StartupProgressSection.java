package fr.carnet.tracking.web.overview;

import fr.carnet.people.Viewer;
import fr.carnet.startups.StartupId;
import fr.carnet.startups.StartupPageSection;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How far the orders of a startup or of a digital project that the viewer may read are, on its page. */
@Component
@Order(20)
class StartupProgressSection implements StartupPageSection {

    private final BurnUpQueries charts;

    StartupProgressSection(BurnUpQueries charts) {
        this.charts = charts;
    }

    @Override
    public boolean isForProjects() {
        return true;
    }

    @Override
    public Optional<Content> of(StartupId startup, String slug, Viewer viewer) {
        return charts.of(startup, viewer.reach())
                .map(chart ->
                        new Content("avancement", "Jours commandés et consommés", "tracking/overview/burn-up", chart));
    }
}
