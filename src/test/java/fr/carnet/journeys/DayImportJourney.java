package fr.carnet.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import fr.carnet.TestDay;
import fr.carnet.shared.WorkingDays;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A correspondent imports days with mistakes, corrects them, takes them back, then says what remains to be done; without a mouse. */
class DayImportJourney extends Journey {

    private static final String HEAD = "Date;Personne;Bon de commande;Unité d’œuvre;Activité;Jours;Formation\r\n";

    @Autowired
    private JdbcClient jdbc;

    private record Free(String number, String code, String person, LocalDate day) {}

    private Free free;

    /** Someone of a team with a free working day of late, within an order that has days left, in a month still open. */
    @BeforeEach
    void someoneWithAFreeDay() {
        var today = TestDay.TODAY;
        free = jdbc.sql("""
                select o.number, l.code, p.name as person, d.day::date as day
                from purchase_order o join order_line l on l.order_id = o.id and l.days - l.consumed >= 2
                join team_member m on m.order_id = o.id join team_person p on p.id = m.person_id
                join account a on a.contractor_id = o.contractor_id and a.username = 'correspondant'
                cross join generate_series(greatest(o.starts_on, ?::date - 31)::timestamp,
                    least(o.ends_on, ?::date - 1)::timestamp, interval '1 day') d (day)
                where o.state = 'IN_PROGRESS' and extract(isodow from d.day) < 6
                  and not exists (select 1 from person_day w where w.person_id = p.id and w.day = d.day::date and w.total > 0)
                  and not exists (select 1 from monthly_statement s where s.order_id = o.id and s.month = month_of(d.day::date)
                                  and s.state in ('SUBMITTED', 'APPROVED'))
                order by d.day desc, o.number, l.position, p.name""").params(today, today).query(Free.class).list().stream()
                .filter(found -> WorkingDays.isWorkingDay(found.day()))
                .findFirst()
                .orElseThrow();
    }

    private String row(String person, String days) {
        return "%s;%s;%s;%s;Documentation;%s;non\r\n".formatted(free.day(), person, free.number(), free.code(), days);
    }

    private static void send(Visitor visitor, Keyboard keyboard, String rows) {
        visitor.page()
                .setInputFiles(
                        "[name=fichier]",
                        new FilePayload("jours.csv", "text/csv", ("\ufeff" + HEAD + rows).getBytes(UTF_8)));
        keyboard.press("Voir l’aperçu");
    }

    @Test
    void importsWithMistakesThenCorrected() {
        var correspondent = visitor("correspondant");
        var keyboard = new Keyboard(correspondent);
        correspondent.open("/suivi/import").look("01-import");
        keyboard.press("Voir l’aperçu");
        assertThat(correspondent.text()).contains("Choisissez le fichier des jours.");

        send(
                correspondent,
                keyboard,
                row("Personne Inconnue", "1") + row(free.person(), "2") + row(free.person(), "1"));
        assertThat(correspondent.text())
                .contains(
                        "Rien ne sera enregistré",
                        "2 lignes sont refusées",
                        "« Personne Inconnue » n’est pas une personne");
        correspondent.look("02-apercu-refuse");

        keyboard.follow("Joindre le fichier corrigé");
        send(correspondent, keyboard, row(free.person(), "0,75"));
        assertThat(correspondent.text())
                .containsIgnoringCase("0,75 j consommés en plus")
                .containsIgnoringCase("Ajoutée");
        assertThat(correspondent.text())
                .containsIgnoringCase("Ce que l’import change")
                .contains(free.number());
        correspondent.look("03-apercu");
        keyboard.press("Enregistrer 1 ligne");
        assertThat(correspondent.text()).contains("Une ligne du fichier est enregistrée");
        correspondent.look("04-importe");

        correspondent.open("/suivi/import");
        send(correspondent, keyboard, row(free.person(), "0,75"));
        assertThat(correspondent.text()).contains("Ce fichier n’ajoute rien");
        keyboard.press("Abandonner");
        assertThat(correspondent.text()).contains("L’import est abandonné", "Imports de votre société");
        correspondent.look("09-imports");

        keyboard.follow("jours.csv").follow("Annuler cet import");
        correspondent.look("10-annuler");
        keyboard.press("Annuler l’import");
        assertThat(correspondent.text()).contains("Une ligne est annulée", "Cet import est annulé");
        correspondent.look("11-annule");

        assertThat(visitor("acheteur").statusOf("/suivi/import")).isEqualTo(404);
    }

    @Test
    void saysWhatRemainsAndSeesTheDrift() {
        var correspondent = visitor("correspondant");
        var keyboard = new Keyboard(correspondent);
        correspondent.open("/suivi/reste-a-faire?q=" + free.number()).look("05-reste-a-faire");
        keyboard.type("Reste à faire, " + free.number(), "900").press("Enregistrer les estimations");
        assertThat(correspondent.text()).contains("Une estimation refusée", "dites pourquoi dans le commentaire");
        correspondent.look("06-reste-a-faire-refuse");
        keyboard.type("Commentaire, " + free.number(), "Périmètre doublé").press("Enregistrer les estimations");
        assertThat(correspondent.text()).contains("Une estimation est enregistrée", "Dérive", "Périmètre doublé");

        keyboard.follow(free.number());
        assertThat(correspondent.text()).contains("Reste à faire", "plus qu’il n’est commandé");
        correspondent.look("07-bon-en-derive");
        correspondent.open("/suivi/synthese?par=startup").look("08-synthese");
    }
}
