package fr.carnet.web.errors;

import fr.carnet.web.ForbiddenAsAbsent;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** The pages of errors that happen outside of Spring MVC: filters, security, the container itself. */
@Controller
class ErrorPages implements ErrorController {

    private static final Logger log = LoggerFactory.getLogger(ErrorPages.class);

    @RequestMapping("/error")
    String error(HttpServletRequest request, HttpServletResponse response, Model model) {
        var page = asked(request);
        response.setStatus(page.status().value());
        model.addAttribute("problem", page.name());
        if (page == ErrorPage.FAILURE) {
            String reference = Reference.next();
            var failure = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
            log.error(
                    "Reference {}: {}", reference, request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), failure);
            model.addAttribute("reference", reference);
        }
        return ErrorPage.VIEW;
    }

    private static ErrorPage asked(HttpServletRequest request) {
        if (request.getAttribute(ForbiddenAsAbsent.PAGE) instanceof ErrorPage page) {
            return page;
        }
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                ? ErrorPage.of(status)
                : ErrorPage.ABSENT;
    }
}
