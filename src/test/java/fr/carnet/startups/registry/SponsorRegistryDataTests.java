package fr.carnet.startups.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.carnet.DataTest;
import fr.carnet.people.Viewer;
import fr.carnet.people.signin.Viewers;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.Refusal;
import fr.carnet.shared.RuleViolation;
import fr.carnet.startups.StartupRows;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

@DataTest
class SponsorRegistryDataTests {

    @Autowired
    private SponsorRegistry sponsors;

    @Autowired
    private JdbcClient jdbc;

    private final Viewer buyer = Viewers.buyer();
    private final String name = "Ministère " + UUID.randomUUID();

    @Test
    void aBuyerAddsASponsorAndTheTrailKeepsIt() {
        UUID id = sponsors.create(Registered.sponsor(name), buyer).value();

        assertThat(one("select name from sponsor where id = ?", id)).isEqualTo(name);
        assertThat(one("select action || ' ' || subject_label from audit_event where subject_id = ?", id))
                .isEqualTo("sponsor.created " + name);
    }

    @Test
    void keepsWhatChangedFieldByField() {
        SponsorId id = sponsors.create(Registered.sponsor(name), buyer);

        sponsors.change(id, 0, new SponsorDetails(name, "2 rue Neuve", "732 829 320 00074"), buyer);

        String trail = one(
                "select cast(details as text) from audit_event where action = 'sponsor.changed' and subject_id = ?",
                id.value());
        assertThat(trail)
                .contains("1 rue de l’Essai", "2 rue Neuve", "73282932000074")
                .doesNotContain("\"name\"");
    }

    @Test
    void saysThatTheNameExistsWhateverItsAccentsAndWhere() {
        SponsorId first = sponsors.create(Registered.sponsor(name), buyer);

        assertThatThrownBy(() -> sponsors.create(
                        Registered.sponsor(name.replace('è', 'e').toUpperCase(Locale.ROOT)), buyer))
                .isInstanceOfSatisfying(RuleViolation.class, refused -> assertThat(refused.refusal())
                        .isEqualTo(Refusal.of("sponsor.name-taken", name)
                                .at("/administrations-porteuses/" + first.value() + "/modification")));
        assertThatThrownBy(() -> jdbc.sql("insert into sponsor (id, name) values (?, ?)")
                        .params(UUID.randomUUID(), name.replace('è', 'e'))
                        .update())
                .isInstanceOf(DuplicateKeyException.class)
                .hasMessageContaining("sponsor_name_once");
    }

    @Test
    void refusesAMistypedSiret() {
        assertThatThrownBy(() -> sponsors.create(new SponsorDetails(name, "Ici", "73282932000075"), buyer))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("siret.key");
    }

    @Test
    void refusesAnEditOnAnOlderRevision() {
        SponsorId id = sponsors.create(Registered.sponsor(name), buyer);
        sponsors.change(id, 0, new SponsorDetails(name, "2 rue Neuve", ""), buyer);

        assertThatThrownBy(() -> sponsors.change(id, 0, new SponsorDetails(name, "3 rue Vieille", ""), buyer))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(one("select address from sponsor where id = ?", id.value())).isEqualTo("2 rue Neuve");
    }

    @Test
    void isArchivedOnceNothingNamesItAndRestored() {
        UUID incubator = new StartupRows(jdbc).incubator("i-" + UUID.randomUUID());
        SponsorId used = new SponsorId(
                UUID.fromString(one("select cast(sponsor_id as text) from incubator where id = ?", incubator)));
        assertThatThrownBy(() -> sponsors.archive(used, buyer))
                .isInstanceOfSatisfying(RuleViolation.class, refused -> assertThat(refused.refusal())
                        .isEqualTo(Refusal.of("sponsor.in-use", 1L, 0L)));

        SponsorId free = sponsors.create(Registered.sponsor(name), buyer);
        sponsors.archive(free, buyer);
        assertThat(one("select cast(archived_on is not null as text) from sponsor where id = ?", free.value()))
                .isEqualTo("true");
        sponsors.restore(free, buyer);
        assertThat(one(
                        "select string_agg(action, ' ' order by id) from audit_event where subject_id = ?",
                        free.value()))
                .isEqualTo("sponsor.created sponsor.archived sponsor.restored");
    }

    @Test
    @DisplayName("domain.md § 8: nobody but a buyer keeps sponsors")
    void isClosedToOthers() {
        SponsorId id = sponsors.create(Registered.sponsor(name), buyer);
        for (Viewer viewer :
                new Viewer[] {Viewers.productOwner(), Viewers.coach(), Viewers.correspondent(), Viewers.administrator()
                }) {
            assertThatThrownBy(() -> sponsors.create(Registered.sponsor(name + " 2"), viewer))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> sponsors.change(id, 0, Registered.sponsor(name), viewer))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> sponsors.archive(id, viewer)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> sponsors.restore(id, viewer)).isInstanceOf(NotFound.class);
        }
    }

    private String one(String sql, UUID id) {
        return jdbc.sql(sql).param(id).query(String.class).single();
    }
}
