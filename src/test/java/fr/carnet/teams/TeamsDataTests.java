package fr.carnet.teams;

import static fr.carnet.shared.Refused.assertRefused;
import static fr.carnet.teams.WorkSite.Lot.A_2016;
import static fr.carnet.teams.WorkSite.Lot.A_2018;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.carnet.DataTest;
import fr.carnet.agreements.Profile;
import fr.carnet.orders.OrderId;
import fr.carnet.orders.OrderState;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.people.signin.Viewers;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.RuleViolation;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DataTest
class TeamsDataTests {

    private static final PersonDetails ALIX = new PersonDetails("Alix Martin", Profile.DEVOPS, 5);

    @Autowired
    Teams teams;

    @Autowired
    JdbcClient jdbc;

    private WorkSite site;
    private UUID company;
    private Viewer correspondent;

    @BeforeEach
    void aCompany() {
        site = new WorkSite(jdbc);
        company = site.company();
        correspondent = Viewers.correspondent(company);
    }

    private int members(OrderId order) {
        return jdbc.sql("select count(*) from team_member where order_id = ?")
                .param(order.value())
                .query(Integer.class)
                .single();
    }

    @Test
    @DisplayName("A-2016 § 7.2: the contractor presents a person for an order")
    void presentsAPerson() {
        var order = site.order(company).line("UO-L2.2.2", 1).issue();
        teams.join(order.id(), teams.addPerson(ALIX, correspondent), correspondent);
        assertThat(members(order.id())).isEqualTo(1);
    }

    @Test
    void presentsATeamBeforeTheAcknowledgement() {
        var order =
                site.order(company).in(OrderState.ISSUED).line("UO-L2.2.2", 1).issue();
        var alix = teams.addPerson(ALIX, correspondent);
        assertThatCode(() -> teams.join(order.id(), alix, correspondent)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource(names = {"COMPLETED", "TERMINATED", "CANCELLED"})
    void aTeamIsNoLongerChangedOnceTheOrderEnded(OrderState state) {
        var order = site.order(company).in(state).line("UO-L2.2.2", 1).issue();
        var alix = teams.addPerson(ALIX, correspondent);
        assertRefused(() -> teams.join(order.id(), alix, correspondent), "team.closed");
    }

    @Test
    @DisplayName("A-2016 § 5: three years for a devops; A-2018 sets no minimum")
    void theMinimumExperienceIsTheAgreementsOwn() {
        var junior = teams.addPerson(new PersonDetails("Bao Tran", Profile.DEVOPS, 1), correspondent);
        var strict = site.order(company).of(A_2016).line("UO-L2.2.2", 1).issue();
        var free = site.order(company).of(A_2018).line("DEVOPS", 1).issue();
        assertRefused(() -> teams.join(strict.id(), junior, correspondent), "team.experience");
        assertThatCode(() -> teams.join(free.id(), junior, correspondent)).doesNotThrowAnyException();
    }

    @Test
    void aCorrectionDoesNotGoBelowWhatAnOpenOrderAsks() {
        var order = site.order(company).of(A_2016).line("UO-L2.2.2", 1).issue();
        var alix = teams.addPerson(ALIX, correspondent);
        teams.join(order.id(), alix, correspondent);
        assertRefused(
                () -> teams.correct(alix, new PersonDetails("Alix Martin", Profile.DEVOPS, 2), correspondent),
                "team.experience");
        assertThatCode(() -> teams.correct(alix, new PersonDetails("Alix Martin", Profile.DEVOPS, 3), correspondent))
                .doesNotThrowAnyException();
    }

    @Test
    void nobodyIsPresentedTwiceForAnOrder() {
        var order = site.order(company).line("UO-L2.2.2", 1).issue();
        var alix = teams.addPerson(ALIX, correspondent);
        teams.join(order.id(), alix, correspondent);
        assertRefused(() -> teams.join(order.id(), alix, correspondent), "team.member");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Noé Ménard-L’Œuvre",
                "Noe\u0301 Me\u0301nard-L’Œuvre",
                "Noé\u00a0Ménard-L’Œuvre",
                "Noé Ménard-L’Œuvre\u200b",
                "Noé   Ménard – L'Œuvre",
                "noe menard l oeuvre",
                "MÉNARD-L’ŒUVRE Noé"
            })
    void aNameIsOnePersonHoweverItIsWritten(String written) {
        var noe = new PersonDetails("Noé Ménard-L’Œuvre", Profile.DEVOPS, 5);
        var id = teams.addPerson(noe, correspondent);
        assertThatThrownBy(() -> teams.addPerson(new PersonDetails(written, Profile.COACH, 12), correspondent))
                .isInstanceOfSatisfying(RuleViolation.class, refused -> assertThat(refused.args())
                        .containsExactly("Noé Ménard-L’Œuvre"));
        assertThatCode(() -> teams.correct(id, new PersonDetails(written, Profile.COACH, 12), correspondent))
                .doesNotThrowAnyException();
    }

    @Test
    void aCompanyHasOnePersonOfAName() {
        teams.addPerson(ALIX, correspondent);
        assertRefused(
                () -> teams.addPerson(new PersonDetails(" Alix Martin ", Profile.COACH, 12), correspondent),
                "person.exists");
        assertThatCode(() -> teams.addPerson(ALIX, Viewers.correspondent(site.company())))
                .doesNotThrowAnyException();
    }

    @Test
    void whoLoggedNoDayMayLeave() {
        var order = site.order(company).line("UO-L2.2.2", 1).issue();
        var alix = teams.addPerson(ALIX, correspondent);
        teams.join(order.id(), alix, correspondent);
        teams.leave(order.id(), alix, correspondent);
        assertThat(members(order.id())).isZero();
    }

    @Test
    void whoLoggedADayStays() {
        var order = site.order(company).line("UO-L2.2.2", 1).issue();
        var alix = site.person(company, "Alix Martin");
        site.present(order, alix);
        site.logged(order, order.line(), alix, WorkSite.TODAY, "0.25");
        assertRefused(() -> teams.leave(order.id(), alix, correspondent), "team.has-days");
    }

    @Test
    void aCompetitorsOrderAndPeopleAreAsAbsentAsNonsense() {
        var competitor = site.company();
        var theirs = site.order(competitor).line("UO-L2.2.2", 1).issue();
        var them = site.person(competitor, "Chloé Durand");
        var ours = site.order(company).line("UO-L2.2.2", 1).issue();
        var alix = site.person(company, "Alix Martin");
        site.present(theirs, them);
        assertThatThrownBy(() -> teams.join(theirs.id(), alix, correspondent)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> teams.join(ours.id(), them, correspondent)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> teams.leave(theirs.id(), them, correspondent)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> teams.correct(them, ALIX, correspondent)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> teams.join(OrderId.random(), alix, correspondent))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> teams.join(ours.id(), PersonId.random(), correspondent))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void anOrderNotYetIssuedIsUnknownToItsFutureContractor() {
        var order = site.order(company).line("UO-L2.2.2", 1).issue();
        jdbc.sql("""
                update purchase_order set state = 'DRAFT', number = null, number_year = null, number_in_year = null, issued_at = null
                where id = ?""").param(order.id().value()).update();
        var alix = site.person(company, "Alix Martin");
        assertThatThrownBy(() -> teams.join(order.id(), alix, correspondent)).isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CORRESPONDENT")
    void onlyACorrespondentMayAct(Role role) {
        var someone = Viewers.of(role);
        assertThatThrownBy(() -> teams.addPerson(ALIX, someone)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> teams.join(OrderId.random(), PersonId.random(), someone))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> teams.leave(OrderId.random(), PersonId.random(), someone))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void eachActIsInTheTrail() {
        var order = site.order(company).line("UO-L2.2.2", 1).issue();
        var alix = teams.addPerson(ALIX, correspondent);
        teams.join(order.id(), alix, correspondent);
        teams.leave(order.id(), alix, correspondent);
        teams.correct(alix, new PersonDetails("Alix Martin-Roy", Profile.DEVOPS, 6), correspondent);
        var actions = jdbc.sql(
                        "select action from audit_event where account_id = ? and subject_id in (?, ?) order by id")
                .params(correspondent.accountId(), alix.value(), order.id().value())
                .query(String.class)
                .list();
        assertThat(actions).containsExactly("person.added", "team.joined", "team.left", "person.corrected");
    }
}
