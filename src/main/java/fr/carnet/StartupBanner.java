package fr.carnet;

import fr.carnet.people.FirstAdministrator;
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
    private final FirstAdministrator firstAdministrator;

    StartupBanner(Environment environment, FirstAdministrator firstAdministrator) {
        this.environment = environment;
        this.firstAdministrator = firstAdministrator;
    }

    @EventListener(ApplicationReadyEvent.class)
    void carnetAnswers() {
        var port = environment.getProperty("local.server.port");
        if (port != null) {
            var address = "http://" + host() + ":" + port;
            log.info("\n{}\n  Carnet répond sur {}\n{}{}", RULE, address, howToSignIn(address), RULE);
        }
    }

    private String host() {
        var address = environment.getProperty("server.address", "0.0.0.0");
        return address.equals("127.0.0.1") || address.equals("0.0.0.0") ? "localhost" : address;
    }

    private String howToSignIn(String address) {
        if (environment.acceptsProfiles(Profiles.of("demo"))) {
            return """
                  Démonstration : données fictives, mot de passe carnet-demo pour chacun des comptes
                  acheteur, produit, coach, correspondant, correspondant2, administrateur
                """;
        }
        return firstAdministrator
                        .invitation()
                        .map(token -> """
                  Aucun compte ne peut encore administrer Carnet. Le compte « administrateur » attend son mot de passe,
                  à choisir dans les 24 heures, par ce lien qui ne sert qu'une fois :
                  %s/activation/%s
                """.formatted(address, token))
                        .orElse("")
                + "  Arrêt : Ctrl-C, ou kill du processus\n";
    }
}
