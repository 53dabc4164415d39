package fr.carnet.teams;

import fr.carnet.audit.AuditTrail;
import fr.carnet.orders.OrderId;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.RuleViolation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The acts of a correspondent on the company's people and on the teams of its orders (A-2016 § 7.2, A-2018 § 4.2). */
@Service
@Transactional
public class Teams {

    private final PersonRepository people;
    private final TeamStore team;
    private final AuditTrail auditTrail;
    private final Clock clock;

    Teams(PersonRepository people, TeamStore team, AuditTrail auditTrail, Clock clock) {
        this.people = people;
        this.team = team;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /**
     * Adds a person to the viewer's company.
     *
     * @throws RuleViolation {@code person.exists} where the company has someone of that name, however it is written
     */
    public PersonId addPerson(PersonDetails details, Viewer viewer) {
        UUID company = company(viewer);
        Person person = new Person(PersonId.random(), company, details);
        save(person, company);
        record(viewer, "person.added", person);
        return person.id();
    }

    /**
     * Corrects what was said of a person.
     *
     * @throws RuleViolation {@code person.exists}, or {@code team.experience} where an open order asks for more
     */
    public void correct(PersonId id, PersonDetails details, Viewer viewer) {
        UUID company = company(viewer);
        Person person = person(id, company);
        team.requirements(id).check(details);
        person.correct(details);
        save(person, company);
        record(viewer, "person.corrected", person);
    }

    /**
     * Presents a person for an order: the person joins its team.
     *
     * @throws RuleViolation {@code team.closed}, {@code team.member} or {@code team.experience}
     */
    public void join(OrderId orderId, PersonId personId, Viewer viewer) {
        UUID company = company(viewer);
        var order = team.order(orderId, company).orElseThrow(NotFound::new);
        Person person = person(personId, company);
        if (!order.state().isOpen()) {
            throw new RuleViolation("team.closed", order.number());
        }
        team.requirements(orderId).check(person.details());
        if (!team.add(orderId, personId, LocalDate.now(clock))) {
            throw new RuleViolation("team.member", person.details().name(), order.number());
        }
        record(viewer, "team.joined", order, person);
    }

    /**
     * Takes a person off an order's team: who logged days on it cannot leave, so that these days keep their author.
     *
     * @throws RuleViolation {@code team.has-days}
     */
    public void leave(OrderId orderId, PersonId personId, Viewer viewer) {
        UUID company = company(viewer);
        var order = team.order(orderId, company).orElseThrow(NotFound::new);
        Person person = person(personId, company);
        try {
            if (!team.remove(orderId, personId)) {
                throw new NotFound();
            }
        } catch (DataIntegrityViolationException daysAreLogged) {
            throw new RuleViolation("team.has-days", person.details().name(), order.number());
        }
        record(viewer, "team.left", order, person);
    }

    private static UUID company(Viewer viewer) {
        viewer.mustBe(Role.CORRESPONDENT);
        UUID company = viewer.contractor();
        if (company == null) {
            throw new NotFound();
        }
        return company;
    }

    private Person person(PersonId id, UUID company) {
        return people.findByIdAndContractorId(id, company).orElseThrow(NotFound::new);
    }

    private void save(Person person, UUID company) {
        String name = person.details().name();
        people.findNamesake(company, name, person.id().value()).ifPresent(namesake -> {
            throw new RuleViolation("person.exists", namesake);
        });
        try {
            people.saveAndFlush(person);
        } catch (DataIntegrityViolationException takenMeanwhile) {
            throw new RuleViolation("person.exists", name);
        }
    }

    private void record(Viewer viewer, String action, Person person) {
        PersonDetails details = person.details();
        auditTrail.record(
                viewer.actor(),
                action,
                "person",
                person.id().value(),
                details.name(),
                Map.of("profile", details.profile().name(), "years", details.years()));
    }

    private void record(Viewer viewer, String action, TeamStore.IssuedOrder order, Person person) {
        auditTrail.record(
                viewer.actor(),
                action,
                "order",
                order.id().value(),
                order.number(),
                Map.of("person", person.details().name()));
    }
}
