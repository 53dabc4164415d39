package fr.carnet.demo;

import fr.carnet.people.SignInHints;
import fr.carnet.people.SignInHints.Hint;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The accounts that the sign-in page of a demonstration offers. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoSignIn {

    @Bean
    SignInHints signInHints() {
        return new SignInHints(
                DemoData.PASSWORD,
                List.of(
                        new Hint("acheteur", "Acheteur : émet les bons de commande, voit tout"),
                        new Hint("produit", "Responsable de produit : accepte les livrables de ses startups"),
                        new Hint("coach", "Coach : suit le portefeuille de ses incubateurs, sans les prix"),
                        new Hint(
                                "correspondant",
                                "Correspondant d’un titulaire : saisit les jours, dépose les livrables"),
                        new Hint("correspondant2", "Correspondant d’un titulaire concurrent"),
                        new Hint("administrateur", "Administrateur : gère les comptes, lit le journal")));
    }
}
