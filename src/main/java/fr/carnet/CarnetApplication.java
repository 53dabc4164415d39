package fr.carnet;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.core.env.SimpleCommandLinePropertySource;

/** Carnet: the order book of French State framework agreements for Startups d'État. */
@SpringBootApplication
public class CarnetApplication {

    /** An import that is asked for on the command line is done without a server, then Carnet ends. */
    private static final String IMPORT = "carnet.import.startups";

    public static void main(String[] args) {
        var application = new SpringApplication(CarnetApplication.class);
        boolean imports = new SimpleCommandLinePropertySource(args).containsProperty(IMPORT);
        if (imports) {
            application.setWebApplicationType(WebApplicationType.NONE);
        }
        var context = application.run(args);
        if (imports) {
            System.exit(SpringApplication.exit(context));
        }
    }
}
