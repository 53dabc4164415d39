package fr.carnet.orders.mentions;

/**
 * The complexity of an order is judged by four criteria (A-2016 § 4.3.4): how many trades are involved, how complex the
 * product is, what the service is like, what impacts and risks follow.
 */
public enum ComplexityCriterion {
    STAKEHOLDERS,
    PRODUCT,
    SERVICE,
    IMPACTS
}
