package fr.carnet.people.web;

import fr.carnet.people.accounts.AccountDescription;
import fr.carnet.people.accounts.Accounts.Invited;
import org.springframework.ui.Model;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Shows a one-time link once, in the answer to the post itself: a redirect would store the link in the session. */
final class InvitationPage {

    private InvitationPage() {}

    static String show(Invited invited, AccountDescription account, boolean created, Model model) {
        model.addAttribute("account", account);
        model.addAttribute("created", created);
        model.addAttribute(
                "link",
                ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path("/activation/{token}")
                        .build(invited.token())
                        .toString());
        return "people/invitation";
    }
}
