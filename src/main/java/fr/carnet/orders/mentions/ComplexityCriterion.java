package fr.carnet.orders.mentions;

/**
 * By what the complexity of an order is judged (A-2016 § 4.3.4): how many trades are involved, how complex the product is,
 * what the service is like, what impacts and risks follow.
 */
public enum ComplexityCriterion {
    STAKEHOLDERS,
    PRODUCT,
    SERVICE,
    IMPACTS
}
