package fr.carnet.startups.web.imports;

import fr.carnet.people.Viewer;
import fr.carnet.startups.imports.PortfolioExport;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The startups that one may read as a file in the form of the public portfolio. */
@Controller
class StartupExportController {

    private final PortfolioExport portfolio;
    private final Clock clock;

    StartupExportController(PortfolioExport portfolio, Clock clock) {
        this.portfolio = portfolio;
        this.clock = clock;
    }

    @GetMapping("/startups/export.json")
    void export(Viewer viewer, HttpServletResponse response) throws IOException {
        response.setContentType("application/json;charset=UTF-8");
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"startups-" + LocalDate.now(clock) + ".json\"");
        response.setHeader("Cache-Control", "no-store");
        portfolio.write(response.getOutputStream(), viewer);
    }
}
