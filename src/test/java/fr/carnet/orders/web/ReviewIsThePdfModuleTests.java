package fr.carnet.orders.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import fr.carnet.ApplicationTest;
import fr.carnet.orders.OrderRowsInDatabase;
import fr.carnet.people.signin.Viewers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** What a buyer reads before issuing is what the PDF says: nothing more, nothing less. */
@ApplicationTest
class ReviewIsThePdfModuleTests {

    /** What each page of the PDF of a draft says beside the order. */
    private static final Set<String> AROUND = Set.of("PROJET", "Page", "sur");

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvc mvc;

    @Test
    void eachMentionOfOneIsInTheOther() throws Exception {
        var rows = new OrderRowsInDatabase(context);
        var id = rows.draft(rows.lot(), rows.startup()).value();

        Element review =
                Jsoup.parse(sent("/bons-de-commande/" + id + "/emission").getContentAsString(StandardCharsets.UTF_8));
        String pdf = text(sent("/bons-de-commande/" + id + "/bon.pdf"));

        List<String> mentions = review.select(".carnet-document").select("td, th, p, h2, li").stream()
                .filter(mention -> mention.select("p, li, h2").stream().allMatch(inner -> inner == mention))
                .map(Element::text)
                .filter(words -> !words.isBlank())
                .toList();
        assertThat(mentions).hasSizeGreaterThan(30);
        assertThat(mentions).allSatisfy(mention -> assertThat(plain(pdf)).contains(plain(mention)));
        String said = plain(review.select("main").text());
        assertThat(Arrays.stream(pdf.split("\\s+"))
                        .filter(word -> word.length() > 1 && !AROUND.contains(word))
                        .filter(word -> !HEAD.contains(word)))
                .allSatisfy(word -> assertThat(said).contains(word));
        assertThat(review.select("a[href$='/bon.pdf']")).hasSize(1);
    }

    /** The head of a draft's PDF, which the page says in its own words. */
    private static final String HEAD =
            "Projet de bon de commande Projet : non numéroté, sans valeur contractuelle, adressé à personne.";

    private MockHttpServletResponse sent(String address) throws Exception {
        var answer = mvc.perform(get(address).with(Viewers.as(Viewers.buyer())))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer;
    }

    private static String text(MockHttpServletResponse pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf.getContentAsByteArray())) {
            return new PDFTextStripper().getText(document).replaceAll("[\\h\u00a0\u202f]+", " ");
        }
    }

    private static String plain(String words) {
        return words.replaceAll("[\\s\u00a0\u202f]+", "");
    }
}
