package fr.carnet.agreements.prices;

import static fr.carnet.StatementCounter.statements;
import static fr.carnet.TestDay.TODAY;
import static fr.carnet.shared.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.carnet.DataTest;
import fr.carnet.agreements.AgreementId;
import fr.carnet.agreements.Agreements;
import fr.carnet.agreements.AllocationRule;
import fr.carnet.agreements.AwardId;
import fr.carnet.agreements.prices.PricePreview.RowOutcome;
import fr.carnet.documents.Upload;
import fr.carnet.orders.OrderRowsInDatabase;
import fr.carnet.orders.OrderRowsInDatabase.TestLot;
import fr.carnet.people.AccountRows;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.people.signin.Viewers;
import fr.carnet.shared.French;
import fr.carnet.shared.Money;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.RuleViolation;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Dated prices, typed one by one or imported, over a third agreement and over both reference ones (domain.md § 1). */
@DataTest
class PriceImportsDataTests {

    private static final LocalDate NEXT_YEAR = TODAY.plusYears(1);
    private static final String HEADS = "Lot;Titulaire;Unité d’œuvre;Prix unitaire HT (€);À partir du\n";

    @Autowired
    Prices prices;

    @Autowired
    PriceImports imports;

    @Autowired
    Agreements agreements;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext context;

    private OrderRowsInDatabase rows;
    private TestLot lot;
    private String company;
    private Viewer buyer;

    @BeforeEach
    void aThirdAgreement() {
        rows = new OrderRowsInDatabase(context);
        lot = rows.lot(AllocationRule.CASCADE, 2, null);
        company = agreements.lot(lot.id(), TODAY).awards().get(0).contractorName();
        buyer = rows.buyer;
    }

    @Test
    void aNewPriceTakesOverOnItsDate() {
        set(NEXT_YEAR, "1200");
        assertThat(price(NEXT_YEAR.minusDays(1))).isEqualTo(Money.of("1000"));
        assertThat(price(NEXT_YEAR)).isEqualTo(Money.of("1200"));
    }

    @Test
    void aPriceToComeIsCorrectedOrWithdrawn() {
        set(NEXT_YEAR, "1200");
        set(NEXT_YEAR, "1300");
        assertThat(price(NEXT_YEAR)).isEqualTo(Money.of("1300"));
        prices.withdraw(award(0), lot.devops(), NEXT_YEAR, buyer);
        assertThat(price(NEXT_YEAR)).isEqualTo(Money.of("1000"));
    }

    @Test
    void aPriceThatHasBegunIsNotWithdrawn() {
        assertRefused(() -> prices.withdraw(award(0), lot.devops(), TODAY.minusYears(1), buyer), "price.in-force");
        assertThatThrownBy(() -> prices.withdraw(award(0), lot.devops(), NEXT_YEAR, buyer))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whatAnOrderWasIssuedAtIsNeverRewritten() {
        var order = rows.issued(lot, rows.startup());
        assertRefused(() -> set(TODAY.minusYears(1), "1"), "price.frozen");
        assertRefused(() -> set(TODAY, "1"), "price.frozen");
        set(TODAY.plusDays(1), "2000");
        assertThat(rows.order(order).totals().exclVat()).isEqualTo(Money.of("1000"));
        var rewriting = jdbc.sql(
                        "update price set amount = 1 where award_id = ? and work_unit_id = ? and valid_from < ?")
                .params(award(0).value(), lot.devops().value(), TODAY);
        assertThatThrownBy(rewriting::update).isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    @DisplayName("… not by whoever writes past Carnet's rules, either")
    void theDatabaseTakesNoPastPriceForWhatWasOrdered() {
        rows.issued(lot, rows.startup());
        var writing = jdbc.sql("insert into price (award_id, work_unit_id, valid_from, amount) values (?, ?, ?, 1)")
                .params(award(0).value(), lot.devops().value(), TODAY.minusDays(1));
        assertThatThrownBy(writing::update)
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("an issued order was frozen");
    }

    @Test
    void anAmendmentFreezesThePriceOfItsDayToo() {
        var order = rows.issued(lot, rows.startup());
        jdbc.sql("""
                insert into order_document (order_id, version, content, reason, actor, frozen_at)
                values (?, 2, '{}', 'Avenant', 'Acheteur', test.now() + interval '40 days')""").param(order.value()).update();
        assertRefused(() -> set(TODAY.plusDays(20), "2000"), "price.frozen");
    }

    @Test
    void theUnitOfAnotherLotHasNoPriceHere() {
        var other = rows.lot();
        assertThatThrownBy(() -> prices.set(award(0), other.devops(), NEXT_YEAR, amount("1"), buyer))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aPriceDoesNotPrecedeTheNotification() {
        assertRefused(() -> set(TODAY.minusYears(3), "1"), "price.before-notification");
    }

    @Test
    @DisplayName("domain.md § 8: buyers edit prices, nobody else")
    void nobodyElseGivesAPrice() {
        for (var other : List.of(
                rows.correspondent(lot.contractors()[0]),
                Viewers.coach(Set.of(), Set.of()),
                Viewers.productOwner(UUID.randomUUID()),
                Viewers.administrator())) {
            assertThatThrownBy(() -> prices.set(award(0), lot.devops(), NEXT_YEAR, amount("1"), other))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> imports.upload(agreement(), file(HEADS + "x;x;x;x;x\n", "UTF-8"), other))
                    .isInstanceOf(NotFound.class);
        }
    }

    @Test
    void previewsWhatEachRowWouldDo() {
        rows.issued(lot, rows.startup());
        var preview = preview(line("1", company, "DEVOPS", "1 250,25", date(NEXT_YEAR))
                + line("1", company, "FORFAIT", "100", date(TODAY))
                + line("Lot 1", company.toUpperCase(), "forfait", "120.5 €", NEXT_YEAR.toString())
                + line("", company, "DEVOPS", "", ""));
        assertThat(preview.rows())
                .extracting(PricePreview.Row::outcome)
                .containsExactly(RowOutcome.CHANGED, RowOutcome.UNCHANGED, RowOutcome.CHANGED, RowOutcome.IGNORED);
        assertThat(preview.rows().get(0).before()).isEqualTo(Money.of("1000"));
        assertThat(preview.rows().get(0).after()).isEqualTo(Money.of("1250.25"));
        assertThat(preview.written()).isEqualTo(2);
        assertThat(price(NEXT_YEAR)).isEqualTo(Money.of("1000"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1|C|UO-INCONNUE|100|NEXT|price.row.unknown-unit",
                "1|Personne|DEVOPS|100|NEXT|price.row.unknown-company",
                "2|C|DEVOPS|100|NEXT|price.row.not-awarded",
                "1|C|DEVOPS|1.250,25|NEXT|price.number",
                "1|C|DEVOPS|cent|NEXT|price.number",
                "1|C|DEVOPS|0|NEXT|price.positive",
                "1|C|DEVOPS|-12|NEXT|price.positive",
                "1|C|DEVOPS|12,345|NEXT|price.cents",
                "1|C|DEVOPS|100|''|price.row.no-date",
                "1|C|DEVOPS|''|NEXT|price.row.no-amount",
                "1|C|DEVOPS|100|31/02/2027|price.row.date",
                "1|C|DEVOPS|100|01/01/2001|price.before-notification",
                "1|C|DEVOPS|1200|FROZEN|price.frozen",
            })
    void refusesABadRowByItsNameAndWritesNothing(
            String lotNumber, String who, String unit, String amount, String from, String code) {
        rows.issued(lot, rows.startup());
        var day = from.equals("NEXT") ? date(NEXT_YEAR) : from.equals("FROZEN") ? date(TODAY.minusYears(1)) : from;
        var good = line("1", company, "FORFAIT", "500", date(NEXT_YEAR));
        var id = upload(good + line(lotNumber, who.equals("C") ? company : who, unit, amount, day));
        var preview = imports.preview(agreement(), id, buyer);
        assertThat(preview.rows().get(1).line().line()).isEqualTo(3);
        assertThat(preview.rows().get(1).refusal()).isNotNull();
        assertThat(preview.rows().get(1).refusal().code()).isEqualTo(code);
        assertRefused(() -> imports.confirm(agreement(), id, preview.seen(), buyer), "price.import-refused");
        assertThat(agreements.lot(lot.id(), NEXT_YEAR).award(award(0)).prices())
                .containsEntry(lot.flat(), Money.of("100"));
    }

    @Test
    void refusesTheSamePriceTwiceAndNamesTheFirst() {
        var twice = line("1", company, "DEVOPS", "1200", date(NEXT_YEAR));
        var refusal = preview(twice + twice).rows().get(1).refusal();
        assertThat(refusal).isNotNull();
        assertThat(refusal.code()).isEqualTo("price.row.twice");
        assertThat(refusal.args()).containsExactly(2);
    }

    @Test
    @DisplayName("A-2016: two lots, whose units are not each other's")
    void refusesAnotherLotsUnit() {
        var a2016 = new AgreementId(UUID.fromString("20160000-0000-4000-8000-000000000000"));
        var content = HEADS
                + line("1", "Cabinet Incubation Échantillon (société fictive)", "UO-L2.2.2", "1", "01/01/2030")
                + line("2", "Cabinet Incubation Échantillon (société fictive)", "UO-L2.2.2", "1", "01/01/2030")
                + line("", "Atelier Numérique Exemple (société fictive)", "UO-L2.2.2", "1", "01/01/2030");
        var id = imports.upload(a2016, file(content, "UTF-8"), buyer);
        assertThat(imports.preview(a2016, id, buyer).rows())
                .extracting(row -> row.refusal() == null ? "" : row.refusal().code())
                .containsExactly("price.row.other-lot", "price.row.not-awarded", "price.row.no-lot");
    }

    @ParameterizedTest
    @ValueSource(strings = {"20160000-0000-4000-8000-000000000000", "20180000-0000-4000-8000-000000000000"})
    @DisplayName("A-2016 and A-2018: their own schedules, imported as they are, change nothing")
    void whatHoldsAlreadyChangesNothing(String id) {
        var agreement = new AgreementId(UUID.fromString(id));
        var all = jdbc.sql("""
                select l.number, c.name, u.code, p.amount, p.valid_from from price p join award w on w.id = p.award_id
                join lot l on l.id = w.lot_id join contractor c on c.id = w.contractor_id
                join work_unit u on u.id = p.work_unit_id where l.agreement_id = ?""")
                .param(agreement.value())
                .query((row, index) -> line(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        French.plain(row.getBigDecimal(4)),
                        date(row.getObject(5, LocalDate.class))))
                .list();
        var upload = imports.upload(agreement, file(HEADS + String.join("", all), "UTF-8"), buyer);
        var preview = imports.preview(agreement, upload, buyer);
        assertThat(preview.rows()).hasSameSizeAs(all).allMatch(row -> row.outcome() == RowOutcome.UNCHANGED);
        assertThat(imports.confirm(agreement, upload, preview.seen(), buyer)).isZero();
    }

    @Test
    void theSameFileTwiceChangesNothing() {
        var content = line("1", company, "DEVOPS", "1200", date(NEXT_YEAR))
                + line("1", company, "FORFAIT", "150,50", date(NEXT_YEAR));
        assertThat(confirm(content)).isEqualTo(2);
        assertThat(price(NEXT_YEAR)).isEqualTo(Money.of("1200"));
        assertThat(confirm(content)).isZero();
        assertThat(jdbc.sql("select count(*) from audit_event where action = 'price.imported' and subject_id = ?")
                        .param(lot.agreement())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252"})
    void readsWhatAFrenchSpreadsheetSaves(String charset) {
        var content = HEADS + line("1", company, "DEVOPS", "1 250,25", date(NEXT_YEAR));
        var id = imports.upload(agreement(), file(content, charset), buyer);
        assertThat(imports.preview(agreement(), id, buyer).written()).isEqualTo(1);
    }

    @Test
    void aPriceThatMovedSinceThePreviewIsNotOverwritten() {
        var id = upload(line("1", company, "DEVOPS", "1200", date(NEXT_YEAR)));
        var seen = imports.preview(agreement(), id, buyer).seen();
        set(NEXT_YEAR, "1100");
        assertRefused(() -> imports.confirm(agreement(), id, seen, buyer), "price.import-changed");
        assertThat(price(NEXT_YEAR)).isEqualTo(Money.of("1100"));
    }

    @Test
    void anotherBuyerDoesNotFindTheUpload() {
        var id = upload(line("1", company, "DEVOPS", "1200", date(NEXT_YEAR)));
        var other = new AccountRows(jdbc).viewer(Role.BUYER);
        assertThatThrownBy(() -> imports.preview(agreement(), id, other)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> imports.confirm(agreement(), id, "", other)).isInstanceOf(NotFound.class);
        var elsewhere = new AgreementId(rows.lot().agreement());
        assertThatThrownBy(() -> imports.preview(elsewhere, id, buyer)).isInstanceOf(NotFound.class);
    }

    @Test
    void aNewUploadTakesThePlaceOfTheOneBefore() {
        var first = upload(line("1", company, "DEVOPS", "1200", date(NEXT_YEAR)));
        upload(line("1", company, "DEVOPS", "1300", date(NEXT_YEAR)));
        assertThatThrownBy(() -> imports.preview(agreement(), first, buyer)).isInstanceOf(NotFound.class);
    }

    @Test
    void saysWhichTitleIsMissing() {
        assertThatThrownBy(() -> imports.upload(agreement(), file("Lot;Unité;Prix\n1;DEVOPS;2\n", "UTF-8"), buyer))
                .isInstanceOfSatisfying(RuleViolation.class, refused -> {
                    assertThat(refused.code()).isEqualTo("sheet.columns");
                    assertThat(refused.args()[1]).isEqualTo("« Titulaire », « À partir du »");
                });
    }

    @Test
    void costsAsManyStatementsForOneRowAsForMany() throws Exception {
        var one = statements(() -> confirm(line("1", company, "DEVOPS", "1200", date(NEXT_YEAR))));
        var lines = new StringBuilder();
        for (int i = 1; i <= 200; i++) {
            lines.append(line("1", company, "DEVOPS", String.valueOf(1200 + i), date(NEXT_YEAR.plusDays(i))));
        }
        assertThat(statements(() -> confirm(lines.toString()))).hasSameSizeAs(one);
    }

    private long confirm(String lines) {
        var id = upload(lines);
        return imports.confirm(
                agreement(), id, imports.preview(agreement(), id, buyer).seen(), buyer);
    }

    private PricePreview preview(String lines) {
        return imports.preview(agreement(), upload(lines), buyer);
    }

    private UUID upload(String lines) {
        return imports.upload(agreement(), file(HEADS + lines, "UTF-8"), buyer);
    }

    private static Upload file(String content, String charset) {
        return new Upload("bpu.csv", () -> new ByteArrayInputStream(content.getBytes(Charset.forName(charset))));
    }

    private static String line(String lot, String company, String unit, String amount, String from) {
        return String.join(";", lot, company, unit, amount, from) + "\n";
    }

    private static String date(LocalDate day) {
        return DateTimeFormatter.ofPattern("dd/MM/uuuu").format(day);
    }

    private void set(LocalDate from, String amount) {
        prices.set(award(0), lot.devops(), from, amount(amount), buyer);
    }

    private static UnitPrice amount(String amount) {
        return UnitPrice.of(new BigDecimal(amount));
    }

    private Money price(LocalDate on) {
        return agreements.lot(lot.id(), on).award(award(0)).prices().get(lot.devops());
    }

    private AwardId award(int at) {
        return new AwardId(lot.awards()[at]);
    }

    private AgreementId agreement() {
        return new AgreementId(lot.agreement());
    }
}
