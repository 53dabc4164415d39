package fr.carnet.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Random;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills an empty database with a year of believable life, once, in one transaction: all of it or nothing. */
@Component
@Profile("demo")
class DemoData implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoData.class);

    /** The password of every demonstration account, shown on the sign-in page. */
    static final String PASSWORD = "carnet-demo";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DemoData(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        transaction.executeWithoutResult(status -> fill());
    }

    private void fill() {
        // Two instances may start at once on one database: the second waits here, then finds the work done.
        jdbc.sql("select pg_advisory_xact_lock(7220417)")
                .query((row, number) -> number)
                .list();
        if (jdbc.sql("select exists (select 1 from startup)")
                .query(Boolean.class)
                .single()) {
            return;
        }
        long start = System.nanoTime();
        DemoWorld world = new DemoWorld(jdbc, LocalDate.now(clock), new Random(DemoWorld.SEED));
        DemoPeople people = new DemoPeople(
                world,
                PasswordEncoderFactories.createDelegatingPasswordEncoder().encode(PASSWORD));
        people.play();
        new DemoIndicators(world).play();
        DemoOrders orders = new DemoOrders(world, people);
        orders.play();
        new DemoTracking(world).play(orders.planned());
        new DemoDeliverables(world, people.buyer()).play(orders.planned());
        new DemoEstimates(world).play();
        new DemoStatements(world, people.buyer()).play();
        new DemoSuccession(world, people.buyer()).play(orders.planned(), orders.catalogue());
        new DemoTargets(world, people.buyer())
                .play(orders.catalogue(), people.incubators().get(0));
        // A chance of its own: what comes before stays as it is.
        new DemoMeetings(new DemoWorld(jdbc, world.today(), new Random(DemoMeetings.SEED))).play();
        new DemoConformity(new DemoWorld(jdbc, world.today(), new Random(DemoConformity.SEED))).play();
        new DemoFollowup(new DemoWorld(jdbc, world.today(), new Random(DemoFollowup.SEED))).play();
        new DemoRevisions(world, people.buyer()).play();
        new DemoKickOffs(world).play();
        new DemoGates(world, people.buyer()).play();
        DemoWorld committees = new DemoWorld(jdbc, world.today(), new Random(DemoCommittees.SEED));
        new DemoCommittees(committees, people.buyer()).play();
        jdbc.sql("analyze").update();
        LOG.info("Demonstration data made in {} ms", (System.nanoTime() - start) / 1_000_000);
    }
}
