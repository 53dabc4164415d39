package fr.carnet.orders.issuing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.carnet.agreements.LotTerms;
import fr.carnet.agreements.Scope;
import fr.carnet.agreements.WorkUnitTerms;
import fr.carnet.orders.Contracts;
import fr.carnet.orders.order.OrderTarget;
import fr.carnet.shared.Phase;
import fr.carnet.startups.IncubatorId;
import fr.carnet.startups.StartupId;
import fr.carnet.startups.StartupKind;
import fr.carnet.startups.StartupStanding;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** A unit that buyers withdrew from the catalogue is not offered, and the assistant says why. */
public class WithdrawnUnitTests {

    static final java.util.List<LotTerms> LOTS =
            java.util.List.of(Contracts.A_2016_LOT_2, Contracts.A_2018, Contracts.A_THIRD);

    @ParameterizedTest
    @FieldSource("LOTS")
    void isNotOfferedAndSaysWhyAndSinceWhen(LotTerms lot) {
        var on = LocalDate.of(2026, 11, 22);
        var unit = lot.units().stream()
                .filter(each ->
                        each.scope() == Scope.STARTUP && each.phase() == null || each.phase() == Phase.CONSTRUCTION)
                .findFirst()
                .orElseThrow();
        var situation = situation();
        assertThat(UnitRules.refusal(unit, situation, lot, on)).isEmpty();
        var withdrawal = new WorkUnitTerms.Withdrawal(LocalDate.of(2026, 10, 1), "Remplacée par une autre");
        assertThat(UnitRules.refusal(withdrawn(unit, withdrawal), situation, lot, on))
                .hasValueSatisfying(refusal -> {
                    assertThat(refusal.code()).isEqualTo("order.unit-withdrawn");
                    assertThat(refusal.args()).contains(unit.code(), withdrawal.on(), "Remplacée par une autre");
                });
    }

    private static Situation situation() {
        var startup = new StartupStanding(
                StartupId.random(),
                StartupKind.STARTUP,
                "essai",
                "Essai",
                false,
                Phase.CONSTRUCTION,
                false,
                LocalDate.of(2026, 9, 1),
                IncubatorId.random(),
                "Incubateur",
                "Porteur",
                "");
        return Situation.ofStartup(new OrderTarget.ForStartup(startup.id()), startup);
    }

    public static WorkUnitTerms withdrawn(WorkUnitTerms u, WorkUnitTerms.Withdrawal withdrawal) {
        return new WorkUnitTerms(u.id(), u.content(), withdrawal);
    }
}
