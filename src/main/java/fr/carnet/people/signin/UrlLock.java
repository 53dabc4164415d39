package fr.carnet.people.signin;

import static fr.carnet.people.Role.ADMINISTRATOR;
import static fr.carnet.people.Role.BUYER;
import static fr.carnet.people.Role.COACH;
import static fr.carnet.people.Role.CORRESPONDENT;
import static fr.carnet.people.Role.PRODUCT_OWNER;

import fr.carnet.people.Reach;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * The first of three locks (style.md § 5): which role may ask for which address, as data (domain.md § 8). The first row
 * that matches decides; what matches none is denied. Which rows of a table show is the business of {@link Reach}, and what
 * may be done to them that of {@link Viewer#mustBe}.
 */
final class UrlLock {

    /** Addresses that need no account. */
    static final String[] PUBLIC_PAGES = {"/connexion", "/connexion/refus", "/activation/*", "/accessibilite"};

    /** Addresses that need neither account nor session: the same bytes for everyone. */
    static final String[] PUBLIC_RESOURCES = {
        "/dsfr/**",
        "/carnet/**",
        "/webjars/**",
        "/favicon.ico",
        "/actuator/health/liveness",
        "/actuator/health/readiness"
    };

    private static final Role[] EVERYONE = Role.values();

    /** The roles that see orders; an administrator manages accounts and sees none. */
    private static final Role[] ORDER_PEOPLE = {BUYER, PRODUCT_OWNER, COACH, CORRESPONDENT};

    static final List<Rule> RULES = List.of(
            read("/", EVERYONE),
            read("/accords/*/bpu/import/**", BUYER),
            read("/recherche", EVERYONE),
            read("/accords/*/bpu/**", BUYER, CORRESPONDENT),
            read("/accords/*/attributions/*/*/**", BUYER),
            read("/accords/*/lots/*/attribution", BUYER),
            read("/accords/*/lots/*/journal/**", BUYER),
            read("/accords/nouveau", BUYER),
            read("/accords/*/modification", BUYER),
            read("/accords/*/suppression", BUYER),
            read("/accords/*/mise-en-service", BUYER),
            read("/accords/*/non-reconduction/**", BUYER),
            read("/accords/*/lots/nouveau", BUYER),
            read("/accords/*/lots/*/modification", BUYER),
            read("/accords/*/lots/*/suppression", BUYER),
            read("/accords/*/lots/*/unites/**", BUYER),
            read("/accords/**", EVERYONE),
            write("/accords/**", BUYER),
            read("/bons-de-commande", ORDER_PEOPLE),
            read("/bons-de-commande/export.*", ORDER_PEOPLE),
            read("/bons-de-commande/lignes/export.*", ORDER_PEOPLE),
            write("/bons-de-commande/filtres/**", ORDER_PEOPLE),
            read("/bons-de-commande/nouveau/**", BUYER),
            read("/bons-de-commande/brouillons", BUYER),
            read("/bons-de-commande/*", ORDER_PEOPLE),
            read("/bons-de-commande/*/bon.pdf", BUYER, PRODUCT_OWNER, CORRESPONDENT),
            read("/bons-de-commande/*/versions/*/bon.pdf", BUYER, PRODUCT_OWNER, CORRESPONDENT),
            read("/bons-de-commande/*/demarrage", BUYER, CORRESPONDENT),
            write("/bons-de-commande/*/demarrage", BUYER, CORRESPONDENT),
            read("/bons-de-commande/*/accuse-reception", CORRESPONDENT),
            write("/bons-de-commande/*/accuse-reception", CORRESPONDENT),
            read("/bons-de-commande/*/mauvaises-executions/*/reponse", CORRESPONDENT),
            write("/bons-de-commande/*/mauvaises-executions/*/reponse", CORRESPONDENT),
            read("/bons-de-commande/*/refus", CORRESPONDENT),
            write("/bons-de-commande/*/refus", CORRESPONDENT),
            read("/bons-de-commande/**", BUYER),
            write("/bons-de-commande/**", BUYER),
            read("/suivi/import/**", CORRESPONDENT),
            read("/suivi/**", ORDER_PEOPLE),
            write("/suivi/**", CORRESPONDENT),
            read("/releves/approbation", BUYER, PRODUCT_OWNER),
            write("/releves/approbation", BUYER, PRODUCT_OWNER),
            read("/releves/**", ORDER_PEOPLE),
            write("/releves/*/*/soumission", CORRESPONDENT),
            write("/releves/*/*/retrait", CORRESPONDENT),
            write("/releves/*/*/decision", BUYER, PRODUCT_OWNER),
            read("/point-hebdomadaire", ORDER_PEOPLE),
            read("/point-hebdomadaire/comptes-rendus/**", ORDER_PEOPLE),
            read("/point-hebdomadaire/titulaires/*/cloture", BUYER),
            read("/point-hebdomadaire/titulaires/**", BUYER, PRODUCT_OWNER, CORRESPONDENT),
            write("/point-hebdomadaire/titulaires/*/notes/*", BUYER, CORRESPONDENT),
            write("/point-hebdomadaire/titulaires/**", BUYER),
            read("/point-hebdomadaire/incubateurs/*/cloture", BUYER, COACH),
            read("/point-hebdomadaire/incubateurs/**", BUYER, PRODUCT_OWNER, COACH),
            write("/point-hebdomadaire/incubateurs/**", BUYER, COACH),
            read("/livrables/nouveau", BUYER, PRODUCT_OWNER),
            write("/livrables/nouveau", BUYER, PRODUCT_OWNER),
            read("/livrables/**", ORDER_PEOPLE),
            write("/livrables/*/depot", CORRESPONDENT, COACH),
            write("/livrables/*/examen", BUYER, PRODUCT_OWNER),
            read("/fichiers/*", ORDER_PEOPLE),
            read("/startups/import/**", BUYER, ADMINISTRATOR),
            write("/startups/import/**", BUYER, ADMINISTRATOR),
            read("/startups/*/decision", BUYER, COACH),
            write("/startups/*/decision", BUYER, COACH),
            read("/startups/*/fiche-produit/modification", BUYER, PRODUCT_OWNER, COACH),
            write("/startups/*/fiche-produit/modification", BUYER, PRODUCT_OWNER, COACH),
            read("/startups/*/fiche-produit/version", BUYER, PRODUCT_OWNER, COACH),
            write("/startups/*/fiche-produit/version", BUYER, PRODUCT_OWNER, COACH),
            read("/startups/*/fiche-produit/versions/*/depot", CORRESPONDENT),
            write("/startups/*/fiche-produit/versions/*/depot", CORRESPONDENT),
            read("/startups/*/decisions/*/correction", BUYER, COACH),
            write("/startups/*/decisions/*/correction", BUYER, COACH),
            read("/startups/nouvelle", BUYER),
            write("/startups/nouvelle", BUYER),
            read("/startups/*/modification", BUYER, PRODUCT_OWNER, COACH),
            write("/startups/*/modification", BUYER, PRODUCT_OWNER, COACH),
            read("/startups/*/adresse", BUYER),
            write("/startups/*/adresse", BUYER),
            read("/startups/*/archivage", BUYER),
            write("/startups/*/archivage", BUYER),
            read("/startups/*/conformite/*", BUYER, PRODUCT_OWNER, COACH),
            write("/startups/*/conformite/**", BUYER, PRODUCT_OWNER, COACH),
            read("/startups/*/recommandations/**", BUYER, PRODUCT_OWNER, COACH),
            write("/startups/*/recommandations/**", BUYER, PRODUCT_OWNER, COACH),
            read("/startups/indicateurs/import/**", BUYER, PRODUCT_OWNER, COACH),
            write("/startups/indicateurs/import/**", BUYER, PRODUCT_OWNER, COACH),
            read("/startups/indicateurs/modele.*", BUYER, PRODUCT_OWNER, COACH),
            read("/startups/*/indicateurs/nouveau", BUYER, PRODUCT_OWNER, COACH),
            read("/startups/*/indicateurs/*/modification", BUYER, PRODUCT_OWNER, COACH),
            read("/startups/*/indicateurs/*/archivage", BUYER, PRODUCT_OWNER, COACH),
            read("/startups/*/indicateurs/*/valeurs/**", BUYER, PRODUCT_OWNER, COACH),
            write("/startups/*/indicateurs/**", BUYER, PRODUCT_OWNER, COACH),
            read("/startups/**", ORDER_PEOPLE),
            read("/conformite/**", ORDER_PEOPLE),
            read("/projets/nouveau", BUYER),
            write("/projets/nouveau", BUYER),
            read("/projets/*/modification", BUYER, PRODUCT_OWNER),
            write("/projets/*/modification", BUYER, PRODUCT_OWNER),
            read("/projets/*/adresse", BUYER),
            write("/projets/*/adresse", BUYER),
            read("/projets/*/archivage", BUYER),
            write("/projets/*/archivage", BUYER),
            read("/projets/**", ORDER_PEOPLE),
            read("/incubateurs", BUYER, COACH),
            read("/incubateurs/export.*", BUYER, COACH),
            read("/incubateurs/nouveau", BUYER),
            write("/incubateurs/nouveau", BUYER),
            read("/incubateurs/*/modification", BUYER, COACH),
            write("/incubateurs/*/modification", BUYER, COACH),
            read("/incubateurs/*/archivage", BUYER),
            write("/incubateurs/*/archivage", BUYER),
            read("/incubateurs/**", ORDER_PEOPLE),
            read("/administrations-porteuses/**", BUYER),
            write("/administrations-porteuses/**", BUYER),
            read("/fusions/**", BUYER),
            write("/fusions/**", BUYER),
            read("/portefeuille/suivi/depot", COACH),
            read("/portefeuille/avis/nouveau", COACH),
            read("/portefeuille/avis/*/modification", COACH),
            read("/portefeuille/avis/*/gel", COACH),
            read("/portefeuille/**", BUYER, COACH),
            read("/comites/**", BUYER, COACH),
            write("/comites/**", BUYER, COACH),
            write("/portefeuille/**", COACH),
            read("/equipes/**", BUYER, PRODUCT_OWNER, CORRESPONDENT),
            write("/equipes/**", CORRESPONDENT),
            read("/administration/utilisateurs/**", ADMINISTRATOR),
            write("/administration/utilisateurs/**", ADMINISTRATOR),
            read("/administration/organisations/**", ADMINISTRATOR, BUYER),
            write("/administration/organisations/**", ADMINISTRATOR, BUYER),
            read("/administration/journal/**", ADMINISTRATOR, BUYER));

    private UrlLock() {}

    /** May this role read the page at this address? The rule that decides is the one that decides a request. */
    static boolean admits(Role role, String address) {
        var path = PathContainer.parsePath(address);
        return RULES.stream()
                .filter(rule -> rule.methods().contains(HttpMethod.GET))
                .filter(rule ->
                        PathPatternParser.defaultInstance.parse(rule.pattern()).matches(path))
                .findFirst()
                .filter(rule -> rule.admits(role))
                .isPresent();
    }

    private static Rule read(String pattern, Role... roles) {
        return new Rule(List.of(HttpMethod.GET, HttpMethod.HEAD), pattern, Set.of(roles));
    }

    private static Rule write(String pattern, Role... roles) {
        return new Rule(List.of(HttpMethod.POST), pattern, Set.of(roles));
    }

    /** Who may send these methods to these addresses. */
    record Rule(List<HttpMethod> methods, String pattern, Set<Role> roles) {

        boolean admits(Role role) {
            return roles.contains(role);
        }
    }
}
