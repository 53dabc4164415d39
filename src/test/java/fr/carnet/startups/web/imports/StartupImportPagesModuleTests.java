package fr.carnet.startups.web.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.carnet.ApplicationTest;
import fr.carnet.people.AccountRows;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.people.signin.Viewers;
import fr.carnet.startups.imports.PortfolioJson;
import java.nio.charset.Charset;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.annotation.Transactional;

/** docs/flows/startup-import.md: the pages of the import, over the whole application; each test is rolled back. */
@ApplicationTest
@Transactional
class StartupImportPagesModuleTests {

    private static final String PAGE = "/startups/import";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    private Viewer buyer;
    private Viewer administrator;

    @BeforeEach
    void people() {
        buyer = someone(Role.BUYER);
        administrator = someone(Role.ADMINISTRATOR);
    }

    @Test
    void anAdministratorImportsWhatABuyerFindsInTheList() throws Exception {
        var address = upload(
                administrator,
                portfolio("\"name\":\"<b>Service</b> &amp; Cie\"").text());
        var preview = page(administrator, address);
        assertThat(preview.select("#cree tbody tr")).hasSize(3);
        assertThat(preview.select("#bilan tbody th").text()).isEqualTo("Administration Incubateur Startup");
        assertThat(confirm(administrator, address, preview).getRedirectedUrl()).isEqualTo(PAGE);
        assertThat(page(buyer, "/startups?q=page.import")
                        .select("#startups tbody")
                        .text())
                .contains("Service & Cie");
        assertThat(get(buyer, "/startups/export.json").getContentAsString(UTF_8))
                .contains("Service & Cie");
    }

    @Test
    void showsWhatWasTypedWithABoxForTheValueOfTheFile() throws Exception {
        var first = upload(buyer, portfolio("\"name\":\"Un\"").text());
        confirm(buyer, first, page(buyer, first));
        jdbc.sql("update startup set name = 'Saisi' where slug = 'page.import'").update();

        var again =
                upload(buyer, portfolio("\"name\":\"Deux\",\"pitch\":\"Aider\"").text());
        var preview = page(buyer, again);
        assertThat(preview.select("#saisi tbody tr").text()).contains("Nom", "Saisi", "Saisi dans Carnet", "Deux");
        assertThat(preview.select("#modifie tbody tr").text()).contains("Mission", "Aider");
        var box = preview.selectFirst("#saisi input[name=prendre]").val();
        var answer = mvc.perform(post(again)
                        .param("seen", preview.selectFirst("[name=seen]").val())
                        .param("prendre", box)
                        .with(Viewers.as(buyer))
                        .with(Viewers.token()))
                .andReturn()
                .getResponse();
        assertThat(answer.getRedirectedUrl()).isEqualTo(PAGE);
        assertThat(page(buyer, "/startups/page.import").selectFirst("h1").text())
                .isEqualTo("Deux");
    }

    @Test
    void showsAnewWhatChangedSinceThePreview() throws Exception {
        var address = upload(buyer, portfolio("\"name\":\"Un\"").text());
        var answer = mvc.perform(post(address)
                        .param("seen", "autre")
                        .with(Viewers.as(buyer))
                        .with(Viewers.token()))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(html(answer).select(".fr-alert--error").text()).contains("Carnet a changé");
    }

    @Test
    void saysBesideTheFieldWhyAFileIsRefused() throws Exception {
        var text = portfolio("\"name\":\"été\"").text();
        assertThat(refusal(text.getBytes(Charset.forName("windows-1252")))).contains("n’est pas en UTF-8");
        assertThat(refusal(text.substring(0, 40).getBytes(UTF_8))).contains("tronqué");
        assertThat(refusal("<html>".getBytes(UTF_8))).contains("ligne 1");
        assertThat(refusal(new byte[0])).contains("est vide");
    }

    @Test
    void listsWhatIsRefusedWithItsReason() throws Exception {
        var address = upload(
                buyer,
                portfolio("\"name\":\"Un\"," + PortfolioJson.phases("alumni", "2020-01-01"))
                        .text());
        var preview = page(buyer, address);
        assertThat(preview.select("#refus tbody tr").text())
                .contains("page.import", "La phase « alumni » est inconnue");
    }

    @Test
    void looksAbsentToTheOthers() throws Exception {
        for (var other : new Viewer[] {Viewers.coach(), Viewers.productOwner(), Viewers.correspondent()}) {
            assertThat(get(other, PAGE).getStatus()).isEqualTo(404);
            assertThat(get(other, PAGE + "/" + UUID.randomUUID()).getStatus()).isEqualTo(404);
            assertThat(page(other, "/startups").select("a[href=/startups/import]"))
                    .isEmpty();
        }
        assertThat(get(buyer, PAGE + "/" + UUID.randomUUID()).getStatus()).isEqualTo(404);
        assertThat(page(buyer, "/startups").select("main a[href=/startups/import]"))
                .hasSize(1);
        assertThat(get(administrator, "/startups/export.json").getStatus()).isEqualTo(404);
    }

    private static PortfolioJson portfolio(String attributes) {
        return new PortfolioJson()
                .incubator("page-import", "Incubateur de la page", "/organisations/page-import")
                .startup("page.import", "page-import", attributes);
    }

    private Viewer someone(Role role) {
        return new Viewer(new AccountRows(jdbc).account(role), "page", "Paule Page", role, null, Set.of(), Set.of());
    }

    private String upload(Viewer viewer, String text) throws Exception {
        var address = send(viewer, text.getBytes(UTF_8)).getRedirectedUrl();
        assertThat(address).isNotNull();
        return String.valueOf(address);
    }

    private String refusal(byte[] file) throws Exception {
        var answer = send(buyer, file);
        assertThat(answer.getStatus()).isEqualTo(200);
        return html(answer).select(".fr-upload-group--error .fr-message--error").text();
    }

    private MockHttpServletResponse send(Viewer viewer, byte[] file) throws Exception {
        return mvc.perform(multipart(PAGE)
                        .file(new MockMultipartFile("file", "startups.json", "application/json", file))
                        .with(Viewers.as(viewer))
                        .with(Viewers.token()))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse confirm(Viewer viewer, String address, Document preview) throws Exception {
        return mvc.perform(post(address)
                        .param("seen", preview.selectFirst("[name=seen]").val())
                        .with(Viewers.as(viewer))
                        .with(Viewers.token()))
                .andReturn()
                .getResponse();
    }

    private Document page(Viewer viewer, String address) throws Exception {
        var answer = get(viewer, address);
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return html(answer);
    }

    private MockHttpServletResponse get(Viewer viewer, String address) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.get(address).with(Viewers.as(viewer)))
                .andReturn()
                .getResponse();
    }

    private static Document html(MockHttpServletResponse answer) throws Exception {
        return Jsoup.parse(answer.getContentAsString(UTF_8));
    }
}
