package fr.carnet;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Says in one block, once Carnet answers, where it listens and how to sign in. */
@Component
class StartupBanner {

    private static final Logger log = LoggerFactory.getLogger(StartupBanner.class);
    private static final String RULE = "-".repeat(78);

    private final Environment environment;

    StartupBanner(Environment environment) {
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void carnetAnswers() {
        var port = environment.getProperty("local.server.port");
        if (port != null) {
            log.info("\n{}\n  Carnet répond sur http://{}:{}\n{}{}", RULE, host(), port, howToSignIn(), RULE);
        }
    }

    private String host() {
        var address = environment.getProperty("server.address", "0.0.0.0");
        return address.equals("127.0.0.1") || address.equals("0.0.0.0") ? "localhost" : address;
    }

    private String howToSignIn() {
        return environment.acceptsProfiles(Profiles.of("demo")) ? """
                  Démonstration : données fictives, mot de passe carnet-demo pour chacun des comptes
                  acheteur, produit, coach, correspondant, correspondant2, administrateur
                """ : "  Arrêt : Ctrl-C, ou kill du processus\n";
    }
}
