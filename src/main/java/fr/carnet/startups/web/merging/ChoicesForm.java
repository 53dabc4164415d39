package fr.carnet.startups.web.merging;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whose value stays of each field, on the way to the page that asks for the reason. */
record ChoicesForm(@Nullable Map<String, String> choices) {}
