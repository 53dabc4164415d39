package fr.carnet.orders.ending;

import fr.carnet.shared.Refusal;

/**
 * What must be done before an order can end, known before anyone tries.
 *
 * @param section where on the order's page it is done, by its anchor
 */
public record Obstacle(Refusal why, String section) {}
