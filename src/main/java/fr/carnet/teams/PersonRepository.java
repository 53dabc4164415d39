package fr.carnet.teams;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Loads and saves the people of one company at a time; those of another cannot be asked for. */
interface PersonRepository extends Repository<Person, PersonId> {

    /** Writes at once, so that a name taken meanwhile is refused here and not at the end of the transaction. */
    Person saveAndFlush(Person person);

    Optional<Person> findByIdAndContractorId(PersonId id, UUID contractorId);

    /** The name of someone else of the company that is the same as this one, whatever its accents, capitals or word order. */
    @Query(
            value = "select p.name from team_person p where p.contractor_id = :company"
                    + " and p.name_key = name_key(:name) and p.id <> :id",
            nativeQuery = true)
    Optional<String> findNamesake(UUID company, String name, UUID id);
}
