package fr.carnet.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.carnet.DataTest;
import fr.carnet.people.SavedFilters.SavedFilter;
import fr.carnet.shared.RuleViolation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DataTest
class SavedFiltersDataTests {

    private static final String LIST = "/bons-de-commande";

    @Autowired
    SavedFilters filters;

    @Autowired
    JdbcClient jdbc;

    Viewer one;
    Viewer other;

    @BeforeEach
    void twoPeople() {
        one = someone();
        other = someone();
    }

    @Test
    void areKeptByNameForOneselfOnly() {
        filters.save(LIST, "En retard", "etat=IN_PROGRESS", one);
        filters.save(LIST, "Émis", "etat=ISSUED", one);
        filters.save("/livrables", "À examiner", "etat=x", one);

        assertThat(filters.of(LIST, one)).extracting(SavedFilter::name).containsExactly("Émis", "En retard");
        assertThat(filters.of(LIST, other)).isEmpty();
    }

    @Test
    void theSameNameReplacesAndALongOneIsCut() {
        filters.save(LIST, "Mon filtre", "q=a", one);
        filters.save(LIST, "Mon filtre", "q=b", one);
        filters.save(LIST, "x".repeat(200), "q=c", one);

        assertThat(filters.of(LIST, one)).extracting(SavedFilter::query).containsExactly("q=b", "q=c");
        assertThat(filters.of(LIST, one).get(1).name()).hasSize(60);
    }

    @Test
    void noOneForgetsAnothers() {
        filters.save(LIST, "Mon filtre", "q=a", one);
        var id = filters.of(LIST, one).get(0).id();

        filters.forget(id, other);
        assertThat(filters.of(LIST, one)).hasSize(1);
        filters.forget(id, one);
        assertThat(filters.of(LIST, one)).isEmpty();
        filters.forget(id, one);
    }

    @Test
    void areNotWithoutNumber() {
        for (int i = 0; i < 30; i++) {
            filters.save(LIST, "Filtre " + i, "q=" + i, one);
        }
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> filters.save(LIST, "Un de trop", "q=x", one))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("filter.too-many"));
    }

    private Viewer someone() {
        return new AccountRows(jdbc).viewer(Role.BUYER);
    }
}
