package fr.carnet.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import fr.carnet.TestDay;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** docs/flows/deposit-and-review.md: a deliverable deposited, deferred, deposited again, accepted. */
class DepositAndReviewJourney extends Journey {

    private static final FilePayload FIRST =
            new FilePayload("bilan.pdf", "application/pdf", "%PDF-1.7 premier".getBytes(UTF_8));
    private static final FilePayload SECOND =
            new FilePayload("bilan.pdf", "application/pdf", "%PDF-1.7 second".getBytes(UTF_8));
    private static final FilePayload PROGRAM =
            new FilePayload("bilan.pdf", "application/pdf", new byte[] {'M', 'Z', (byte) 0x90, 0, 3});

    @TempDir
    Path folder;

    @Test
    void aDeliverableIsDepositedDeferredDepositedAgainAndAccepted() throws IOException {
        var contractor = visitor("correspondant");
        contractor.open("/livrables").look("livrables-du-titulaire");
        contractor.open("/livrables?etat=EXPECTED");
        contractor.page().locator("tbody a[href^='/livrables/']").first().click();
        contractor.look("livrable-attendu");
        String address = URI.create(contractor.page().url()).getPath();

        contractor.page().setInputFiles("[name=files]", tooLarge());
        assertThat(contractor.page().innerText("#files-messages")).contains("« film.zip » dépasse 50 Mo");

        contractor.page().setInputFiles("[name=files]", PROGRAM);
        contractor.page().fill("[name=link]", "https://code.exemple.fr/depot");
        contractor.page().fill("[name=note]", "Première version.");
        contractor.press("Déposer").look("depot-refuse");
        assertThat(contractor.text()).contains("n’est pas celui d’un fichier pdf");
        assertThat(contractor.page().inputValue("[name=note]")).isEqualTo("Première version.");

        contractor.page().setInputFiles("[name=files]", FIRST);
        contractor.press("Déposer").look("livrable-depose");
        assertThat(contractor.text()).contains("La version 1 est déposée.");
        String file = contractor.page().getAttribute("a[href^='/fichiers/']", "href");

        var competitor = visitor("correspondant2");
        assertThat(competitor.statusOf(address)).isEqualTo(404);
        assertThat(competitor.statusOf(file)).isEqualTo(404);

        var buyer = visitor("acheteur");
        buyer.open("/livrables").look("livrables-a-examiner");
        buyer.open(address).look("examen");
        assertThat(buyer.page().isVisible("[name=reason]")).isFalse();
        buyer.page().check("[value=DEFERRED]", new Page.CheckOptions().setForce(true));
        assertThat(buyer.page().isVisible("[name=newDate]")).isTrue();
        buyer.page().fill("[name=reason]", "Il manque la conclusion.");
        buyer.press("Enregistrer la décision").look("examen-incomplet");
        assertThat(buyer.text()).contains("Donnez la date à laquelle une nouvelle version est attendue.");
        buyer.page().fill("[name=newDate]", TestDay.TODAY.plusDays(15).toString());
        buyer.press("Enregistrer la décision").look("livrable-ajourne");
        assertThat(buyer.text()).contains("Le livrable est ajourné.", "Examiner le suivant");

        contractor.open(address);
        assertThat(contractor.text()).contains("Il manque la conclusion.");
        contractor.page().setInputFiles("[name=files]", SECOND);
        contractor.press("Déposer");
        assertThat(contractor.text()).contains("La version 2 est déposée.");

        buyer.open(address);
        buyer.page().check("[value=ACCEPTED]", new Page.CheckOptions().setForce(true));
        buyer.press("Enregistrer la décision").look("livrable-admis");
        assertThat(buyer.text()).contains("Le livrable est admis.", "Version 2", "Version 1");
    }

    private Path tooLarge() throws IOException {
        var film = folder.resolve("film.zip");
        try (var file = new RandomAccessFile(film.toFile(), "rw")) {
            file.setLength(50 * 1024 * 1024 + 1);
        }
        return film;
    }
}
