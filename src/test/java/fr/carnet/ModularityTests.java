package fr.carnet;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** Modules know only those below them, by their front doors (style.md § 1). */
class ModularityTests {

    private final ApplicationModules modules = ApplicationModules.of(CarnetApplication.class);

    @Test
    void modulesKeepToTheirBounds() {
        modules.verify();
    }

    @Test
    void modulesCanBeDrawn() {
        new Documenter(modules).writeModulesAsPlantUml().writeIndividualModulesAsPlantUml();
    }
}
