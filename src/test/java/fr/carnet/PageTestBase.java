package fr.carnet;

import static org.assertj.core.api.Assertions.assertThat;

import fr.carnet.people.Viewer;
import fr.carnet.people.signin.Viewers;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/**
 * Gets pages and posts forms as someone who is signed in, and reads what comes back with jsoup: in web tests
 * ({@link WebTestBase}) and in tests of the whole application ({@link ApplicationTest}).
 *
 * <p>For anything else (uploads, headers) use {@link #mvc} with {@code .with(Viewers.as(viewer)).with(Viewers.token())}, or
 * {@link #send}.
 */
public abstract class PageTestBase {

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
