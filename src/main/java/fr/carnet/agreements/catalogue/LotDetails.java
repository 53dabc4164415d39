package fr.carnet.agreements.catalogue;

import fr.carnet.agreements.AllocationRule;

/** The details of a lot are what a buyer types of it. */
public record LotDetails(int number, String title, AllocationRule rule) {}
