package fr.carnet.orders.ending;

import fr.carnet.shared.RuleViolation;

/**
 * What must be done before an order can end, known before anyone tries.
 *
 * @param section where on the order's page it is done, by its anchor
 */
public record Obstacle(RuleViolation why, String section) {}
