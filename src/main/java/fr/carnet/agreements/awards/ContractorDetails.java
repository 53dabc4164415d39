package fr.carnet.agreements.awards;

import fr.carnet.shared.PlainText;
import fr.carnet.shared.Siret;

/** The details say of a company that holds awards its name, the establishment that is paid, its address. */
public record ContractorDetails(String name, Siret siret, String address) {

    public ContractorDetails {
        name = PlainText.line(name);
    }
}
