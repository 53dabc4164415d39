package fr.carnet.startups.merging;

import fr.carnet.people.Perimeters;
import fr.carnet.startups.Merge;
import fr.carnet.startups.MergeParticipant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Makes the accounts that follow the one that goes follow the one that stays. */
@Component
class PerimeterMoves implements MergeParticipant {

    private final Perimeters perimeters;

    PerimeterMoves(Perimeters perimeters) {
        this.perimeters = perimeters;
    }

    @Override
    public Set<String> columns() {
        return Set.of("account_startup.startup_id", "account_incubator.incubator_id");
    }

    @Override
    public List<Moved> moving(Merge merge) {
        return switch (merge.kind()) {
            case STARTUP -> List.of(new Moved("accounts", perimeters.startupFollowers(merge.gone())));
            case INCUBATOR -> List.of(new Moved("accounts", perimeters.incubatorFollowers(merge.gone())));
            case SPONSOR -> List.of();
        };
    }

    @Override
    public void move(Merge merge) {
        switch (merge.kind()) {
            case STARTUP -> perimeters.moveStartup(merge.gone(), merge.kept());
            case INCUBATOR -> perimeters.moveIncubator(merge.gone(), merge.kept());
            case SPONSOR -> {}
        }
    }
}
