package fr.carnet.journeys;

import com.microsoft.playwright.PlaywrightException;
import fr.carnet.ApplicationTest;
import fr.carnet.browser.Chromium;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

/**
 * A user's story across pages, in a real Chromium, on the demonstration's data. Each page looked at ({@link Visitor#look}) is
 * checked with axe, and with {@code -Dpictures=true} kept as pictures under target/screenshots; where a journey fails, what
 * each visitor saw last is kept there anyway. Without a browser it is skipped with a loud line, or fails where {@code CI=true}.
 */
@ApplicationTest
@ActiveProfiles("demo")
abstract class Journey {

    @LocalServerPort
    private int port;

    private final List<Visitor> visitors = new ArrayList<>();

    @RegisterExtension
    final TestExecutionExceptionHandler lastSeen = (test, failure) -> {
        try {
            visitors.forEach(Visitor::pictureOfFailure);
        } catch (PlaywrightException gone) {
            failure.addSuppressed(gone);
        }
        throw failure;
    };

    @BeforeAll
    static void launch() {
        Chromium.browser();
    }

    @AfterEach
    void leave() {
        visitors.forEach(Visitor::close);
        visitors.forEach(Visitor::hasNoComplaint);
    }

    /** Someone who has just opened a browser of their own, not signed in. */
    Visitor visitor() {
        Visitor visitor = new Visitor(
                Chromium.browser(), "http://localhost:" + port, getClass().getSimpleName());
        visitors.add(visitor);
        return visitor;
    }

    /** Someone signed in with a demonstration account. */
    Visitor visitor(String account) {
        return visitor().signIn(account);
    }
}
