package fr.carnet.tracking.statements;

import fr.carnet.orders.OrderId;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.repository.Repository;

/** Loads statements: whoever loads one has asked {@link StatementStore} for its order, within reach and locked. */
interface StatementRepository extends Repository<MonthlyStatement, StatementId> {

    MonthlyStatement save(MonthlyStatement statement);

    @EntityGraph(attributePaths = "steps")
    Optional<MonthlyStatement> findByOrderAndMonth(OrderId order, LocalDate month);
}
