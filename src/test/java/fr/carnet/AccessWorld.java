package fr.carnet;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.carnet.agreements.AgreementId;
import fr.carnet.agreements.AllocationRule;
import fr.carnet.agreements.AwardId;
import fr.carnet.agreements.Profile;
import fr.carnet.agreements.awards.CorrespondentDetails;
import fr.carnet.agreements.awards.Correspondents;
import fr.carnet.agreements.awards.KickOffMeeting;
import fr.carnet.agreements.awards.KickOffs;
import fr.carnet.agreements.awards.ServiceCommitments;
import fr.carnet.agreements.prices.PriceImports;
import fr.carnet.coordination.CoordinationMeetings;
import fr.carnet.coordination.MeetingDecisions;
import fr.carnet.coordination.MeetingKind;
import fr.carnet.coordination.MeetingSeries;
import fr.carnet.deliverables.DeliverableId;
import fr.carnet.deliverables.Deliverables;
import fr.carnet.deliverables.Deposit;
import fr.carnet.documents.Upload;
import fr.carnet.orders.OrderId;
import fr.carnet.orders.OrderRowsInDatabase;
import fr.carnet.orders.OrderRowsInDatabase.TestLot;
import fr.carnet.people.AccountRows;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.people.signin.Viewers;
import fr.carnet.portfolio.opinions.OpinionDetails;
import fr.carnet.portfolio.opinions.Opinions;
import fr.carnet.portfolio.opinions.Verdict;
import fr.carnet.startups.GateOutcome;
import fr.carnet.startups.StartupId;
import fr.carnet.startups.committees.CommitteeAgendas;
import fr.carnet.startups.committees.CommitteeBody;
import fr.carnet.startups.committees.CommitteeSessions;
import fr.carnet.startups.committees.ItemDecision;
import fr.carnet.startups.committees.SessionDetails;
import fr.carnet.startups.committees.SessionId;
import fr.carnet.startups.conformity.AuditRecommendations;
import fr.carnet.startups.conformity.ConformityChecklists;
import fr.carnet.startups.conformity.ConformityItem;
import fr.carnet.startups.conformity.ConformityState;
import fr.carnet.startups.conformity.ConformityStatement;
import fr.carnet.startups.conformity.RecommendationDetails;
import fr.carnet.startups.conformity.Severity;
import fr.carnet.startups.imports.StartupImports;
import fr.carnet.startups.indicators.IndicatorRows;
import fr.carnet.startups.indicators.ValueImports;
import fr.carnet.startups.sheets.ProductSheets;
import fr.carnet.startups.sheets.SheetContent;
import fr.carnet.startups.sheets.SheetHeading;
import fr.carnet.teams.PersonDetails;
import fr.carnet.teams.Teams;
import fr.carnet.tracking.Week;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two companies that compete on one agreement, each at work for a startup of its own: what {@link AccessMatrixTests} tries
 * each route on. {@link #own} names what the roles' viewers have to do with, {@link #others} its like on the other side.
 */
final class AccessWorld {

    /** What belongs to one side. */
    static final Set<String> SIDED = Set.of(
            "order",
            "orderNumber",
            "startup",
            "gate",
            "project",
            "incubator",
            "indicator",
            "person",
            "deliverable",
            "deposited",
            "file",
            "poor",
            "message",
            "dayImport",
            "savedImport",
            "titulaire",
            "shelter",
            "companyDecision",
            "shelterDecision",
            "conformityFile",
            "recommendation",
            "committee",
            "agendaItem",
            "heldCommittee",
            "opinion",
            "frozenOpinion");

    private final ApplicationContext context;
    private final JdbcClient jdbc;
    private final Teams teams;
    private final Deliverables deliverables;
    private final OrderRowsInDatabase rows;
    private final TestLot lot;
    private final Side own;
    private final Side others;
    private final UUID account;
    private final UUID priceImport;
    private final UUID startupImport;
    private final UUID valueImport;

    AccessWorld(ApplicationContext context) {
        this.context = context;
        jdbc = context.getBean(JdbcClient.class);
        teams = context.getBean(Teams.class);
        deliverables = context.getBean(Deliverables.class);
        rows = new OrderRowsInDatabase(context);
        lot = rows.ordersProjects(rows.lot(AllocationRule.ROUND_ROBIN, 2, null));
        own = new Side();
        others = new Side();
        own.orderForProject(); // after both orders for startups: the lot's companies take turns
        others.orderForProject();
        account = new AccountRows(jdbc).account(Role.BUYER);
        var schedule = "Titulaire;Unité;Prix;À partir du\nInconnu;DEVOPS;1;01/01/2027\n";
        var upload = new Upload("bpu.csv", () -> new ByteArrayInputStream(schedule.getBytes(UTF_8)));
        priceImport = context.getBean(PriceImports.class).upload(new AgreementId(lot.agreement()), upload, rows.buyer);
        var startup = "{\"data\":[{\"id\":\"sans-nom\",\"type\":\"startup\"}]}";
        var portfolio = new Upload("startups.json", () -> new ByteArrayInputStream(startup.getBytes(UTF_8)));
        startupImport = context.getBean(StartupImports.class).upload(portfolio, rows.buyer);
        var values = "Startup;Indicateur;Date;Valeur\ninconnue;Usagers;01/01/2026;1\n";
        var measured = new Upload("valeurs.csv", () -> new ByteArrayInputStream(values.getBytes(UTF_8)));
        valueImport = context.getBean(ValueImports.class).upload(measured, rows.buyer);
    }

    /** Someone of this role who has to do with the own side. */
    Viewer viewer(Role role) {
        return switch (role) {
            case BUYER -> rows.buyer;
            case PRODUCT_OWNER -> known(Viewers.productOwner(own.startup, own.project));
            case COACH -> known(Viewers.coach(Set.of(own.incubator), Set.of(own.startup, own.project)));
            case CORRESPONDENT -> rows.correspondent(own.company);
            case ADMINISTRATOR -> known(Viewers.administrator());
        };
    }

    /** A route's variable: what it names, or the word itself. */
    String own(String name) {
        return switch (name) {
            case "agreement" -> lot.agreement().toString();
            case "unit" -> lot.devops().value().toString();
            case "account" -> account.toString();
            case "month" -> YearMonth.now(context.getBean(Clock.class)).toString();
            case "priceImport" -> priceImport.toString();
            case "startupImport" -> startupImport.toString();
            case "valueImport" -> valueImport.toString();
            case "valueDay" -> TestDay.TODAY.toString();
            case "company" -> own.company.toString();
            case "otherShelter" -> others.incubator.toString();
            case "lastWeek" ->
                Week.of(LocalDate.now(context.getBean(Clock.class))).previous().toString();
            default -> own.subjects.getOrDefault(name, name);
        };
    }

    /** The same on the competitor's side; null where it belongs to no side. */
    @Nullable
    String others(String name) {
        return others.subjects.get(name);
    }

    /** What has the shape of the same, and does not exist. */
    @Nullable
    String nonsense(String name) {
        var subject = others(name);
        if (subject == null) {
            return null;
        }
        return subject.matches("[0-9a-f-]{36}") ? UUID.randomUUID().toString() : "rien-de-tel";
    }

    private Viewer known(Viewer viewer) {
        jdbc.sql("""
                insert into account (id, version, username, display_name, email, role, created_at)
                values (?, 0, ?, ?, 'a@carnet.example', ?, test.now()) on conflict do nothing""")
                .params(
                        viewer.accountId(),
                        viewer.username(),
                        viewer.displayName(),
                        viewer.role().name())
                .update();
        return viewer;
    }

    private final class Side {

        final UUID incubator = rows.incubator();
        final UUID startup = rows.startup(incubator);
        final UUID project = rows.project();
        final OrderId order = rows.issued(lot, startup);
        final UUID company = rows.order(order).contractor().orElseThrow().value();
        final Map<String, String> subjects = new HashMap<>();

        /** An order of its company for its digital project, which is in its incubator. */
        void orderForProject() {
            jdbc.sql("update startup set incubator_id = ? where id = ?")
                    .params(incubator, project)
                    .update();
            put("project", one("select slug from startup where id = ?", project));
            var issued = rows.order(rows.issued(lot, project));
            if (!issued.contractor().orElseThrow().value().equals(company)) {
                throw new IllegalStateException("the project's order went to the other company");
            }
        }

        Side() {
            put("order", order.value());
            submitted();
            put("orderNumber", rows.order(order).number().orElseThrow());
            put("draft", rows.draft(lot, startup).value());
            put("message", message());
            put("dayImport", dayImport("CHECKED"));
            put("savedImport", dayImport("SAVED"));
            put("startup", one("select slug from startup where id = ?", startup));
            put("gate", one("select cast(max(id) as text) from phase_decision where startup_id = ?", startup));
            put("incubator", one("select slug from incubator where id = ?", incubator));
            var indicators = new IndicatorRows(jdbc);
            var indicator = indicators.main(startup);
            indicators.value(indicator, TestDay.TODAY, "12");
            put("indicator", indicator);
            put("sponsor", one("select cast(sponsor_id as text) from incubator where id = ?", incubator));
            var person = teams.addPerson(new PersonDetails("Alix " + company, Profile.DEVOPS, 5), correspondent());
            flush();
            teams.join(order, person, correspondent());
            put("person", person.value());
            put("poor", poorExecution());
            put("deliverable", expected(order));
            deposit();
            award();
            conformity();
            sheets();
            committees();
            opinions();
            point("titulaire", "companyDecision", new MeetingSeries(MeetingKind.CONTRACTOR, company));
            point("shelter", "shelterDecision", new MeetingSeries(MeetingKind.INCUBATOR, incubator));
        }

        /** Two versions of its product sheet. */
        private void sheets() {
            var sheets = context.getBean(ProductSheets.class);
            for (int version = 0; version < 2; version++) {
                var texts = new EnumMap<SheetHeading, String>(SheetHeading.class);
                for (var heading : SheetHeading.values()) {
                    texts.put(heading, "Texte " + version);
                }
                sheets.save(new StartupId(startup), version, new SheetContent(texts), rows.buyer);
                sheets.freeze(new StartupId(startup), version + 1, rows.buyer);
            }
        }

        /** A committee session that was held, and one with the startup on its agenda. */
        private void committees() {
            put("heldCommittee", committee().value());
            var agendas = context.getBean(CommitteeAgendas.class);
            var held = new SessionId(UUID.fromString(subjects.get("heldCommittee")));
            var today = LocalDate.now(context.getBean(Clock.class));
            var item = agendas.items(held, rows.buyer).get(0);
            var postponed = new ItemDecision(
                    0, GateOutcome.POSTPONE, null, today.plusDays(30), "À revoir", "", "", false, true, "");
            agendas.decide(held, item.id(), postponed, rows.buyer);
            context.getBean(CommitteeSessions.class).hold(held, "Tout le monde", rows.buyer);
            var planned = committee();
            put("committee", planned.value());
            put("agendaItem", agendas.items(planned, rows.buyer).get(0).id());
        }

        private SessionId committee() {
            var today = LocalDate.now(context.getBean(Clock.class));
            var details = new SessionDetails(today, CommitteeBody.STATE, "Comité", false, Set.of(incubator));
            var session = context.getBean(CommitteeSessions.class).plan(details, rows.buyer);
            context.getBean(CommitteeAgendas.class).add(session, subjects.get("startup"), rows.buyer);
            return session;
        }

        /** A draft, and one that is frozen, of the incubator's coach. */
        private void opinions() {
            var coach = known(Viewers.coach(Set.of(incubator), Set.of(startup)));
            var opinions = context.getBean(Opinions.class);
            var details = new OpinionDetails(
                    incubator,
                    "Projet " + company,
                    "Ministère",
                    "Un problème",
                    Verdict.FAVOURABLE,
                    "Des motifs",
                    "",
                    LocalDate.now(context.getBean(Clock.class)),
                    "Camille Coach");
            put("opinion", opinions.draft(details, coach));
            var frozen = opinions.draft(details, coach);
            opinions.freeze(frozen, 1, coach);
            put("frozenOpinion", frozen);
        }

        /** Last week's was held; this week's has a decision. */
        private void point(String name, String decision, MeetingSeries key) {
            var week = Week.of(LocalDate.now(context.getBean(Clock.class)));
            context.getBean(CoordinationMeetings.class).hold(key, week.previous(), "Tout le monde", rows.buyer);
            put(name, key.id());
            put(
                    decision,
                    context.getBean(MeetingDecisions.class)
                            .decide(key, week, "Prolonger", "Alice", null, rows.buyer)
                            .value());
        }

        /** The company's award, with whom it named, what it committed itself to, and what it showed. */
        private void award() {
            var award = new AwardId(UUID.fromString(
                    one("select cast(award_id as text) from purchase_order where id = ?", order.value())));
            put("award", award.value());
            put("heldAward", award.value());
            var contact = new CorrespondentDetails("Contact", company + "@titulaire.example", "", null);
            put(
                    "contact",
                    context.getBean(Correspondents.class)
                            .add(award, contact, rows.buyer)
                            .value());
            put(
                    "commitment",
                    context.getBean(ServiceCommitments.class)
                            .add(award, "Disponibilité", "Sonde", rows.buyer)
                            .value());
            var slides = new Upload("support.txt", () -> new ByteArrayInputStream("Support".getBytes(UTF_8)));
            var meeting = new KickOffMeeting(LocalDate.now(context.getBean(Clock.class)), "", "", "", "");
            context.getBean(KickOffs.class).record(award, null, meeting, List.of(slides), rows.buyer);
            put("slides", one("select cast(file_id as text) from kick_off_slides where award_id = ?", award.value()));
        }

        /** What its startup is held to, with a file and what its audit recommended. */
        private void conformity() {
            var id = new StartupId(startup);
            var report = new Upload("audit.txt", () -> new ByteArrayInputStream("Audit".getBytes(UTF_8)));
            var said = new ConformityStatement(ConformityState.UNDER_WAY, null, null, "");
            context.getBean(ConformityChecklists.class)
                    .state(id, ConformityItem.RGAA, 0, said, List.of(report), rows.buyer);
            put(
                    "conformityFile",
                    one("select cast(file_id as text) from conformity_file where startup_id = ?", startup));
            var details = new RecommendationDetails(
                    ConformityItem.RGAA,
                    "Donner un nom aux boutons",
                    Severity.MAJOR,
                    LocalDate.now(context.getBean(Clock.class)),
                    "");
            put(
                    "recommendation",
                    context.getBean(AuditRecommendations.class)
                            .add(id, details, rows.buyer)
                            .value());
        }

        private void deposit() {
            var deliverable = new DeliverableId(expected(order));
            stands("ACKNOWLEDGED");
            var file = new Upload("compte-rendu.txt", () -> new ByteArrayInputStream("Compte rendu".getBytes(UTF_8)));
            deliverables.deposit(deliverable, new Deposit(List.of(file), null, ""), correspondent());
            flush();
            stands("ISSUED");
            put("deposited", deliverable.value());
            put("file", one("""
                    select cast(f.file_id as text) from deliverable_file f
                    join deliverable_version v on v.id = f.version_id where v.deliverable_id = ?""", deliverable.value()));
        }

        /** Straight into the table: the acts of the matrix begin with an order that is not acknowledged, deposits do not. */
        private void stands(String state) {
            jdbc.sql("update purchase_order set state = ? where id = ?")
                    .params(state, order.value())
                    .update();
        }

        /** Written as an order's news is, but for the commit that it waits for. */
        private UUID message() {
            var id = UUID.randomUUID();
            jdbc.sql("""
                    insert into correspondent (id, award_id, name, email)
                    select :id, award_id, 'Corinne', 'corinne@carnet.example' from purchase_order where id = :order
                    on conflict do nothing""").param("id", id).param("order", order.value()).update();
            jdbc.sql("""
                    insert into order_message (id, order_id, kind, version, contractor_id, cause, subject, body_text,
                        body_html, created_at)
                    values (:id, :order, 'ISSUED', 1, :company, cast(:id as text), 'Émis', '', '', test.now())""")
                    .param("id", id)
                    .param("order", order.value())
                    .param("company", company)
                    .update();
            return id;
        }

        private UUID dayImport(String state) {
            var id = UUID.randomUUID();
            jdbc.sql("""
                    insert into day_import (id, account_id, contractor_id, file_name, confirmed, state, uploaded_at, moved_at, saved_at)
                    values (?, ?, ?, 'jours.csv', false, ?, test.now(), test.now(), case when ? = 'SAVED' then test.now() end)""")
                    .params(id, correspondent().accountId(), company, state, state)
                    .update();
            return id;
        }

        /** The statement of this month, as if it were over. */
        private void submitted() {
            flush();
            jdbc.sql("""
                    insert into monthly_statement (id, version, order_id, month, state, submitted_at)
                    values (gen_random_uuid(), 0, ?, ?, 'SUBMITTED', test.now())""")
                    .params(
                            order.value(),
                            YearMonth.now(context.getBean(Clock.class)).atDay(1))
                    .update();
        }

        /** Straight into the table: the order is not acknowledged. */
        private UUID poorExecution() {
            var id = UUID.randomUUID();
            jdbc.sql("""
                    insert into poor_execution (id, order_id, kind, happened_on, facts, actor, recorded_at)
                    values (?, ?, 'HALF_DONE', test.today(), 'La moitié', 'Essai', test.now())""").params(id, order.value()).update();
            return id;
        }

        private UUID expected(OrderId order) {
            var due = LocalDate.now(context.getBean(Clock.class)).plusDays(30);
            var id =
                    deliverables.add(order, "Compte rendu", "", due, rows.buyer).value();
            flush();
            return id;
        }

        /** What is written by objects is read by SQL. */
        private void flush() {
            context.getBean(EntityManager.class).flush();
        }

        private Viewer correspondent() {
            return rows.correspondent(company);
        }

        private void put(String name, Object value) {
            subjects.put(name, value.toString());
        }

        private String one(String sql, UUID id) {
            return jdbc.sql(sql).param(id).query(String.class).single();
        }
    }
}
