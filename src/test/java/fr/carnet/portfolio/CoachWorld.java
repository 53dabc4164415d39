package fr.carnet.portfolio;

import static fr.carnet.TestDay.TODAY;

import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.Phase;
import fr.carnet.startups.StartupRows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An incubator with a startup, for which two companies have orders, and an order over the incubator that expects both of a coach's
 * documents, of the first company.
 */
public final class CoachWorld {

    public final UUID company;
    public final UUID incubator;
    public final String slug;
    public final UUID startup;
    public final String own;
    public final String others;
    public final UUID animation;
    public final UUID followUp;
    public final UUID opinion;

    private final JdbcClient jdbc;

    public CoachWorld(JdbcClient jdbc) {
        this.jdbc = jdbc;
        var startups = new StartupRows(jdbc);
        var orders = new OrderTable(jdbc);
        slug = "i-" + UUID.randomUUID().toString().substring(0, 8);
        company = orders.contractor(1);
        incubator = startups.incubator(slug);
        startup = startups.startup("s-" + slug, incubator, Phase.CONSTRUCTION, TODAY.minusMonths(5));
        UUID first = orders.order("IN_PROGRESS", startup, 1, TODAY.minusMonths(2), TODAY.plusDays(20));
        orders.line(first, "60", "12.25");
        own = orders.number(first);
        UUID second = orders.order("IN_PROGRESS", startup, 2, TODAY.minusMonths(2), TODAY.plusDays(20));
        orders.line(second, "100", "50");
        others = orders.number(second);
        animation = orders.order("ACKNOWLEDGED", null, 1, TODAY.minusMonths(1), TODAY.plusMonths(5));
        orders.covers(animation, incubator);
        jdbc.sql("""
                insert into order_line (id, order_id, position, work_unit_id, code, title, quantity, unit_price, amount)
                select ?, ?, 1, u.id, u.code, u.title, 1, 1000, 1000 from work_unit u where u.code = 'UO-L1.2' and u.scope = 'INCUBATORS' order by u.id limit 1""").params(UUID.randomUUID(), animation).update();
        followUp =
                orders.deliverable(animation, "Document de suivi synthétique", "EXPECTED", TODAY.plusMonths(5), null);
        opinion = orders.deliverable(animation, "Avis sur les nouveaux projets", "EXPECTED", TODAY.plusMonths(5), null);
    }

    /** The incubator's coach. @param employer the contractor that employs them, or null */
    public Viewer coach(@Nullable UUID employer) {
        return account(Role.COACH, "Camille Coach", employer, Set.of(startup), Set.of(incubator));
    }

    public Viewer buyer() {
        return account(Role.BUYER, "Alice Acheteuse", null, Set.of(), Set.of());
    }

    /** A correspondent of the company. */
    public Viewer correspondent() {
        return account(Role.CORRESPONDENT, "Corinne", company, Set.of(), Set.of());
    }

    /** A coach of another incubator, whom the same company employs. */
    public Viewer stranger() {
        var startups = new StartupRows(jdbc);
        UUID other = startups.incubator("autre-" + UUID.randomUUID());
        UUID theirs = startups.startup("leur-" + UUID.randomUUID(), other, Phase.CONSTRUCTION, TODAY.minusMonths(1));
        return account(Role.COACH, "Claude Coach", company, Set.of(theirs), Set.of(other));
    }

    private Viewer account(Role role, String name, @Nullable UUID employer, Set<UUID> startups, Set<UUID> incubators) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into account (id, version, username, display_name, email, role, contractor_id, created_at)
                values (?, 0, ?, ?, 'c@carnet.example', ?, ?, test.now())""").params(id, "p-" + id, name, role.name(), employer).update();
        return new Viewer(id, "p-" + id, name, role, employer, startups, incubators);
    }

    /** What the file of the last version of a deliverable says. */
    public String deposited(UUID deliverable) {
        return text(jdbc.sql("""
                        select c.bytes from deliverable_version v join deliverable_file f on f.version_id = v.id
                        join file_chunk c on c.file_id = f.file_id and c.position = 0
                        where v.deliverable_id = ? order by v.number desc limit 1""").param(deliverable).query(byte[].class).single());
    }

    /** What a PDF says, its no-break spaces as plain ones, after a look at its tags. */
    public static String text(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            if (document.getDocumentCatalog().getStructureTreeRoot() == null) {
                throw new AssertionError("the PDF is not tagged");
            }
            return new PDFTextStripper()
                    .getText(document)
                    .replaceAll("\\s+", " ")
                    .replaceAll("[\\h]+", " ");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
