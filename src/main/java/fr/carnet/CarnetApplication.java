package fr.carnet;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Carnet: the order book of French State framework agreements for Startups d'État. */
@SpringBootApplication
public class CarnetApplication {

    public static void main(String[] args) {
        SpringApplication.run(CarnetApplication.class, args);
    }
}
