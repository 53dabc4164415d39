package fr.carnet.agreements.catalogue;

import fr.carnet.agreements.AllocationRule;

/** What a buyer types of a lot. */
public record LotDetails(int number, String title, AllocationRule rule) {}
