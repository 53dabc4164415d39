/** Where a contract says what a rule applies, for messages and help: the clause is the agreement's data (domain.md § 1). */
@NamedInterface("clauses")
@NullMarked
package fr.carnet.agreements.clauses;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
