package fr.carnet.teams;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The people of one company at a time: there is no way to ask for anyone else's. */
interface PersonRepository extends Repository<Person, PersonId> {

    /** Writes at once, so that a name taken meanwhile is refused here and not at the end of the transaction. */
    Person saveAndFlush(Person person);

    Optional<Person> findByIdAndContractorId(PersonId id, UUID contractorId);

    boolean existsByContractorIdAndNameAndIdNot(UUID contractorId, String name, PersonId id);
}
