package fr.carnet.audit.web;

import fr.carnet.audit.JournalSight;
import fr.carnet.audit.web.JournalQueries.Act;
import fr.carnet.audit.web.JournalQueries.JournalFilter;
import fr.carnet.web.Choice;
import fr.carnet.web.Columns;
import fr.carnet.web.Export;
import fr.carnet.web.ListRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.text.Collator;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Shows and exports the audit trail. */
@Controller
class JournalController {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final JournalQueries queries;
    private final ActWords words;
    private final ObjectProvider<JournalSight> sight;
    private final Clock clock;

    JournalController(JournalQueries queries, ActWords words, ObjectProvider<JournalSight> sight, Clock clock) {
        this.queries = queries;
        this.words = words;
        this.sight = sight;
        this.clock = clock;
    }

    @GetMapping("/administration/journal")
    String list(
            @ModelAttribute("filter") JournalFilter filter, ListRequest list, HttpServletRequest request, Model model) {
        model.addAttribute("page", queries.page(filter, everything(request), list));
        model.addAttribute("actions", choices(queries.actions(), words::action));
        model.addAttribute("types", choices(queries.subjectTypes(), words::subjectType));
        model.addAttribute("words", words);
        return "audit/journal";
    }

    @GetMapping("/administration/journal/export.{format}")
    void export(JournalFilter filter, ListRequest list, HttpServletRequest request, Export export) {
        boolean everything = everything(request);
        export.send("journal", columns(), row -> queries.each(filter, everything, list, row));
    }

    private boolean everything(HttpServletRequest request) {
        var known = sight.getIfAvailable();
        return known != null && known.everything(request);
    }

    private Columns<Act> columns() {
        return Columns.<Act>start()
                .date("Date", act -> act.happenedAt()
                        .atZoneSameInstant(clock.getZone())
                        .toLocalDate())
                .text("Heure", act -> TIME.format(act.happenedAt().atZoneSameInstant(clock.getZone())))
                .text("Auteur", Act::actor)
                .text("Action", act -> words.action(act.action()))
                .text("Type d’objet", act -> words.subjectType(act.subjectType()))
                .text("Objet", Act::subjectLabel)
                .text("Détails", act -> String.join(" ; ", words.details(act.details())));
    }

    private static List<Choice> choices(List<String> codes, UnaryOperator<String> label) {
        return codes.stream()
                .map(code -> new Choice(code, label.apply(code)))
                .sorted(Comparator.comparing(Choice::label, Collator.getInstance(Locale.FRENCH)))
                .toList();
    }
}
