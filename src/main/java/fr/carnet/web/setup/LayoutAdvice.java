package fr.carnet.web.setup;

import fr.carnet.web.LayoutModel;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives each page, error pages included, the name and navigation that the layout shows. */
@ControllerAdvice
public class LayoutAdvice {

    private final ObjectProvider<LayoutModel> layout;

    LayoutAdvice(ObjectProvider<LayoutModel> layout) {
        this.layout = layout;
    }

    @ModelAttribute
    void addTo(Model model, HttpServletRequest request) {
        model.addAllAttributes(attributes(request));
    }

    public Map<String, @Nullable Object> attributes(HttpServletRequest request) {
        Map<String, @Nullable Object> attributes = new HashMap<>();
        layout.ifAvailable(known -> {
            attributes.put("signedIn", known.signedIn(request));
            attributes.put("navigation", known.navigation(request));
        });
        return attributes;
    }
}
