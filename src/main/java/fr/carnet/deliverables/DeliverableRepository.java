package fr.carnet.deliverables;

import java.util.Optional;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.repository.Repository;

/** Deliverables by themselves: whoever loads one has asked {@link OrderFacts} first whether it is within reach. */
interface DeliverableRepository extends Repository<Deliverable, DeliverableId> {

    Deliverable save(Deliverable deliverable);

    @EntityGraph(attributePaths = "versions")
    Optional<Deliverable> findById(DeliverableId id);
}
