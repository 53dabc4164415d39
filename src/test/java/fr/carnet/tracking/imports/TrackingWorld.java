package fr.carnet.tracking.imports;

import static fr.carnet.tracking.StatementSite.LAST;
import static fr.carnet.tracking.StatementSite.workingDay;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.carnet.documents.Upload;
import fr.carnet.orders.OrderId;
import fr.carnet.orders.OrderRowsInDatabase;
import fr.carnet.orders.OrderRowsInDatabase.TestLot;
import fr.carnet.orders.amendment.Amendment;
import fr.carnet.orders.amendment.Amendments;
import fr.carnet.orders.ending.EarlyEndings;
import fr.carnet.orders.mentions.Mentions;
import fr.carnet.people.Viewer;
import fr.carnet.shared.ManDays;
import fr.carnet.shared.RuleViolation;
import fr.carnet.teams.PersonId;
import fr.carnet.teams.WorkSite;
import fr.carnet.tracking.StatementSite;
import fr.carnet.tracking.days.DayEntry;
import fr.carnet.tracking.days.Timesheets;
import fr.carnet.tracking.statements.MonthlyStatement;
import fr.carnet.tracking.statements.MonthlyStatements;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Three orders of one company with a team of three, in small quantities so that limits are met: all that may be done to their
 * days, each through the front door that people use, and what is there afterwards.
 */
public final class TrackingWorld {

    /** What may be done; how often is in {@link #OFTEN}. */
    public enum Act {
        LOG,
        REPAIR,
        IMPORT,
        AMEND,
        SUBMIT,
        APPROVE,
        GIVE_BACK,
        END
    }

    /** An act and all its chances in one number: whatever is left out before it, it asks for the same. */
    public record Step(Act act, int chances) {}

    public static final List<Act> OFTEN = often(Map.of(
            Act.LOG,
            6,
            Act.REPAIR,
            3,
            Act.IMPORT,
            5,
            Act.AMEND,
            4,
            Act.SUBMIT,
            4,
            Act.APPROVE,
            2,
            Act.GIVE_BACK,
            2,
            Act.END,
            1));

    private static final List<YearMonth> MONTHS = List.of(LAST.minusMonths(1), LAST);
    private static final List<String> NAMES = List.of("Alix", "Bao", "Chloé");
    private static final LocalDate TODAY = WorkSite.TODAY;

    private final JdbcClient jdbc;
    private final EntityManager entities;
    private final Timesheets timesheets;
    private final MonthlyStatements monthly;
    private final Amendments amendments;
    private final EarlyEndings endings;
    private final DayImportStore imports;
    private final DayImportWork work;
    private final DayImportWriter writer;

    private final OrderRowsInDatabase contracts;
    private final TestLot lot;
    private final UUID company;
    private final Viewer correspondent;
    private final Viewer buyer;
    private final List<WorkSite.Order> orders = new ArrayList<>();
    private final List<PersonId> people = new ArrayList<>();
    private final Map<String, String> approved = new HashMap<>();

    public TrackingWorld(ApplicationContext context) {
        jdbc = context.getBean(JdbcClient.class);
        entities = context.getBean(EntityManager.class);
        timesheets = context.getBean(Timesheets.class);
        monthly = context.getBean(MonthlyStatements.class);
        amendments = context.getBean(Amendments.class);
        endings = context.getBean(EarlyEndings.class);
        imports = context.getBean(DayImportStore.class);
        work = context.getBean(DayImportWork.class);
        writer = context.getBean(DayImportWriter.class);

        contracts = new OrderRowsInDatabase(context);
        lot = contracts.lot();
        company = lot.contractors()[0];
        correspondent = new StatementSite(jdbc).correspondent(company);
        buyer = new StatementSite(jdbc).buyer();
        jdbc.sql("update work_unit set days = 2 where id = ?")
                .param(lot.devops().value())
                .update();
        var site = new WorkSite(jdbc);
        var from = MONTHS.get(0).atDay(1);
        orders.add(contract(from));
        orders.add(contract(from));
        orders.add(site.order(company)
                .of(WorkSite.Lot.A_2018)
                .from(from)
                .line("DESIGN", 1)
                .issue());
        for (var name : NAMES) {
            var person = site.person(company, name);
            orders.forEach(order -> site.present(order, person));
            people.add(person);
        }
        entities.flush();
        entities.clear();
    }

    /** A whole contract, issued and acknowledged by the front doors, as if that had been two months ago. */
    private WorkSite.Order contract(LocalDate from) {
        var id = contracts.draft(lot, contracts.startup(), 2);
        contracts.issue(id);
        entities.flush();
        entities.clear();
        jdbc.sql("update purchase_order set state = 'ACKNOWLEDGED', issued_on = ?, starts_on = ? where id = ?")
                .params(from, from, id.value())
                .update();
        var order = contracts.order(id);
        return new WorkSite.Order(
                id,
                order.number().orElseThrow(),
                order.lines().stream().map(line -> line.id()).toList());
    }

    /** Nothing was approved yet. */
    public void begins() {
        entities.clear();
        approved.clear();
    }

    /**
     * Does it, or has it refused: then nothing moved.
     *
     * @return was it done?
     */
    public boolean does(Step step) {
        var chance = new Random(step.chances());
        var order = orders.get(chance.nextInt(orders.size()));
        var month = MONTHS.get(chance.nextInt(MONTHS.size()));
        entities.clear();
        String before = everything();
        jdbc.sql("savepoint step").update();
        boolean done;
        try {
            done = act(step.act(), order, month, chance);
            entities.flush();
        } catch (RuleViolation | DataAccessException | PersistenceException refused) {
            entities.clear();
            jdbc.sql("rollback to savepoint step").update();
            done = false;
        }
        if (!done) {
            assertThat(everything()).as("what stands after a refusal").isEqualTo(before);
        }
        return done;
    }

    private boolean act(Act act, WorkSite.Order order, YearMonth month, Random chance) {
        return switch (act) {
            case LOG -> logs(order, month, chance);
            case REPAIR -> repairs(order, month, chance);
            case IMPORT -> imports(chance);
            case AMEND -> amends(order, chance);
            case SUBMIT -> submits(order, month);
            case APPROVE -> approves(order, month);
            case GIVE_BACK -> givesBack(order, month, chance);
            case END -> ends(order, chance);
        };
    }

    private boolean logs(WorkSite.Order order, YearMonth month, Random chance) {
        var person = people.get(chance.nextInt(people.size()));
        var day = workingDay(month, 1 + chance.nextInt(3));
        boolean training = chance.nextInt(5) == 0;
        var entry = new DayEntry(
                order.line(), person, 1, training, day, stands(order, person, day, training), quarters(chance));
        return timesheets.log(List.of(entry), false, correspondent).refused().isEmpty();
    }

    /** Past the front door: what is there moves, shrinks or goes. */
    private boolean repairs(WorkSite.Order order, YearMonth month, Random chance) {
        var row = jdbc.sql("""
                select d.id from logged_day d join team_person p on p.id = d.person_id
                where d.order_id = ? and d.day between ? and ? order by d.day, p.name, d.training limit 1""")
                .params(order.id().value(), month.atDay(1), month.atEndOfMonth())
                .query(UUID.class)
                .optional();
        if (row.isEmpty()) {
            return false;
        }
        var write =
                switch (chance.nextInt(3)) {
                    case 0 -> jdbc.sql("delete from logged_day where id = :id");
                    case 1 -> jdbc.sql("update logged_day set quantity = .25 where id = :id");
                    default ->
                        jdbc.sql("update logged_day set day = :day where id = :id")
                                .param("day", workingDay(MONTHS.get(chance.nextInt(MONTHS.size())), 6));
                };
        return write.param("id", row.get()).update() == 1;
    }

    /** A file of some rows, now and then a bad one: all of it or none; a second time it adds nothing; it may be undone. */
    private boolean imports(Random chance) {
        var rows = new StringBuilder("Date;Personne;Bon de commande;UO;Activité;Jours;Formation\n");
        for (int left = 1 + chance.nextInt(4); left > 0; left--) {
            var order = orders.get(chance.nextInt(orders.size()));
            rows.append("%s;%s;%s;%s;Développement;%s;%s\n"
                    .formatted(
                            workingDay(MONTHS.get(chance.nextInt(MONTHS.size())), 1 + chance.nextInt(3)),
                            chance.nextInt(12) == 0 ? "Personne" : NAMES.get(chance.nextInt(NAMES.size())),
                            order.number(),
                            order.equals(orders.get(2)) ? "DESIGN" : "DEVOPS",
                            chance.nextInt(12) == 0 ? "0,3" : quarters(chance).value(),
                            chance.nextInt(5) == 0 ? "oui" : "non"));
        }
        String before = everything();
        var taken = read(rows.toString());
        assertThat(everything()).as("what stands after a preview").isEqualTo(before);
        assertThat(taken.state()).isEqualTo(DayImportState.CHECKED);
        if (!taken.mayBeSaved()) {
            return false;
        }
        moves(taken, DayImportState.CHECKED, DayImportState.SAVING);
        work.saveOrJudge(taken.id(), false, correspondent);
        assertThat(found(taken.id()).state()).as("nobody came between").isEqualTo(DayImportState.SAVED);
        var again = read(rows.toString());
        assertThat(List.of(again.refused(), again.written(), again.unchanged()))
                .as("the same file a second time")
                .isEqualTo(List.of(0, 0, taken.written() + taken.unchanged()));
        if (chance.nextBoolean()) {
            moves(taken, DayImportState.SAVED, DayImportState.UNDOING);
            writer.undo(taken.id(), correspondent);
            assertThat(days()).as("what stands once it is undone").isEqualTo(days(before));
        }
        return true;
    }

    private DayImport read(String text) {
        var id = UUID.randomUUID();
        imports.add(
                id,
                correspondent.accountId(),
                company,
                "jours.csv",
                false,
                TODAY.atTime(12, 0).atOffset(ZoneOffset.UTC));
        try (var file = DaySheet.take(new Upload("jours.csv", () -> new ByteArrayInputStream(text.getBytes(UTF_8))))) {
            work.read(id, file, false, company, correspondent);
        }
        return found(id);
    }

    private DayImport found(UUID id) {
        return imports.find(id, correspondent.accountId(), company).orElseThrow();
    }

    private void moves(DayImport taken, DayImportState from, DayImportState to) {
        assertThat(imports.move(taken.id(), from, to, "", TODAY.atTime(12, 0).atOffset(ZoneOffset.UTC)))
                .isTrue();
    }

    /** More or less of it, a flat line beside, another end, a start that leaves days outside. */
    private boolean amends(WorkSite.Order order, Random chance) {
        var now = contracts.order(order.id());
        var quantities =
                new LinkedHashMap<>(contracts.amendment(order.id(), Map.of()).quantities());
        int units = chance.nextInt(6);
        quantities.computeIfPresent(lot.devops(), (unit, quantity) -> BigDecimal.valueOf(units));
        if (chance.nextInt(4) == 0) {
            quantities.putIfAbsent(lot.flat(), BigDecimal.ONE);
        }
        var start = chance.nextInt(6) == 0 && consumed(order.id()).signum() > 0
                ? TODAY
                : now.mentions().startsOn();
        var end = chance.nextInt(3) == 0
                ? TODAY.plusDays(chance.nextInt(60) - 10)
                : now.mentions().endsOn();
        var amendment = new Amendment(quantities, within(now.mentions(), start, end), "Besoin précisé");
        int version = amendments.amend(order.id(), now.revision(), amendment, buyer);
        entities.flush();
        assertThat(jdbc.sql("""
                        select o.contract_version = ? and l.days = ? and o.ends_on = ?
                        from purchase_order o join order_line l on l.order_id = o.id and l.days is not null where o.id = ?""")
                        .params(version, units * 2, end, order.id().value())
                        .query(Boolean.class)
                        .single())
                .as("the amendment stands")
                .isTrue();
        return true;
    }

    private static Mentions within(Mentions before, LocalDate start, LocalDate end) {
        return new Mentions(
                before.complexity(),
                before.complexityReasons(),
                before.criteria(),
                start,
                end,
                before.beneficiary(),
                before.beneficiaryAddress(),
                before.placeOfWork(),
                before.billingSiret(),
                before.billingService(),
                before.billingCommitment());
    }

    /** Early, by closing or by termination; one of the three, so that the others go on. */
    private boolean ends(WorkSite.Order order, Random chance) {
        if (!order.equals(orders.get(1))) {
            return false;
        }
        var ending = contracts.ending(order.id(), "Besoin disparu");
        long seen = contracts.version(order.id());
        if (chance.nextBoolean()) {
            endings.close(order.id(), seen, ending, buyer);
        } else {
            endings.terminate(order.id(), seen, ending, buyer);
        }
        return true;
    }

    private boolean submits(WorkSite.Order order, YearMonth month) {
        monthly.submit(order.id(), month, revision(order, month), total(order, month), correspondent);
        return true;
    }

    private boolean approves(WorkSite.Order order, YearMonth month) {
        if (revision(order, month) == MonthlyStatement.NEVER_SUBMITTED) {
            return false;
        }
        monthly.approve(order.id(), month, revision(order, month), buyer);
        entities.flush();
        approved.put(order.number() + " " + month, days(order, month));
        return true;
    }

    private boolean givesBack(WorkSite.Order order, YearMonth month, Random chance) {
        long seen = revision(order, month);
        if (seen == MonthlyStatement.NEVER_SUBMITTED) {
            return false;
        }
        if (chance.nextBoolean()) {
            monthly.withdraw(order.id(), month, seen, correspondent);
        } else {
            monthly.sendBack(order.id(), month, seen, "À revoir", buyer);
        }
        return true;
    }

    /** What holds whatever was done: the names of the sums that do not, and the approved months that moved. */
    public void holds() {
        assertThat(jdbc.sql("""
                with mine as (select o.id from purchase_order o where o.contractor_id = :company),
                     line as (select l.* from order_line l join mine on mine.id = l.order_id),
                     entry as (select d.* from logged_day d join line on line.id = d.order_line_id)
                select 'consumed is the sum of the entries: ' || l.code from line l
                    where l.consumed <> (select coalesce(sum(d.quantity), 0) from entry d where d.order_line_id = l.id and not d.training)
                union all select 'consumed and released within ordered: ' || l.code from line l
                    where l.consumed + l.released_days > coalesce(l.days, 0)
                union all select 'ordered of the order is the sum of its lines' from purchase_order o join mine using (id)
                    where o.total_days <> (select coalesce(sum(l.days), 0) from line l where l.order_id = o.id)
                union all select 'one day for a person and date: ' || p.total from person_day p
                    where p.person_id in (select d.person_id from entry d) and (p.total > 1 or p.total <>
                        (select coalesce(sum(d.quantity), 0) from entry d where d.person_id = p.person_id and d.day = p.day))
                union all select 'days by month: ' || m.month from month_total m join line l on l.id = m.order_line_id
                    where m.days <> (select coalesce(sum(d.quantity), 0) from entry d
                        where (d.order_line_id, d.person_id, d.activity_id, d.training, month_of(d.day))
                            = (m.order_line_id, m.person_id, m.activity_id, m.training, m.month))
                union all select 'what was approved: ' || s.month from monthly_statement s join mine on mine.id = s.order_id
                    where s.state = 'APPROVED'
                        and (select coalesce(sum(a.quantity), 0) from approved_day a where a.statement_id = s.id)
                         <> (select coalesce(sum(d.quantity), 0) from entry d
                             where d.order_id = s.order_id and month_of(d.day) = s.month)""").param("company", company).query(String.class).list())
                .isEmpty();
        for (var order : orders) {
            for (var month : MONTHS) {
                String then = approved.get(order.number() + " " + month);
                if (then != null) {
                    assertThat(days(order, month)).as("an approved month").isEqualTo(then);
                }
            }
        }
    }

    public boolean hasApproved() {
        return !approved.isEmpty();
    }

    private static ManDays quarters(Random chance) {
        return new ManDays(BigDecimal.valueOf(chance.nextInt(5) * 25L, 2));
    }

    private ManDays stands(WorkSite.Order order, PersonId person, LocalDate day, boolean training) {
        return new ManDays(jdbc.sql("""
                select coalesce(sum(quantity), 0) from logged_day where order_line_id = ? and person_id = ? and day = ?
                    and activity_id = 1 and training = ?""")
                .params(order.line().value(), person.value(), day, training)
                .query(BigDecimal.class)
                .single());
    }

    private ManDays total(WorkSite.Order order, YearMonth month) {
        return new ManDays(
                jdbc.sql("select coalesce(sum(quantity), 0) from logged_day where order_id = ? and day between ? and ?")
                        .params(order.id().value(), month.atDay(1), month.atEndOfMonth())
                        .query(BigDecimal.class)
                        .single());
    }

    private BigDecimal consumed(OrderId order) {
        return jdbc.sql("select sum(consumed) from order_line where order_id = ?")
                .param(order.value())
                .query(BigDecimal.class)
                .single();
    }

    private long revision(WorkSite.Order order, YearMonth month) {
        return jdbc.sql("select version from monthly_statement where order_id = ? and month = ?")
                .params(order.id().value(), month.atDay(1))
                .query(Long.class)
                .optional()
                .orElse(MonthlyStatement.NEVER_SUBMITTED);
    }

    /** All of a month, word by word. */
    private String days(WorkSite.Order order, YearMonth month) {
        return jdbc.sql("""
                select coalesce(string_agg(concat_ws('|', id, order_line_id, person_id, activity_id, day, quantity, training), E'\\n' order by id), '')
                from logged_day where order_id = ? and day between ? and ?""")
                .params(order.id().value(), month.atDay(1), month.atEndOfMonth())
                .query(String.class)
                .single();
    }

    /** The days, then what their orders say. */
    private String everything() {
        return days() + "\n--\n"
                + jdbc.sql("""
                        select coalesce(string_agg(concat_ws('|', o.id, o.state, o.starts_on, o.ends_on, o.contract_version, o.total_days,
                            o.total_excl_vat, l.code, l.days, l.consumed, l.released_days,
                            (select count(*) from order_document d where d.order_id = o.id),
                            (select string_agg(s.month || s.state, ' ' order by s.month) from monthly_statement s
                             where s.order_id = o.id)), E'\\n' order by o.id, l.position), '')
                        from purchase_order o join order_line l on l.order_id = o.id where o.contractor_id = ?""").param(company).query(String.class).single();
    }

    private static String days(String everything) {
        return everything.substring(0, everything.indexOf("\n--\n"));
    }

    private String days() {
        return jdbc.sql("""
                select coalesce(string_agg(concat_ws('|', d.order_line_id, d.person_id, d.activity_id, d.training, d.day, d.quantity),
                    E'\\n' order by d.order_line_id, d.person_id, d.activity_id, d.training, d.day), '')
                from logged_day d join purchase_order o on o.id = d.order_id where o.contractor_id = ?""").param(company).query(String.class).single();
    }

    private static List<Act> often(Map<Act, Integer> weights) {
        var all = new ArrayList<Act>();
        for (var act : Act.values()) {
            all.addAll(Collections.nCopies(weights.getOrDefault(act, 0), act));
        }
        return List.copyOf(all);
    }
}
