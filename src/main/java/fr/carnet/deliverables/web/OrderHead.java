package fr.carnet.deliverables.web;

import fr.carnet.orders.OrderState;
import java.time.LocalDate;
import java.util.UUID;

/** The order that a deliverable is asked of. */
record OrderHead(UUID id, String number, OrderState state, LocalDate endsOn) {}
