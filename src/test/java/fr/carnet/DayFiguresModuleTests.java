package fr.carnet;

import static org.assertj.core.api.Assertions.assertThat;

import fr.carnet.orders.OrderLineId;
import fr.carnet.orders.OrderState;
import fr.carnet.people.Viewer;
import fr.carnet.people.signin.Viewers;
import fr.carnet.teams.WorkSite;
import fr.carnet.tracking.StatementSite;
import fr.carnet.tracking.Week;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/**
 * One startup's orders as every page, export and PDF shows their days: one amended with a flat line and an estimate, one that
 * nobody estimated, one closed early of which each line gave back its own, one cancelled.
 */
@ApplicationTest
@ExtendWith(MadeOnce.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("domain.md § 3: each figure has one definition, the same on pages, exports and PDFs")
class DayFiguresModuleTests {

    private static final String ORDERED = "Commandé (j)";
    private static final String GROSS = "Commandé (brut, j)";
    private static final String CONSUMED = "Consommé (j)";
    private static final String RELEASED = "Libéré (j)";
    private static final String BALANCE = "Solde (j)";
    private static final String REMAINING = "Reste à faire (j)";
    private static final String DRIFT = "Dérive (j)";
    private static final String NONE = "–";

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    private UUID company;
    private String startup;
    private Viewer buyer;
    private WorkSite.Order amended;
    private WorkSite.Order unestimated;
    private WorkSite.Order closed;
    private WorkSite.Order cancelled;

    @BeforeAll
    void ordersOfAStartup() {
        var site = new WorkSite(jdbc);
        company = site.company();
        var id = site.startup("Startup " + company);
        startup = "s-" + id;
        buyer = new StatementSite(jdbc).buyer();

        amended = site.order(company)
                .forStartup(id)
                .line("UO-L2.2.2", 1)
                .line("UO-L2.2.3", 1)
                .issue();
        amend(amended, 2);
        var alix = site.person(company, "Alix");
        site.present(amended, alix);
        site.logged(amended, amended.line(), alix, StatementSite.workingDay(StatementSite.LAST, 1), "1");
        site.logged(amended, amended.line(), alix, StatementSite.workingDay(StatementSite.LAST, 2), "0.75");
        jdbc.sql("""
                insert into remaining_estimate (order_line_id, days, consumed, estimated_on, actor, estimated_at)
                values (?, 120, 0, test.today(), 'Corinne', test.now())""").param(amended.line().value()).update();

        unestimated = site.order(company).forStartup(id).line("UO-L2.2.2", 1).issue();
        consume(site, unestimated, unestimated.line(), "12.5");

        closed = site.order(company)
                .forStartup(id)
                .line("UO-L2.2.2", 1)
                .line("UO-L2.2.1", 1)
                .issue();
        consume(site, closed, closed.lines().get(0), "40");
        consume(site, closed, closed.lines().get(1), "4");
        close(closed);

        cancelled = site.order(company)
                .forStartup(id)
                .line("UO-L2.2.2", 1)
                .in(OrderState.CANCELLED)
                .issue();
    }

    private void amend(WorkSite.Order order, int quantity) {
        jdbc.sql(
                        "update order_line set quantity = :n, amount = :n * unit_price, days = :n * days_per_unit where id = :id")
                .param("n", quantity)
                .param("id", order.line().value())
                .update();
        jdbc.sql(
                        "update purchase_order set total_days = (select sum(days) from order_line where order_id = :id) where id = :id")
                .param("id", order.id().value())
                .update();
    }

    /** A day each of as many people as it takes, so that the totals are those that the database moved. */
    private void consume(WorkSite site, WorkSite.Order order, OrderLineId line, String days) {
        var day = StatementSite.workingDay(StatementSite.LAST, 1);
        for (var left = new BigDecimal(days); left.signum() > 0; left = left.subtract(BigDecimal.ONE)) {
            var person = site.person(company, "Personne " + UUID.randomUUID());
            site.present(order, person);
            site.logged(order, line, person, day, left.min(BigDecimal.ONE).toPlainString());
        }
    }

    /** Today, with all that is left of each line given back. */
    private void close(WorkSite.Order order) {
        jdbc.sql(
                        "update purchase_order set state = 'COMPLETED', total_excl_vat = 200, total_vat = 40, total_incl_vat = 240 where id = ?")
                .param(order.id().value())
                .update();
        jdbc.sql("""
                insert into order_change (order_id, state, actor, changed_at) values (?, 'COMPLETED', 'Alice', test.now())""").param(order.id().value()).update();
        jdbc.sql("""
                insert into order_release (order_id, released_on, released_at, actor, reason)
                values (?, test.today(), test.now(), 'Alice', 'Produit arrêté')""").param(order.id().value()).update();
        jdbc.sql("""
                insert into order_release_line (release_id, order_line_id, days, amount)
                select r.id, l.id, l.days - l.consumed, round((l.days - l.consumed) * l.unit_price / l.days_per_unit, 2)
                from order_release r join order_line l on l.order_id = r.order_id where r.order_id = ?""").param(order.id().value()).update();
    }

    @Test
    void orderedIsNetOfReleasesEverywhere() throws Exception {
        assertThat(shown(amended, ORDERED)).containsOnly("120");
        assertThat(shown(unestimated, ORDERED)).containsOnly("60");
        assertThat(shown(closed, ORDERED)).containsOnly("44");
        assertThat(ofTheStartup(ORDERED)).containsOnly("224");
    }

    @Test
    void consumedIsTheSameEverywhere() throws Exception {
        assertThat(shown(amended, CONSUMED)).containsOnly("1.75");
        assertThat(shown(unestimated, CONSUMED)).containsOnly("12.5");
        assertThat(shown(closed, CONSUMED)).containsOnly("44");
        assertThat(ofTheStartup(CONSUMED)).containsOnly("58.25");
    }

    @Test
    void theBalanceIsOrderedLessConsumedEverywhere() throws Exception {
        assertThat(shown(amended, BALANCE)).containsOnly("118.25");
        assertThat(shown(unestimated, BALANCE)).containsOnly("47.5");
        assertThat(shown(closed, BALANCE)).containsOnly("0");
        assertThat(ofTheStartup(BALANCE)).containsOnly("165.75");
    }

    @Test
    void whatRemainsIsTheEstimateOrTheBalanceAndNothingOfWhatHasEnded() throws Exception {
        assertThat(shown(amended, REMAINING)).containsOnly("120");
        assertThat(shown(unestimated, REMAINING)).containsOnly("47.5");
        assertThat(shown(closed, REMAINING)).containsOnly("0");
        assertThat(ofTheStartup(REMAINING)).containsOnly("167.5");
    }

    @Test
    void theDriftIsConsumedAndRemainingBeyondWhatIsOrderedEverywhere() throws Exception {
        assertThat(shown(amended, DRIFT)).containsOnly("1.75");
        assertThat(shown(closed, DRIFT)).containsOnly("0");
        assertThat(ofTheStartup(DRIFT)).containsOnly("1.75");
    }

    @Test
    void aDriftThatNobodyEstimatedIsNotSaid() throws Exception {
        assertThat(orderPage(unestimated).get(DRIFT)).isEqualTo(NONE);
        assertThat(estimates(unestimated).get(DRIFT)).isEqualTo(NONE);
        assertThat(summary(unestimated).get(DRIFT)).isEqualTo(NONE);
        assertThat(text(read(point(""))
                        .select("#bon-" + unestimated.id().value())
                        .first()))
                .contains("Dérive " + NONE);
    }

    @Test
    void whatIsGrossSaysSo() throws Exception {
        assertThat(shown(amended, GROSS)).containsOnly("120");
        assertThat(shown(closed, GROSS)).containsOnly("65");
        assertThat(text(read("/bons-de-commande/" + closed.id().value())))
                .contains("44 j Commandé 65 j émis, moins 21 j libérés");
    }

    @Test
    void whatWasReleasedStandsBesideIt() throws Exception {
        assertThat(shown(amended, RELEASED)).containsOnly("0");
        assertThat(shown(closed, RELEASED)).containsOnly("21");
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx"})
    void eachLineOfTheExportShowsItsOwnDays(String format) throws Exception {
        var lines = export("/bons-de-commande/lignes/export." + format + "?q=" + closed.number() + "&tri=numero");

        assertThat(lines)
                .extracting(line -> figures(line, ORDERED, GROSS, CONSUMED, RELEASED, BALANCE))
                .containsExactly(List.of("40", "60", "40", "20", "0"), List.of("4", "5", "4", "1", "0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx"})
    void aFlatLineTakesNoDays(String format) throws Exception {
        var lines = export("/bons-de-commande/lignes/export." + format + "?q=" + amended.number() + "&tri=numero");

        assertThat(lines)
                .extracting(line -> figures(line, ORDERED, GROSS, CONSUMED, RELEASED, BALANCE))
                .containsExactly(List.of("120", "120", "1.75", "0", "118.25"), List.of(NONE, NONE, NONE, NONE, NONE));
        assertThat(text(read("/bons-de-commande/" + amended.id().value())
                        .select("#bon-lignes tbody tr")
                        .get(1)))
                .contains("forfait");
    }

    @Test
    void whatCommitsNothingHasNoBalance() throws Exception {
        assertThat(orderExport(cancelled, "csv").get(BALANCE)).isEqualTo("0");
        assertThat(startupPage(cancelled).get(BALANCE)).isEqualTo(NONE);
        assertThat(read("/suivi/bons-de-commande?q=" + cancelled.number()).select("#bons"))
                .isEmpty();
    }

    @Test
    void thePdfOfAStatementAddsUpToWhatIsConsumed() throws Exception {
        String address = "/releves/" + amended.id().value() + "/" + StatementSite.LAST;

        assertThat(text(read(address))).contains("1,75 j Consommé à ce jour sur 120 j commandés");
        assertThat(pdf(address + "/releve.pdf")).contains("Total consommé 1,75");
    }

    @Test
    void theMinutesSayWhatThePointShows() throws Exception {
        mvc.perform(MockMvcRequestBuilders.post(point("/cloture"))
                .with(Viewers.as(buyer))
                .with(Viewers.token())
                .param("attendees", "Alice, Corinne"));

        assertThat(pdf(point("/compte-rendu.pdf"))).contains("120 1,75 120 1,75", "60 12,5 47,5 " + NONE, "44 44 0 0");
    }

    /** A figure of an order, wherever one is shown under that name. */
    private TreeSet<String> shown(WorkSite.Order order, String figure) throws Exception {
        var shown = new TreeSet<String>();
        for (var view : List.of(
                list(order),
                orderPage(order),
                orderExport(order, "csv"),
                orderExport(order, "xlsx"),
                progress(order),
                only(export("/suivi/bons-de-commande/export.csv?q=" + order.number())),
                only(export("/suivi/bons-de-commande/export.xlsx?q=" + order.number())),
                estimates(order),
                summary(order),
                summaryExport(order),
                point(order),
                startupPage(order))) {
            if (view.containsKey(figure)) {
                shown.add(view.get(figure));
            }
        }
        return shown;
    }

    private TreeSet<String> ofTheStartup(String figure) throws Exception {
        var shown = new TreeSet<String>();
        for (var view : List.of(
                row(read("/portefeuille?q=" + startup), "#portefeuille", "Startup"),
                only(export("/portefeuille/export.csv?q=" + startup)),
                row(read("/suivi/synthese?par=startup&startup=" + startup), "#synthese", "Startup"),
                only(export("/suivi/synthese/export.csv?par=startup&startup=" + startup)))) {
            if (view.containsKey(figure)) {
                shown.add(view.get(figure));
            }
        }
        return shown;
    }

    private Map<String, String> list(WorkSite.Order order) throws Exception {
        return row(read("/bons-de-commande?q=" + order.number()), "#bons", order.number());
    }

    /** The total of its lines, and the figures at the head of the page. */
    private Map<String, String> orderPage(WorkSite.Order order) throws Exception {
        var page = read("/bons-de-commande/" + order.id().value());
        var total = page.select("#bon-lignes tfoot tr > *");
        var head = text(page.select(".carnet-figures").first());
        assertThat(head)
                .contains(total.get(1).text() + " j Commandé")
                .contains(total.get(2).text() + " j Consommé")
                .contains(total.get(3).text() + " j Reste à faire");
        var figures = new LinkedHashMap<String, String>();
        figures.put(ORDERED, plain(total.get(1).text()));
        figures.put(CONSUMED, plain(total.get(2).text()));
        figures.put(BALANCE, plain(head.replaceAll(".*Solde : ([^ ]+) j.*", "$1")));
        figures.put(REMAINING, plain(total.get(3).text()));
        figures.put(DRIFT, plain(total.get(4).text()));
        return figures;
    }

    private Map<String, String> orderExport(WorkSite.Order order, String format) throws Exception {
        return only(export("/bons-de-commande/export." + format + "?q=" + order.number()));
    }

    private Map<String, String> progress(WorkSite.Order order) throws Exception {
        return row(read("/suivi/bons-de-commande?q=" + order.number()), "#bons", order.number());
    }

    /** The totals of its lines, while they are estimated; each line of these orders but one is flat. */
    private Map<String, String> estimates(WorkSite.Order order) throws Exception {
        String asked = "?q=" + order.number();
        var totals = read("/suivi/reste-a-faire" + asked).select("#reste tfoot tr > *");
        if (totals.isEmpty()) {
            return Map.of();
        }
        var figures = new LinkedHashMap<String, String>();
        var names = List.of(ORDERED, CONSUMED, REMAINING, DRIFT);
        for (int at = 0; at < names.size(); at++) {
            figures.put(names.get(at), plain(totals.get(at + 1).text()));
        }
        var line = only(export("/suivi/reste-a-faire/export.csv" + asked));
        assertThat(figures(line, ORDERED, CONSUMED, DRIFT)).isEqualTo(figures(figures, ORDERED, CONSUMED, DRIFT));
        figures.put(BALANCE, line.get(BALANCE));
        return figures;
    }

    private Map<String, String> summary(WorkSite.Order order) throws Exception {
        return row(read("/suivi/synthese?q=" + order.number()), "#synthese", order.number());
    }

    private Map<String, String> summaryExport(WorkSite.Order order) throws Exception {
        return only(export("/suivi/synthese/export.csv?q=" + order.number()));
    }

    private Map<String, String> point(WorkSite.Order order) throws Exception {
        var shown = read(point("")).select("#bon-" + order.id().value());
        String said = text(shown.first());
        var figures = new LinkedHashMap<String, String>();
        figures.put(CONSUMED, plain(said.replaceAll(".* ([^ ]+) j consommés sur .*", "$1")));
        figures.put(ORDERED, plain(said.replaceAll(".* consommés sur ([^ ]+) j.*", "$1")));
        figures.put(REMAINING, plain(said.replaceAll(".*Reste à faire ([^ ]+) j .*", "$1")));
        figures.put(DRIFT, plain(said.replaceAll(".*?Dérive ([^ ]+) .*", "$1")));
        return figures;
    }

    /** The point of this week, or one of its pages. */
    private String point(String page) {
        return "/point-hebdomadaire/titulaires/" + company + page + "?semaine=" + Week.of(WorkSite.TODAY);
    }

    private Map<String, String> startupPage(WorkSite.Order order) throws Exception {
        return row(read("/startups/" + startup), "#bons-de-commande table", order.number());
    }

    /** The row of a table that says these words, by the heads of its columns. */
    private static Map<String, String> row(Document page, String table, String words) {
        var heads = page.select(table + " > thead th").eachText();
        var found = page.select(table + " > tbody > tr").stream()
                .filter(row -> row.text().contains(words))
                .findFirst();
        assertThat(found).as(words + " in " + table).isPresent().hasValueSatisfying(row -> assertThat(row.children())
                .hasSameSizeAs(heads));
        var cells = found.orElseThrow().children();
        var row = new LinkedHashMap<String, String>();
        for (int at = 0; at < heads.size(); at++) {
            if (heads.get(at).contains("(j)") || heads.get(at).contains(", j)")) {
                row.put(heads.get(at).strip(), plain(cells.get(at).text()));
            }
        }
        return row;
    }

    private List<Map<String, String>> export(String address) throws Exception {
        var answer = get(address);
        assertThat(answer.getStatus()).isEqualTo(200);
        return address.contains(".csv") ? csv(answer) : xlsx(answer);
    }

    private static List<Map<String, String>> csv(MockHttpServletResponse answer) throws IOException {
        var text = new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8).substring(1);
        try (var rows =
                CSVFormat.DEFAULT.builder().setDelimiter(';').setHeader().get().parse(new StringReader(text))) {
            return rows.stream()
                    .map(row -> {
                        Map<String, String> figures = new LinkedHashMap<>();
                        row.toMap()
                                .forEach((name, cell) -> figures.put(name, name.contains("j)") ? plain(cell) : cell));
                        return figures;
                    })
                    .toList();
        }
    }

    private static List<Map<String, String>> xlsx(MockHttpServletResponse answer) throws IOException {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(answer.getContentAsByteArray()))) {
            List<Row> rows = workbook.getFirstSheet().read();
            var heads = rows.get(0);
            return rows.stream()
                    .skip(1)
                    .map(row -> {
                        Map<String, String> figures = new LinkedHashMap<>();
                        for (int at = 0; at < heads.getCellCount(); at++) {
                            var name = heads.getCellText(at);
                            if (name.contains("j)")) {
                                figures.put(
                                        name,
                                        row.getCellAsNumber(at)
                                                .map(cell -> plain(cell.toPlainString()))
                                                .orElse(NONE));
                            }
                        }
                        return figures;
                    })
                    .toList();
        }
    }

    private static <T> T only(List<T> rows) {
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }

    private static List<String> figures(Map<String, String> row, String... names) {
        return List.of(names).stream().map(row::get).toList();
    }

    /** A number without what surrounds it: {@code 1.75} of {@code 1,75 *}. */
    private static String plain(String shown) {
        var number = shown.replaceAll("[\\h\u202f]", " ")
                .strip()
                .replaceAll(" .*", "")
                .replace(',', '.');
        return number.isEmpty() || number.equals(NONE)
                ? NONE
                : new BigDecimal(number).stripTrailingZeros().toPlainString();
    }

    private static String text(Element part) {
        return part.text().replaceAll("[\\h\u202f]+", " ");
    }

    private Document read(String address) throws Exception {
        var answer = get(address);
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return Jsoup.parse(new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private String pdf(String address) throws Exception {
        var answer = get(address);
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        try (var document = Loader.loadPDF(answer.getContentAsByteArray())) {
            return new PDFTextStripper().getText(document).replaceAll("[\\h\\s\u202f]+", " ");
        }
    }

    private MockHttpServletResponse get(String address) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.get(address).with(Viewers.as(buyer)))
                .andReturn()
                .getResponse();
    }
}
