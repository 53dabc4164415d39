package fr.carnet.web.setup;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The accessibility statement that the law asks of every public service (RGAA), open to all. */
@Controller
class AccessibilityController {

    @GetMapping("/accessibilite")
    String statement() {
        return "web/accessibility";
    }
}
