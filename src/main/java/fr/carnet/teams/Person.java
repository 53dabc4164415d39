package fr.carnet.teams;

import fr.carnet.agreements.Profile;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Someone who works for a contractor and may be presented for its orders. */
@Entity
@Table(name = "team_person")
class Person {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private PersonId id;

    @Version
    private @Nullable Long version;

    @Column(updatable = false)
    private UUID contractorId;

    @Column
    private String name;

    @Column
    @Enumerated(EnumType.STRING)
    private Profile profile;

    @Column
    private int years;

    protected Person() {}

    Person(PersonId id, UUID contractorId, PersonDetails details) {
        this.id = id;
        this.contractorId = contractorId;
        correct(details);
    }

    final void correct(PersonDetails details) {
        this.name = details.name();
        this.profile = details.profile();
        this.years = details.years();
    }

    PersonId id() {
        return id;
    }

    PersonDetails details() {
        return new PersonDetails(name, profile, years);
    }
}
