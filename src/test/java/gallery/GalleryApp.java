package gallery;

import fr.carnet.shared.NotFound;
import fr.carnet.shared.RuleViolation;
import fr.carnet.web.Choice;
import fr.carnet.web.Columns;
import fr.carnet.web.Export;
import fr.carnet.web.HxRequest;
import fr.carnet.web.LayoutModel;
import fr.carnet.web.ListRequest;
import fr.carnet.web.NavigationItem;
import fr.carnet.web.SecurityHeaders;
import fr.carnet.web.SignedIn;
import fr.carnet.web.Sorts;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.MultipartAutoConfiguration;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The module web alone, with a controller that shows each of its components and provokes each of its errors. */
@ImportAutoConfiguration({
    ConfigurationPropertiesAutoConfiguration.class,
    PropertyPlaceholderAutoConfiguration.class,
    MessageSourceAutoConfiguration.class,
    ValidationAutoConfiguration.class,
    HttpEncodingAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    MultipartAutoConfiguration.class,
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    ThymeleafAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class
})
@ComponentScan("fr.carnet.web")
class GalleryApp {

    /** To look at it: {@code java -cp … gallery.GalleryApp --server.port=8102}, then {@code /galerie}. */
    public static void main(String[] args) {
        SpringApplication.run(GalleryApp.class, args);
    }

    enum Level {
        SIMPLE,
        MEDIUM,
        COMPLEX
    }

    record GalleryForm(
            @NotBlank String reason,
            @NotNull BigDecimal days,
            @NotNull LocalDate date,
            @NotNull Level level,
            @NotNull Level size,
            @NotEmpty List<Level> criteria,
            boolean confirmed,
            String comment,
            String secret,
            MultipartFile file) {}

    record GalleryFilter(String q, Level level) {}

    record Row(
            String number,
            String startup,
            BigDecimal days,
            BigDecimal amount,
            LocalDate start,
            int elapsed,
            int used) {}

    static final List<Row> ROWS = IntStream.rangeClosed(1, 1234)
            .mapToObj(n -> new Row(
                    "BC-2018-2026-%04d".formatted(n),
                    n % 7 == 0 ? "=cmd|' /C calc'!A0" : "Startup d’État nᵒ " + n % 40,
                    BigDecimal.valueOf(n * 25L, 2),
                    BigDecimal.valueOf(n * 123_456L, 2),
                    LocalDate.of(2026, 1, 1).plusDays(n % 300),
                    n * 7 % 100,
                    n * 13 % 130))
            .toList();

    static final Sorts SORTS = Sorts.by("numero", "number")
            .and("jours", "days")
            .initially("-numero")
            .then("id");

    static final Columns<Row> COLUMNS = Columns.<Row>start()
            .text("Numéro", Row::number)
            .text("Startup", Row::startup)
            .days("Commandé (j)", Row::days)
            .money("Montant HT (€)", Row::amount)
            .date("Début", Row::start)
            .whole("Temps écoulé (%)", Row::elapsed);

    @Bean
    Clock clock() {
        return Clock.fixed(
                LocalDate.of(2026, 11, 23)
                        .atTime(10, 0)
                        .atZone(ZoneId.of("Europe/Paris"))
                        .toInstant(),
                ZoneId.of("Europe/Paris"));
    }

    @Bean
    LayoutModel layoutModel() {
        return new LayoutModel() {
            @Override
            public SignedIn signedIn(HttpServletRequest request) {
                return new SignedIn("Alice Acheteuse", "Acheteuse");
            }

            @Override
            public List<NavigationItem> navigation(HttpServletRequest request) {
                return List.of(
                        new NavigationItem("À faire", "/", false),
                        new NavigationItem("Bons de commande", "/galerie/liste", true),
                        new NavigationItem("Portefeuille", "/galerie", false));
            }
        };
    }

    @Bean
    Filter securityHeaders() {
        return (request, response, chain) -> {
            ((HttpServletResponse) response)
                    .setHeader("Content-Security-Policy", SecurityHeaders.CONTENT_SECURITY_POLICY);
            if (((HttpServletRequest) request).getRequestURI().equals("/filtre")
                    && request.getDispatcherType() == DispatcherType.REQUEST) {
                throw new IllegalStateException("secret");
            }
            chain.doFilter(request, response);
        };
    }

    @Bean
    Gallery gallery() {
        return new Gallery();
    }

    @Controller
    static class Gallery {

        @GetMapping("/galerie")
        String components(Model model) {
            model.addAttribute(
                    "form",
                    new GalleryForm(
                            "",
                            null,
                            LocalDate.of(2026, 11, 22),
                            null,
                            Level.MEDIUM,
                            List.of(Level.SIMPLE),
                            true,
                            "",
                            "",
                            null));
            return form(model);
        }

        @PostMapping("/galerie")
        String send(
                @Valid @ModelAttribute("form") GalleryForm form,
                BindingResult errors,
                Model model,
                RedirectAttributes flash) {
            if (errors.hasErrors()) {
                errors.reject("period.reversed");
                return form(model);
            }
            flash.addFlashAttribute("done", "gallery.done");
            flash.addFlashAttribute("doneArgs", new Object[] {form.reason()});
            return "redirect:/galerie/liste";
        }

        private static String form(Model model) {
            model.addAttribute("levels", Choice.of(Level.values(), level -> switch (level) {
                case SIMPLE -> "Simple";
                case MEDIUM -> "Moyenne";
                case COMPLEX -> "Complexe";
            }));
            model.addAttribute(
                    "rich",
                    List.of(
                            new Choice("SIMPLE", "Titulaire A").hint("Rang 1 : le tourniquet le désigne."),
                            new Choice("MEDIUM", "Titulaire B").hint("Rang 2."),
                            new Choice("COMPLEX", "Titulaire C")
                                    .hint("Suspendu jusqu’au 1er janv. 2027.")
                                    .notNow()));
            return "gallery/components";
        }

        @GetMapping("/galerie/fiche")
        String record() {
            return "gallery/record";
        }

        @GetMapping("/galerie/liste")
        String list(@ModelAttribute("filter") GalleryFilter filter, ListRequest list, HxRequest hx, Model model) {
            var rows = filtered(filter);
            int from =
                    Math.min((list.page() - 1) * ListRequest.SIZE, rows.size() / ListRequest.SIZE * ListRequest.SIZE);
            var window = rows.subList(from, Math.min(from + ListRequest.SIZE, rows.size()));
            model.addAttribute("page", list.page(SORTS, window, rows.size()));
            return hx.view("gallery/list", "resultats");
        }

        @GetMapping("/galerie/liste/export.{format}")
        void export(@ModelAttribute("filter") GalleryFilter filter, Export export) {
            export.send(
                    "galerie", COLUMNS, (Consumer<Row> row) -> filtered(filter).forEach(row));
        }

        private static List<Row> filtered(GalleryFilter filter) {
            return ROWS.stream()
                    .filter(row -> filter.q() == null || row.number().contains(filter.q()))
                    .toList();
        }

        @GetMapping("/galerie/erreurs/{kind}")
        String fail(@PathVariable String kind) {
            throw switch (kind) {
                case "absent" -> new NotFound();
                case "refused" -> new RuleViolation("period.reversed");
                case "conflict" -> new OptimisticLockingFailureException("secret");
                default -> new IllegalStateException("secret");
            };
        }

        @GetMapping("/galerie/objets/{id}")
        String byId(@PathVariable UUID id, @RequestParam(defaultValue = "1") int n, Model model) {
            model.addAllAttributes(Map.of());
            return "web/accessibility";
        }

        @GetMapping("/galerie/casse/export.{format}")
        void broken(@RequestParam(defaultValue = "5000") int n, Export export) {
            export.send("galerie", COLUMNS, (Consumer<Row> row) -> {
                IntStream.range(0, n).forEach(at -> row.accept(ROWS.get(at % ROWS.size())));
                throw new IllegalStateException("secret");
            });
        }

        @PostMapping("/galerie/depot")
        String upload(@RequestParam MultipartFile file) {
            return "redirect:/galerie";
        }
    }
}
