package fr.carnet;

import static org.assertj.core.api.Assertions.assertThat;

import fr.carnet.people.Viewer;
import fr.carnet.people.signin.RealSecurity;
import fr.carnet.people.signin.Viewers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

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
 * For anything else (uploads, headers) use {@link #mvc} with {@code .with(Viewers.as(viewer)).with(Viewers.token())}, or {@link #send}.
 */
@RealSecurity
@Import(WebSlice.class)
public abstract class WebTestBase {

    /** Monday 23 November 2026. */
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    /** Ten in the morning of {@link #TODAY}, in Paris. */
    public static final Instant NOW = TODAY.atTime(10, 0).atZone(PARIS).toInstant();

    @Autowired
    protected MockMvc mvc;

    /** The page that answers, which must be a 200. */
    protected final Document page(Viewer viewer, String address, Object... variables) {
        var answer = get(viewer, address, variables);
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return html(answer);
    }

    protected final MockHttpServletResponse get(Viewer viewer, String address, Object... variables) {
        return send(MockMvcRequestBuilders.get(address, variables).with(Viewers.as(viewer)));
    }

    /** Posts a form with its token; the fields are names and values in turn. */
    protected final MockHttpServletResponse post(Viewer viewer, String address, String... fields) {
        var request =
                MockMvcRequestBuilders.post(address).with(Viewers.as(viewer)).with(Viewers.token());
        for (var i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return send(request);
    }

    protected final MockHttpServletResponse send(RequestBuilder request) {
        try {
            return mvc.perform(request).andReturn().getResponse();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    protected static Document html(MockHttpServletResponse answer) {
        return Jsoup.parse(new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
