package fr.carnet.startups.imports;

import fr.carnet.documents.Upload;
import fr.carnet.shared.Refusal;
import fr.carnet.shared.RuleViolation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.MessageSource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.stereotype.Component;

/**
 * Imports the public portfolio at the start of Carnet, for whoever runs it ({@code --carnet.import.startups=FILE}): the log says
 * what the file would do, or with {@code --carnet.import.apply=true} did.
 */
@Component
@ConditionalOnProperty("carnet.import.startups")
class StartupImportRunner implements ApplicationRunner, ExitCodeGenerator {

    private static final Logger LOG = LoggerFactory.getLogger(StartupImportRunner.class);

    private final StartupImports imports;
    private final MessageSource messages;
    private final Path file;
    private final boolean apply;
    private int exitCode;

    StartupImportRunner(
            StartupImports imports,
            MessageSource messages,
            @Value("${carnet.import.startups}") Path file,
            @Value("${carnet.import.apply:false}") boolean apply) {
        this.imports = imports;
        this.messages = messages;
        this.file = file;
        this.apply = apply;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!Files.isReadable(file)) {
            LOG.error("Import des startups : {} ne se lit pas, rien n’est importé.", file);
            exitCode = 1;
            return;
        }
        var upload = new Upload(String.valueOf(file.getFileName()), new FileSystemResource(file));
        try {
            say(apply ? imports.apply(upload) : imports.preview(upload));
        } catch (RuleViolation refused) {
            LOG.error("Import des startups refusé : {}", text(refused.refusal()));
            exitCode = 1;
        }
    }

    /** Not zero where the file was refused. */
    @Override
    public int getExitCode() {
        return exitCode;
    }

    private void say(StartupImportPreview preview) {
        for (ImportRow row : preview.rows()) {
            say(row);
        }
        for (ImportKind kind : ImportKind.values()) {
            LOG.info(
                    "{} : {} à créer, {} à modifier, {} dont la saisie dans Carnet est gardée, {} inchangés, {} refusés",
                    word("ImportKind." + kind),
                    preview.count(kind, ImportOutcome.CREATED),
                    preview.count(kind, ImportOutcome.CHANGED),
                    preview.count(kind, ImportOutcome.KEPT),
                    preview.count(kind, ImportOutcome.UNCHANGED),
                    preview.count(kind, ImportOutcome.REFUSED));
        }
        LOG.info(
                apply
                        ? "Le fichier {} est importé."
                        : "Aperçu de {} : rien n’est écrit. Ajoutez --carnet.import.apply=true pour importer.",
                preview.fileName());
    }

    private void say(ImportRow row) {
        String subject = word("ImportKind." + row.kind()) + " " + row.publicId() + " « " + row.name() + " »";
        String outcome = word("ImportOutcome." + row.outcome());
        Refusal why = row.refusal();
        if (why != null) {
            LOG.warn("{} : {}. {}", subject, outcome, text(why));
        } else if (row.outcome() != ImportOutcome.UNCHANGED) {
            LOG.info("{} : {}", subject, outcome);
        }
        if (row.outcome() == ImportOutcome.CHANGED || row.outcome() == ImportOutcome.KEPT) {
            row.changes()
                    .forEach(change -> LOG.info(
                            "    {} : « {} » → « {} »{}",
                            word("StartupField." + change.field()),
                            change.before(),
                            change.after(),
                            change.typed() ? " (saisi dans Carnet, gardé)" : ""));
        }
        row.remarks().forEach(remark -> LOG.info("    {} : {}", row.publicId(), text(remark)));
    }

    private String word(String key) {
        return messages.getMessage(key, null, Locale.FRENCH);
    }

    private String text(Refusal refusal) {
        return messages.getMessage(refusal.code(), refusal.args().toArray(), Locale.FRENCH);
    }
}
