package fr.carnet.orders.web.acts;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Takes a contractor's answer to a poor execution, as it was typed. */
record AnswerForm(@NotBlank @Size(max = 2000) @Nullable String answer) {}
