package fr.carnet.documents;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Makes a tagged PDF (PDF/UA) from a page template, its fonts embedded. The template is XHTML with its own style, its family
 * is "Open Sans", and it can reach nothing outside itself: neither the network nor a file.
 */
@Component
public class PdfRenderer {

    private static final String FAMILY = "Open Sans";

    static { // step by step it tells nothing that one would look for in a log
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private final ITemplateEngine templates;

    PdfRenderer(ITemplateEngine templates) {
        this.templates = templates;
    }

    /**
     * Renders a template as a PDF.
     *
     * @param template the template's name, e.g. {@code orders/pdf}
     * @throws IOException where the output cannot be written
     */
    public void render(String template, Map<String, Object> model, OutputStream output) throws IOException {
        var builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.useUriResolver((base, uri) -> null);
        builder.useExternalResourceAccessControl(
                (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        font(builder, "OpenSans-Regular.ttf", 400, FontStyle.NORMAL);
        font(builder, "OpenSans-Bold.ttf", 700, FontStyle.NORMAL);
        font(builder, "OpenSans-Italic.ttf", 400, FontStyle.ITALIC);
        builder.withProducer("Carnet");
        builder.withHtmlContent(templates.process(template, new Context(Locale.FRANCE, model)), null);
        builder.toStream(output);
        builder.run();
    }

    private static void font(PdfRendererBuilder builder, String file, int weight, FontStyle style) {
        builder.useFont(() -> open(file), FAMILY, weight, style, true);
    }

    private static InputStream open(String file) {
        try {
            return new ClassPathResource("fonts/" + file).getInputStream();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
