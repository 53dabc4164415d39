package fr.carnet.tracking.web.statements;

import fr.carnet.orders.OrderId;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.Refusal;
import fr.carnet.shared.RuleViolation;
import fr.carnet.tracking.statements.MonthlyStatements;
import fr.carnet.web.ListRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Several statements approved at once: those that nothing is unusual in are ticked, the others say what to look at. */
@Controller
class StatementApprovalController {

    private final MonthlyStatements statements;
    private final StatementListQueries queries;
    private final OddityQueries oddities;

    StatementApprovalController(MonthlyStatements statements, StatementListQueries queries, OddityQueries oddities) {
        this.statements = statements;
        this.queries = queries;
        this.oddities = oddities;
    }

    @GetMapping("/releves/approbation")
    String ask(@ModelAttribute("filter") StatementFilter filter, ListRequest list, Viewer viewer, Model model) {
        viewer.mustBe(Role.BUYER, Role.PRODUCT_OWNER);
        return page(filter, list, List.of(), false, viewer, model);
    }

    @PostMapping("/releves/approbation")
    String approve(
            @RequestParam(required = false, defaultValue = "") List<String> releve,
            @ModelAttribute("filter") StatementFilter filter,
            ListRequest list,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        viewer.mustBe(Role.BUYER, Role.PRODUCT_OWNER);
        var ticked = releve.stream().filter(key -> !key.isBlank()).toList();
        var read = ticked.stream().map(Ticked::of).toList();
        var numbers = queries.numbers(read.stream().map(Ticked::order).toList(), viewer.reach());
        if (!read.stream().allMatch(one -> numbers.containsKey(one.order()))) {
            throw new NotFound(); // before anything is approved
        }
        var refused = new ArrayList<Refused>();
        for (var one : read) {
            approve(one, viewer)
                    .ifPresent(reason -> refused.add(new Refused(
                            one.order(),
                            numbers.getOrDefault(one.order(), ""),
                            one.month().atDay(1),
                            reason)));
        }
        if (!ticked.isEmpty() && refused.isEmpty()) {
            flash.addFlashAttribute("done", "statement.all-approved");
            flash.addFlashAttribute("doneArgs", new Object[] {ticked.size()});
            return "redirect:/releves";
        }
        model.addAttribute("approved", ticked.size() - refused.size());
        model.addAttribute("refused", refused);
        return page(filter, list, ticked, true, viewer, model);
    }

    /** Each in a transaction of its own: what cannot be approved leaves the others approved. */
    private Optional<Refusal> approve(Ticked one, Viewer viewer) {
        try {
            statements.approve(new OrderId(one.order()), one.month(), one.seen(), viewer);
            return Optional.empty();
        } catch (RuleViolation reason) {
            return Optional.of(reason.refusal());
        } catch (OptimisticLockingFailureException moved) {
            return Optional.of(Refusal.of("statement.moved"));
        }
    }

    private String page(
            StatementFilter filter,
            ListRequest sentWith,
            List<String> ticked,
            boolean sent,
            Viewer viewer,
            Model model) {
        var filters = new LinkedHashMap<>(sentWith.filters());
        filters.remove("releve");
        var list = new ListRequest(sentWith.path(), filters, sentWith.page(), sentWith.sort());
        var page = queries.page(filter.submitted(), list, StatementListQueries.FOR_APPROVERS, viewer.reach());
        var odd = oddities.of(page.rows().stream().map(StatementRow::ofOrder).toList());
        var rows = new ArrayList<Asked>();
        for (var row : page.rows()) {
            var found = odd.getOrDefault(row.ofOrder(), List.of());
            rows.add(new Asked(rows.size(), row, found, sent ? ticked.contains(row.key()) : found.isEmpty()));
        }
        model.addAttribute("page", page);
        model.addAttribute("rows", rows);
        return "tracking/statements/statement-approval";
    }

    /**
     * A statement that may be approved with others.
     *
     * @param odd what is unusual in it
     */
    record Asked(int at, StatementRow statement, List<OddityQueries.Words> odd, boolean ticked) {}

    /**
     * A statement that was not approved with the others, by its name: it may be in no list any more.
     *
     * @param month its first day
     */
    record Refused(UUID orderId, String number, LocalDate month, Refusal reason) {

        public YearMonth yearMonth() {
            return YearMonth.from(month);
        }
    }

    /** @see StatementRow#key() */
    private record Ticked(UUID order, YearMonth month, long seen) {

        static Ticked of(String key) {
            String[] parts = key.split(";", -1);
            if (parts.length != 3) {
                throw new NotFound();
            }
            try {
                return new Ticked(UUID.fromString(parts[0]), YearMonth.parse(parts[1]), Long.parseLong(parts[2]));
            } catch (IllegalArgumentException | DateTimeException nonsense) {
                throw new NotFound();
            }
        }
    }
}
