package fr.carnet.deliverables;

import static fr.carnet.people.signin.Viewers.token;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.carnet.ApplicationTest;
import fr.carnet.documents.Upload;
import fr.carnet.orders.OrderId;
import fr.carnet.orders.OrderRowsInDatabase;
import fr.carnet.orders.OrderState;
import fr.carnet.orders.order.StoredFrench;
import fr.carnet.people.Viewer;
import fr.carnet.people.signin.Viewers;
import fr.carnet.shared.RuleViolation;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** From the issue of an order to a file that only its own people can download, each transaction really committed. */
@ApplicationTest
class DeliverablesModuleTests {

    private static final Upload PDF =
            new Upload("bilan.pdf", new ByteArrayResource("%PDF-1.7 bonjour".getBytes(UTF_8)));

    @Autowired
    ApplicationContext context;

    @Autowired
    Deliverables deliverables;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MockMvc mvc;

    OrderRowsInDatabase rows;
    OrderRowsInDatabase.TestLot lot;
    UUID startup;

    @BeforeEach
    void aLot() {
        rows = new OrderRowsInDatabase(context);
        lot = rows.lot();
        startup = rows.startup();
    }

    @Test
    void anIssuedOrderExpectsWhatItsUnitsHandOver() {
        var order = rows.issued(lot, startup);
        assertThat(jdbc.sql("""
                                select d.title || ' ' || d.state || ' ' || (d.due_on = o.ends_on)
                                from deliverable d join purchase_order o on o.id = d.order_id where o.id = ?""").param(order.value()).query(String.class).list())
                .containsExactly("Livrable de DEVOPS EXPECTED true");
    }

    @Test
    void anIssueThatIsUndoneLeavesNoDeliverable() {
        var draft = rows.draft(lot, startup);
        transaction.executeWithoutResult(status -> {
            rows.issue(draft);
            status.setRollbackOnly();
        });
        assertThat(deliverablesOf(draft)).isEmpty();
        assertThat(rows.order(draft).state()).isEqualTo(OrderState.DRAFT);
    }

    @Test
    void anOrderWhoseDeliverablesCannotBeWrittenIsNotIssued() {
        jdbc.sql("update work_unit_deliverable set title = '' where work_unit_id = ?")
                .param(lot.devops().value())
                .update();
        var draft = rows.draft(lot, startup);
        assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(() -> rows.issue(draft));
        assertThat(rows.order(draft).state()).isEqualTo(OrderState.DRAFT);
    }

    @Test
    void aDepositOfWhichOneFileIsRefusedStoresNone() {
        var order = rows.acknowledged(lot, startup);
        var id = deliverablesOf(order).get(0);
        var program = new Upload("guide.pdf", new ByteArrayResource(new byte[] {'M', 'Z', 0, 0}));
        var correspondent = correspondent(order);
        var before = files();
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(
                        () -> deliverables.deposit(id, new Deposit(List.of(PDF, program), null, ""), correspondent));
        assertThat(files()).isEqualTo(before);
        deliverables.deposit(id, new Deposit(List.of(PDF), null, ""), correspondent);
        assertThat(files()).isEqualTo(before + 1);
    }

    @Test
    void depositsAtTheSameMomentFollowOneAnother() throws Exception {
        var order = rows.acknowledged(lot, startup);
        var id = deliverablesOf(order).get(0);
        var correspondent = correspondent(order);
        var pool = Executors.newFixedThreadPool(8);
        var numbers = pool.invokeAll(IntStream.range(0, 8)
                .<Callable<Integer>>mapToObj(
                        n -> () -> deliverables.deposit(id, new Deposit(List.of(PDF), null, ""), correspondent))
                .toList());
        pool.shutdown();
        assertThat(pool.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        assertThat(numbers).extracting(Future::get).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8);
    }

    @Test
    void aDeliverableAndItsFileAreAbsentForACompetitorAsNonsenseIs() throws Exception {
        var order = rows.acknowledged(lot, startup);
        var id = deliverablesOf(order).get(0);
        deliverables.deposit(id, new Deposit(List.of(PDF), null, ""), correspondent(order));
        String page = "/livrables/" + id.value();
        String file = "/fichiers/" + fileOf(id);
        var competitor = rival();

        assertThat(answer(get(page).with(Viewers.as(correspondent(order)))).getStatus())
                .isEqualTo(200);
        assertThat(answer(get(file).with(Viewers.as(correspondent(order)))).getContentAsString())
                .isEqualTo("%PDF-1.7 bonjour");

        var nonsense = answer(get("/livrables/" + UUID.randomUUID()).with(Viewers.as(competitor)));
        assertThat(nonsense.getStatus()).isEqualTo(404);
        assertSame(nonsense, answer(get(page).with(Viewers.as(competitor))));
        assertSame(nonsense, answer(get(file).with(Viewers.as(competitor))));
        assertSame(nonsense, answer(get("/fichiers/" + UUID.randomUUID()).with(Viewers.as(competitor))));
        var part = new MockMultipartFile("files", "a.pdf", "application/pdf", "%PDF-1.7".getBytes(UTF_8));
        assertSame(
                nonsense,
                answer(multipart(page + "/depot")
                        .file(part)
                        .with(Viewers.as(competitor))
                        .with(token())));
        assertSame(
                nonsense,
                answer(post(page + "/examen")
                        .param("version", "1")
                        .param("decision", "ACCEPTED")
                        .with(Viewers.as(Viewers.productOwner()))
                        .with(token())));
        assertThat(answer(get("/livrables").with(Viewers.as(competitor))).getContentAsString())
                .doesNotContain(StoredFrench.name(rows.order(order)));
    }

    private Viewer correspondent(OrderId order) {
        return rows.correspondent(rows.order(order).contractor().orElseThrow().value());
    }

    /** Of another company, with an order of its own. */
    private Viewer rival() {
        var order = rows.issued(rows.lot(), startup);
        return Viewers.correspondent(
                rows.order(order).contractor().orElseThrow().value());
    }

    private List<DeliverableId> deliverablesOf(OrderId order) {
        return jdbc
                .sql("select id from deliverable where order_id = ?")
                .param(order.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(DeliverableId::new)
                .toList();
    }

    private UUID fileOf(DeliverableId id) {
        return jdbc.sql("""
                        select f.file_id from deliverable_file f join deliverable_version v on v.id = f.version_id
                        where v.deliverable_id = ?""").param(id.value()).query(UUID.class).single();
    }

    private int files() {
        return jdbc.sql("select count(*) from stored_file").query(Integer.class).single();
    }

    private MockHttpServletResponse answer(RequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse();
    }

    private static void assertSame(MockHttpServletResponse expected, MockHttpServletResponse actual) throws Exception {
        assertThat(actual.getStatus()).isEqualTo(expected.getStatus());
        assertThat(main(actual)).isEqualTo(main(expected));
    }

    private static String main(MockHttpServletResponse answer) throws Exception {
        return Jsoup.parse(answer.getContentAsString(UTF_8)).select("main").html();
    }
}
