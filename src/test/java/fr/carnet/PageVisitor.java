package fr.carnet;

import static org.assertj.core.api.Assertions.assertThat;

import fr.carnet.people.Viewer;
import fr.carnet.people.signin.Viewers;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Reads pages and sends forms as a viewer, through the real filters but without a sign-in ({@link ApplicationTest}). */
public final class PageVisitor {

    private final MockMvc mvc;

    public PageVisitor(MockMvc mvc) {
        this.mvc = mvc;
    }

    /** What the address answers. */
    public MockHttpServletResponse get(Viewer viewer, String address) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.get(address).with(Viewers.as(viewer)))
                .andReturn()
                .getResponse();
    }

    /** The page at an address, which must be there. */
    public Document page(Viewer viewer, String address) throws Exception {
        var answer = get(viewer, address);
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return html(answer);
    }

    /** Sends a form with its token: names and values in turn. */
    public MockHttpServletResponse post(Viewer viewer, String address, String... fields) throws Exception {
        var request =
                MockMvcRequestBuilders.post(address).with(Viewers.as(viewer)).with(Viewers.token());
        for (int at = 0; at < fields.length; at += 2) {
            request.param(fields[at], fields[at + 1]);
        }
        return mvc.perform(request).andReturn().getResponse();
    }

    /** The page of an answer, whatever its status. */
    public static Document html(MockHttpServletResponse answer) {
        return Jsoup.parse(new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
