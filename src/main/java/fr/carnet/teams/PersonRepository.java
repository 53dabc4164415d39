package fr.carnet.teams;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The people of one company at a time: there is no way to ask for anyone else's. */
interface PersonRepository extends Repository<Person, PersonId> {

    /** Writes at once, so that a name taken meanwhile is refused here and not at the end of the transaction. */
    Person saveAndFlush(Person person);

    Optional<Person> findByIdAndContractorId(PersonId id, UUID contractorId);

    /** The name of someone else of the company that is this one, however it is written. */
    @Query(
            value = "select p.name from team_person p where p.contractor_id = :company"
                    + " and p.name_key = name_key(:name) and p.id <> :id",
            nativeQuery = true)
    Optional<String> findNamesake(UUID company, String name, UUID id);
}
