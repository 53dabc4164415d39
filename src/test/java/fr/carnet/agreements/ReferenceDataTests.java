package fr.carnet.agreements;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import fr.carnet.DataTest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the migrations ship is the catalogue of the two documents, line by line (domain.md § 2). */
@DataTest
class ReferenceDataTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Autowired
    Agreements agreements;

    @Autowired
    JdbcClient jdbc;

    @Test
    @DisplayName(
            "A-2016 § 3: lot 1, code | scope | phase | days | pricing | months | hard limit | startups | offered | profiles")
    void holdsTheUnitsOfTheIncubators() {
        assertThat(rows("A-2016", 1)).isEqualToNormalizingNewlines("""
                UO-L1.1 | INCUBATOR | - | - | FLAT | 6 | - | - | ALWAYS | COACH 10
                UO-L1.2 | INCUBATORS | - | - | FLAT | 6 | - | 1-5 | ALWAYS | COACH 10
                UO-L1.3 | INCUBATORS | - | - | FLAT | 6 | - | 6-15 | ALWAYS | COACH 10
                UO-L1.4 | INCUBATORS | - | - | FLAT | 6 | - | 16-25 | ALWAYS | COACH 10""");
    }

    @Test
    @DisplayName("A-2016 § 4: lot 2, phase by phase; (a) is assumed, (r) required in its phase")
    void holdsTheUnitsOfTheStartups() {
        assertThat(rows("A-2016", 2)).isEqualToNormalizingNewlines("""
                UO-L2.0 | AGREEMENT | - | - | FLAT | 1 | - | - | FROM_NOTIFICATION | DEVOPS 3, PROJECT_MANAGER 0
                UO-L2.1.1 | STARTUP | INVESTIGATION | 5 | DAYS | 1-3 | - | - | ALWAYS | DESIGNER 0
                UO-L2.1.2 | STARTUP | INVESTIGATION | 40 (a) | DAYS | 2 | - | - | ALWAYS | DEVOPS 3
                UO-L2.1.3 | STARTUP | INVESTIGATION | - | FLAT | - | - | - | ALWAYS | DEVOPS 3
                UO-L2.2.1 | STARTUP | CONSTRUCTION | 5 | DAYS | 3 | - | - | ALWAYS | DESIGNER 0
                UO-L2.2.2 (r) | STARTUP | CONSTRUCTION | 60 | DAYS | 3 | - | - | ALWAYS | DEVOPS 3
                UO-L2.2.3 | STARTUP | CONSTRUCTION | - | FLAT | - | - | - | ALWAYS | DEVOPS 3
                UO-L2.3.1 | STARTUP | CONSOLIDATION | 5 | DAYS | 3 | - | - | ALWAYS | DESIGNER 0
                UO-L2.3.2 | STARTUP | CONSOLIDATION | 60 | DAYS | 3 | - | - | ALWAYS | DEVOPS 3
                UO-L2.3.3 | STARTUP | CONSOLIDATION | 60 | DAYS | 3 | - | - | ALWAYS | MAINTENANCE_DEVELOPER 0
                UO-L2.3.4 | STARTUP | CONSOLIDATION | - | FLAT | 3 | - | - | ALWAYS | DEVOPS 3
                UO-L2.4.1 | AGREEMENT | PASSATION | - | FLAT | - | 2 | - | AT_END | DEVOPS 3, PROJECT_MANAGER 0
                UO-L2.4.2 | STARTUP | PASSATION | - | FLAT | - | 2 | - | ALWAYS | DEVOPS 3""");
    }

    @Test
    @DisplayName("A-2018 § 2: one lot, five units")
    void holdsTheUnitsOfTheSecondAgreement() {
        assertThat(rows("A-2018", 1)).isEqualToNormalizingNewlines("""
                DEVOPS | STARTUP | - | 60 (a) | DAYS | 3 | - | - | ALWAYS | DEVOPS 0
                DESIGN | STARTUP | - | 20 (a) | DAYS | 1 | - | - | ALWAYS | DESIGNER 0
                DEPLOIEMENT | STARTUP | - | 60 (a) | DAYS | 3 | - | - | ALWAYS | BUSINESS_DEVELOPER 0
                HEBERGEMENT | STARTUP | - | - | FEES | - | - | - | ALWAYS | DEVOPS 0
                REVERSIBILITE | AGREEMENT | - | - | FLAT | - | 2 | - | AT_END | DEVOPS 0""");
    }

    @Test
    @DisplayName("The deliverables of each unit; (i) is due at each iteration")
    void holdsTheDeliverablesOfEachUnit() {
        var all = deliverables(lot("A-2016", 1), lot("A-2016", 2), lot("A-2018", 1));
        assertThat(all).isEqualToNormalizingNewlines("""
                UO-L1.1: Note de stratégie de mise en place de l’incubateur
                UO-L1.2: Document de suivi synthétique; Avis sur les nouveaux projets
                UO-L1.3: Document de suivi synthétique; Avis sur les nouveaux projets
                UO-L1.4: Document de suivi synthétique; Avis sur les nouveaux projets
                UO-L2.0: Analyse de l’existant; Programme d’actions; Support de la réunion de lancement
                UO-L2.1.1: Dossiers de design
                UO-L2.1.2: Version alpha, maquette ou prototype en ligne
                UO-L2.1.3: Plateforme de développement et d’hébergement
                UO-L2.2.1: Dossiers de design; Script d’interview et recueil des tests
                UO-L2.2.2: Backlog de l’itération (i); Démonstration de fin d’itération (i); \
                Compte rendu de la démonstration (i); Validation formelle des user stories (i); \
                Codes sources de l’itération (i); Documentation de l’itération (i); \
                Application développée; Documentation à jour; Transfert de code
                UO-L2.2.3: Environnement de développement et de test; Schéma d’architecture technique
                UO-L2.3.1: Dossiers de design simplifiés
                UO-L2.3.2: Backlog de l’itération (i); Démonstration de fin d’itération (i); \
                Compte rendu de la démonstration (i); Validation formelle des user stories (i); PV de validation de l’itération (i); \
                Codes sources de l’itération (i); Documentation de l’itération (i); \
                Améliorations du service; Nouvelles fonctionnalités développées; Documentation à jour; Transfert de code
                UO-L2.3.3: Comptes rendus de maintenance préventive et corrective; Documentation à jour
                UO-L2.3.4: Cahier d’architecture technique; Suivi et tableau de bord d’exploitation
                UO-L2.4.1: Documentation à jour; Tutoriels; Bilan de transfert de compétences
                UO-L2.4.2: Documentation à jour; Tutoriels; Bilan de transfert de compétences
                DEVOPS: Service en production; Code source de l’application; Traces des modifications (commits)
                DESIGN: Service en production; Dossiers de conception
                DEPLOIEMENT: Description des actions de déploiement; Outils de support utilisateur; Mesures d’impact publiées
                HEBERGEMENT: État de disponibilité du service; Factures des solutions utilisées
                REVERSIBILITE: Documentation à jour; Tutoriels; Bilan de transfert de compétences""");
    }

    @Test
    @DisplayName("A-2016 § 3.1.2: the strategy note has four parts")
    void saysTheFourPartsOfTheStrategyNote() {
        var note = lot("A-2016", 1).units().get(0).deliverables().get(0);
        assertThat(note.description()).contains("faisabilité", "pertinence", "fiche produit", "porteurs identifiés");
        assertThat(note.description().split(" ; ")).hasSize(4);
    }

    @Test
    void differsBetweenTheTwoAgreementsAsDataOnly() {
        var first = lot("A-2016", 2).agreement();
        var second = lot("A-2018", 1).agreement();
        assertThat(first.numberPrefix()).isEqualTo("BC-2016");
        assertThat(second.numberPrefix()).isEqualTo("BC-2018");
        assertThat(first.objectionInWorkingDays()).as("A-2016 § 7.2").isFalse();
        assertThat(second.objectionInWorkingDays()).as("A-2018 § 4.2").isTrue();
        assertThat(List.of(first, second)).allSatisfy(agreement -> {
            assertThat(agreement.objectionDays()).isEqualTo(8);
            assertThat(agreement.poorExecutionLimit()).isEqualTo(2);
            assertThat(agreement.reviewDays()).isEqualTo(30);
            assertThat(agreement.tacitAcceptance()).isFalse();
            assertThat(agreement.maximumAmount()).isNull();
            assertThat(agreement.vatRate()).isEqualByComparingTo("20");
            assertThat(agreement.validity().covers(TODAY)).isTrue();
            assertThat(agreement.clauses())
                    .containsKeys("validity", "amounts", "objection", "training", "review", "profiles");
            assertThat(agreement.clauses().get("notified_on_note")).startsWith("date fictive");
        });
    }

    @Test
    void saysThatItsCompaniesDoNotExist() {
        assertThat(jdbc.sql("select name from contractor where fictitious")
                        .query(String.class)
                        .list())
                .hasSize(4)
                .allMatch(name -> name.endsWith("(société fictive)"));
        assertThat(jdbc.sql("select siret from contractor").query(String.class).list())
                .allMatch(ReferenceDataTests::passesLuhn);
    }

    @Test
    @DisplayName("A-2018 § 4.2: several ranked contractors, the next one in turn to the rule")
    void ranksTheAwards() {
        assertThat(lot("A-2016", 1).rule()).isEqualTo(AllocationRule.SINGLE);
        assertThat(lot("A-2016", 2).rule()).isEqualTo(AllocationRule.SINGLE);
        assertThat(lot("A-2018", 1).rule()).isEqualTo(AllocationRule.CASCADE);
        assertThat(lot("A-2018", 1).awards()).extracting(AwardTerms::rank).containsExactly(1, 2, 3);
    }

    @Test
    void pricesEveryUnitOfEveryAward() {
        for (var choice : agreements.lots(TODAY)) {
            var lot = agreements.lot(choice.id(), choice.firstDay());
            assertThat(lot.awards()).isNotEmpty().allSatisfy(award -> assertThat(award.prices())
                    .as("%s lot %s", choice.reference(), choice.number())
                    .containsOnlyKeys(
                            lot.units().stream().map(WorkUnitTerms::id).toList()));
        }
    }

    @Test
    @DisplayName("A-2016 § 7.1, A-2018 § 4.1: each award names its correspondent")
    void namesACorrespondentForEachAward() {
        var without = jdbc.sql("select count(*) from award w where not exists"
                        + " (select 1 from correspondent c where c.award_id = w.id)")
                .query(Long.class)
                .single();
        assertThat(without).isZero();
    }

    @ParameterizedTest
    @CsvSource({"2026-01-31, 38400.00", "2026-02-01, 39600.00", "2026-11-22, 39600.00"})
    void knowsThePriceInForceOnADay(LocalDate on, String amount) {
        var choice = agreements.lots(on).stream()
                .filter(c -> c.reference().equals("A-2016") && c.number() == 2)
                .findFirst()
                .orElseThrow();
        var lot = agreements.lot(choice.id(), on);
        var devops = lot.units().stream()
                .filter(WorkUnitTerms::requiredInPhase)
                .findFirst()
                .orElseThrow();
        assertThat(lot.awards().get(0).price(devops).amount()).isEqualByComparingTo(amount);
    }

    private LotTerms lot(String reference, int number) {
        var choice = agreements.lots(TODAY).stream()
                .filter(c -> c.reference().equals(reference) && c.number() == number)
                .findFirst()
                .orElseThrow();
        return agreements.lot(choice.id(), TODAY);
    }

    private String rows(String reference, int number) {
        return lot(reference, number).units().stream()
                .map(ReferenceDataTests::row)
                .collect(joining("\n"));
    }

    private static String row(WorkUnitTerms unit) {
        return String.join(
                " | ",
                unit.code() + (unit.requiredInPhase() ? " (r)" : ""),
                unit.scope().name(),
                unit.phase() == null ? "-" : unit.phase().name(),
                unit.days() == null
                        ? "-"
                        : unit.days().value().stripTrailingZeros().toPlainString() + (unit.daysAssumed() ? " (a)" : ""),
                unit.pricing().name(),
                span(unit.nominalMinMonths(), unit.nominalMaxMonths()),
                unit.maximumMonths() == null ? "-" : unit.maximumMonths().toString(),
                span(unit.minimumStartups(), unit.maximumStartups()),
                unit.available().name(),
                unit.profiles().stream()
                        .map(p -> p.profile() + " " + p.minimumYears())
                        .collect(joining(", ")));
    }

    private static String span(Integer from, Integer to) {
        return from == null ? "-" : from.equals(to) ? from.toString() : from + "-" + to;
    }

    private static String deliverables(LotTerms... lots) {
        return Arrays.stream(lots)
                .flatMap(lot -> lot.units().stream())
                .map(unit -> unit.code() + ": "
                        + unit.deliverables().stream()
                                .map(d -> d.title() + (d.perIteration() ? " (i)" : ""))
                                .collect(joining("; ")))
                .collect(joining("\n"));
    }

    private static boolean passesLuhn(String siret) {
        int sum = 0;
        for (int i = 0; i < siret.length(); i++) {
            int digit = (siret.charAt(siret.length() - 1 - i) - '0') * (1 + i % 2);
            sum += digit > 9 ? digit - 9 : digit;
        }
        return sum % 10 == 0;
    }
}
