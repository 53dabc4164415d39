package fr.carnet.web.formats;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * Reports every mistake of a form at once. Where one field cannot be read (« abc » for days) the form's record cannot be made,
 * and the others are validated one by one; Boot's own validator wrapper does not know how, the validator inside of it does.
 */
@ControllerAdvice
class FormValidation {

    private final ObjectProvider<LocalValidatorFactoryBean> validator;

    FormValidation(ObjectProvider<LocalValidatorFactoryBean> validator) {
        this.validator = validator;
    }

    @InitBinder
    void validateFieldByField(WebDataBinder binder) {
        if (binder.getValidator() != null) {
            validator.ifAvailable(binder::replaceValidators);
        }
    }
}
