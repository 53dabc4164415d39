package fr.carnet.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import fr.carnet.DataTest;
import fr.carnet.tracking.imports.TrackingWorld;
import fr.carnet.tracking.imports.TrackingWorld.Act;
import fr.carnet.tracking.imports.TrackingWorld.Step;
import java.util.EnumMap;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whatever is done, in whatever order: the sums hold, what is refused moves nothing, and an approved month is what it was when
 * it was approved. A failure prints its seed and the shortest sequence found that fails;
 * {@code -Dsequences.seed=… -Dsequences.examples=…} tries others.
 */
@DataTest
@DisplayName(
        "issue 4: random sequences of log, change, delete, import, undo, submit, send back, approve, amend, end early")
class TrackingSequencesDataTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @Test
    void keepTheSumsAndTheApprovedMonths() {
        var world = new TrackingWorld(context);
        var done = new EnumMap<Act, Integer>(Act.class);
        var approvals = new int[1];
        jdbc.sql("savepoint beginning").update();
        qt().withFixedSeed(Long.getLong("sequences.seed", 2018))
                .withExamples(Integer.getInteger("sequences.examples", 8))
                .withShrinkCycles(40)
                .forAll(sequences())
                .checkAssert(steps -> {
                    jdbc.sql("rollback to savepoint beginning").update();
                    world.begins();
                    for (var step : steps) {
                        if (world.does(step)) {
                            done.merge(step.act(), 1, Integer::sum);
                        }
                        world.holds();
                    }
                    approvals[0] += world.hasApproved() ? 1 : 0;
                });
        assertThat(done.keySet())
                .as("acts that were not always refused: %s", done)
                .containsExactly(Act.values());
        assertThat(approvals[0]).as("sequences with an approved month").isPositive();
    }

    private static Gen<List<Step>> sequences() {
        Gen<Step> steps = integers()
                .between(0, TrackingWorld.OFTEN.size() - 1)
                .zip(
                        integers().between(0, 1_000_000),
                        (act, chances) -> new Step(TrackingWorld.OFTEN.get(act), chances));
        return lists().of(steps).ofSizeBetween(1, 120);
    }
}
