/**
 * Cost at the size that {@code docs/architecture.md} sets: what pages read ({@code PagesAtScaleModuleTests}, in the suite), and how many
 * of them are served in a second ({@code ScreensBenchmark}, run by hand). Both on {@link fr.carnet.bench.YearsOfWork}.
 */
package fr.carnet.bench;
