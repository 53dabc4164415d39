package fr.carnet.people.web;

import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.people.web.AccountQueries.AccountFilter;
import fr.carnet.people.web.AccountQueries.AccountRow;
import fr.carnet.people.web.AccountQueries.AccountState;
import fr.carnet.web.Choice;
import fr.carnet.web.Columns;
import fr.carnet.web.Export;
import fr.carnet.web.ListRequest;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The list of accounts. */
@Controller
class AccountListController {

    private final AccountQueries queries;
    private final MessageSource messages;

    AccountListController(AccountQueries queries, MessageSource messages) {
        this.queries = queries;
        this.messages = messages;
    }

    @GetMapping("/administration/utilisateurs")
    String list(@ModelAttribute("filter") AccountFilter filter, ListRequest list, Viewer viewer, Model model) {
        viewer.mustBe(Role.ADMINISTRATOR);
        model.addAttribute("page", queries.page(filter, list));
        model.addAttribute("roles", Choice.of(Role.values(), this::label));
        model.addAttribute("states", Choice.of(AccountState.values(), this::label));
        return "people/accounts";
    }

    @GetMapping("/administration/utilisateurs/export.{format}")
    void export(AccountFilter filter, ListRequest list, Viewer viewer, Export export) {
        viewer.mustBe(Role.ADMINISTRATOR);
        export.send("utilisateurs", columns(), row -> queries.each(filter, list, row));
    }

    private Columns<AccountRow> columns() {
        return Columns.<AccountRow>start()
                .text("Identifiant", AccountRow::username)
                .text("Nom", AccountRow::name)
                .text("Adresse électronique", AccountRow::email)
                .text("Rôle", row -> label(row.role()))
                .text("Titulaire", AccountRow::company)
                .whole("Startups", AccountRow::startups)
                .whole("Incubateurs", AccountRow::incubators)
                .text("État", row -> label(row.state()))
                .date("Créé le", row -> row.createdAt().toLocalDate());
    }

    private String label(Enum<?> constant) {
        var key = constant.getDeclaringClass().getSimpleName() + "." + constant.name();
        return messages.getMessage(key, null, Locale.FRENCH);
    }
}
