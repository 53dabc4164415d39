package fr.carnet;

import fr.carnet.people.signin.RealSecurity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.context.annotation.Import;

/**
 * What each web test stands on: real security, real templates, the module {@code web}, a clock that stands still, and pages
 * read with jsoup.
 *
 * <pre>{@code
 * @WebMvcTest(TerminationController.class)
 * class TerminationControllerWebTests extends WebTestBase {
 *     @MockitoBean PurchaseOrders orders;
 *
 *     @Test
 *     void asksForTheReason() {
 *         var page = page(Viewers.buyer(), "/bons-de-commande/{id}/resiliation", ID);
 *         assertThat(page.select("textarea[name=reason]")).hasSize(1);
 *     }
 *
 *     @Test
 *     void goesBackToTheOrder() {
 *         var answer = post(Viewers.buyer(), "/bons-de-commande/" + ID + "/resiliation", "reason", "Abandon", "date", "2026-11-23");
 *         assertThat(answer.getRedirectedUrl()).isEqualTo("/bons-de-commande/" + ID);
 *     }
 *
 *     @Test
 *     void looksAbsentToACoach() {
 *         assertThat(get(Viewers.coach(), "/bons-de-commande/{id}/resiliation", ID).getStatus()).isEqualTo(404);
 *     }
 * }
 * }</pre>
 *
 * {@link PageTestBase} gets pages and posts forms.
 */
@RealSecurity
@Import(WebSlice.class)
public abstract class WebTestBase extends PageTestBase {

    /** Monday 23 November 2026. */
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    /** Ten in the morning of {@link #TODAY}, in Paris. */
    public static final Instant NOW = TODAY.atTime(10, 0).atZone(PARIS).toInstant();
}
