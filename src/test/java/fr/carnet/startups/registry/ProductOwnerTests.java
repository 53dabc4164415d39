package fr.carnet.startups.registry;

import static org.assertj.core.api.Assertions.assertThat;

import fr.carnet.shared.Phase;
import fr.carnet.shared.Warning;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("domain.md § 6: a product owner gives 80 % in construction, at least 50 % in consolidation")
class ProductOwnerTests {

    @Test
    void warnsOfTooSmallAShare() {
        assertThat(owner(79).warning(Phase.CONSTRUCTION))
                .contains(Warning.of("startup.owner-share", 79, Phase.CONSTRUCTION, 80));
        assertThat(owner(49).warning(Phase.CONSOLIDATION))
                .contains(Warning.of("startup.owner-share", 49, Phase.CONSOLIDATION, 50));
    }

    @Test
    void saysNothingOfAShareThatIsEnoughOrNotExpected() {
        assertThat(owner(80).warning(Phase.CONSTRUCTION)).isEmpty();
        assertThat(owner(50).warning(Phase.CONSOLIDATION)).isEmpty();
        assertThat(owner(0).warning(Phase.INVESTIGATION)).isEmpty();
        assertThat(owner(0).warning(Phase.PASSATION)).isEmpty();
        assertThat(owner(0).warning(null)).isEmpty();
        assertThat(new ProductOwner("Paule", null).warning(Phase.CONSTRUCTION)).isEmpty();
    }

    private static ProductOwner owner(int share) {
        return new ProductOwner("Paule", share);
    }
}
