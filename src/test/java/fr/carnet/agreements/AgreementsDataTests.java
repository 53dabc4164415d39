package fr.carnet.agreements;

import static fr.carnet.StatementCounter.statements;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.carnet.DataTest;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.RuleViolation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@DataTest
class AgreementsDataTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final LotId LOT_2 = new LotId(UUID.fromString("20160000-0002-4000-8000-000000000000"));
    private static final LotId LOT_2018 = new LotId(UUID.fromString("20180000-0001-4000-8000-000000000000"));
    private static final UUID AWARD_A = UUID.fromString("20180000-0001-4000-9000-00000000000a");
    private static final UUID AWARD_B = UUID.fromString("20180000-0001-4000-9000-00000000000b");
    private static final UUID DEVOPS = UUID.fromString("20180000-0001-4000-8000-000000000021");

    @Autowired
    Agreements agreements;

    @Autowired
    JdbcClient jdbc;

    @Test
    void offersTheLotsOfTheAgreementsInForce() {
        assertThat(agreements.lots(TODAY)).hasSize(3).allMatch(LotChoice::orderable);
        assertThat(agreements.lots(LocalDate.of(2024, 6, 1)))
                .filteredOn(LotChoice::orderable)
                .extracting(LotChoice::reference)
                .containsOnly("A-2016");
    }

    @Test
    void offersALotUntilItsLastDayIncluded() {
        var lastDay = LocalDate.of(2028, 1, 31);
        assertThat(choice(LOT_2, lastDay).orderable()).isTrue();
        assertThat(choice(LOT_2, lastDay).lastDay()).isEqualTo(lastDay);
        assertThat(choice(LOT_2, lastDay.plusDays(1)).orderable()).isFalse();
    }

    @Test
    void readsALotInAsManyStatementsWhateverTheSizeOfItsCatalogue() throws Exception {
        var before = statements(() -> agreements.lot(LOT_2018, TODAY));
        for (int i = 0; i < 50; i++) {
            addUnit("UO-" + i, i + 100);
        }
        assertThat(agreements.lot(LOT_2018, TODAY).units()).hasSize(55);
        assertThat(statements(() -> agreements.lot(LOT_2018, TODAY)))
                .hasSameSizeAs(before)
                .hasSize(6);
    }

    @Test
    void listsTheLotsInOneStatement() throws Exception {
        assertThat(statements(() -> agreements.lots(TODAY))).hasSize(1);
    }

    @Test
    void doesNotFindALotThatDoesNotExist() {
        assertThatThrownBy(() -> agreements.lot(LotId.random(), TODAY)).isInstanceOf(NotFound.class);
    }

    @Test
    void doesNotFindInALotWhatIsOfAnother() {
        var lot = agreements.lot(LOT_2, TODAY);
        assertThatThrownBy(() -> lot.unit(new WorkUnitId(DEVOPS))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> lot.award(new AwardId(AWARD_A))).isInstanceOf(NotFound.class);
    }

    @Test
    void refusesAUnitWithoutAPriceInForce() {
        var lot = agreements.lot(LOT_2018, LocalDate.of(2025, 3, 14));
        assertThatThrownBy(() -> lot.award(new AwardId(AWARD_A)).price(lot.unit(new WorkUnitId(DEVOPS))))
                .isInstanceOfSatisfying(RuleViolation.class, refused -> {
                    assertThat(refused.code()).isEqualTo("agreements.no-price");
                    assertThat(refused.args())
                            .containsExactly("DEVOPS", lot.awards().get(0).contractorName(), "§ 2.1");
                });
    }

    @Test
    void suspendsAnAwardUntilADayIncluded() {
        var until = LocalDate.of(2026, 12, 31);
        jdbc.sql("update award set suspended_until = :until where id = :id")
                .param("until", until)
                .param("id", AWARD_A)
                .update();
        var award = agreements.lot(LOT_2018, TODAY).award(new AwardId(AWARD_A));
        assertThat(award.isSuspended(until)).isTrue();
        assertThat(award.isSuspended(until.plusDays(1))).isFalse();
    }

    @Test
    void refusesTheSameUnitTwiceInALot() {
        assertThatThrownBy(() -> addUnit("DEVOPS", 99)).isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void refusesAPriceOfZero() {
        assertThatThrownBy(() -> addPrice(LocalDate.of(2027, 1, 1), "0"))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void refusesTwoPricesFromTheSameDay() {
        assertThatThrownBy(() -> addPrice(LocalDate.of(2026, 3, 15), "1"))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void refusesTheSameRankTwiceInALot() {
        assertThatThrownBy(() -> jdbc.sql("update award set rank = 1 where id = :id")
                        .param("id", AWARD_B)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void refusesAMaximumOfZero() {
        assertThatThrownBy(() -> jdbc.sql("update framework_agreement set maximum_amount = 0")
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private LotChoice choice(LotId id, LocalDate on) {
        return agreements.lots(on).stream()
                .filter(lot -> lot.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void addUnit(String code, int position) {
        jdbc.sql("""
                insert into work_unit (id, lot_id, position, code, title, clause, scope, days, pricing)
                values (:id, :lot, :position, :code, 'Unité', '§ 1', 'STARTUP', 20, 'DAYS')""")
                .param("id", UUID.randomUUID())
                .param("lot", LOT_2018.value())
                .param("position", position)
                .param("code", code)
                .update();
    }

    private void addPrice(LocalDate from, String amount) {
        jdbc.sql(
                        "insert into price (award_id, work_unit_id, valid_from, amount) values (:award, :unit, :from, :amount)")
                .param("award", AWARD_A)
                .param("unit", DEVOPS)
                .param("from", from)
                .param("amount", new BigDecimal(amount))
                .update();
    }

    @Test
    @DisplayName("one rule of what is nearly used up, in lists as in the domain")
    void theDatabaseSaysNearlyUsedAsTheTermsDo() {
        for (int percent : List.of(0, 9, 10, 25, 100)) {
            for (String consumed : List.of("0", "29.75", "30", "35.75", "36", "36.25", "39.75", "40")) {
                for (String ordered : List.of("0", "40")) {
                    var asked = jdbc.sql("select nearly_used(cast(? as numeric), cast(? as numeric), ?)")
                            .params(ordered, consumed, percent)
                            .query(Boolean.class)
                            .single();
                    assertThat(asked)
                            .as("%s of %s at %s %%", consumed, ordered, percent)
                            .isEqualTo(TrackingTerms.nearlyUsed(
                                    new BigDecimal(ordered), new BigDecimal(consumed), percent));
                }
            }
        }
    }
}
