package fr.carnet.orders.order;

import fr.carnet.agreements.Scope;
import fr.carnet.startups.IncubatorId;
import fr.carnet.startups.StartupId;
import java.util.Set;

/** The target of an order is one startup, some incubators, some startups of an incubator, or the agreement as a whole (domain.md § 2). */
public sealed interface OrderTarget {

    /** May a unit of that scope be ordered for this? */
    boolean suits(Scope scope);

    /** One Startup d'État, or one digital project, which is ordered by the same units (A-2018 § 1.2, § 3). */
    record ForStartup(StartupId startup) implements OrderTarget {
        @Override
        public boolean suits(Scope scope) {
            return scope == Scope.STARTUP;
        }
    }

    /** One incubator or several (A-2016 § 3.2.1). */
    record ForIncubators(Set<IncubatorId> incubators) implements OrderTarget {
        public ForIncubators {
            incubators = Set.copyOf(incubators);
            if (incubators.isEmpty()) {
                throw new IllegalArgumentException("no incubator");
            }
        }

        @Override
        public boolean suits(Scope scope) {
            return scope == Scope.INCUBATORS || scope == Scope.INCUBATOR && incubators.size() == 1;
        }
    }

    /** Startups of an incubator, by their names: « une ou plusieurs start up » (A-2016 § 3.2.1). */
    record ForNamedStartups(Set<StartupId> startups) implements OrderTarget {
        public ForNamedStartups {
            startups = Set.copyOf(startups);
            if (startups.isEmpty()) {
                throw new IllegalArgumentException("no startup");
            }
        }

        @Override
        public boolean suits(Scope scope) {
            return scope == Scope.INCUBATORS;
        }
    }

    /** The agreement as a whole: its launch, its handover (A-2016 § 4.1, § 4.5.2; A-2018 § 2.5). */
    record ForAgreement() implements OrderTarget {
        @Override
        public boolean suits(Scope scope) {
            return scope == Scope.AGREEMENT;
        }
    }
}
