/**
 * What tests share. The suffix of a test says what it costs.
 *
 * <ul>
 *   <li>{@code PurchaseOrderTests}: plain JUnit, no Spring.
 *   <li>{@code OrderQueriesDataTests}: {@link fr.carnet.DataTest @DataTest}. The whole application without a server, on a real
 *       PostgreSQL, each test rolled back. One context for all of them: inject any bean, add no {@code @MockitoBean}, no
 *       {@code @TestPropertySource}, no {@code @Import}: each of these starts the application once more.
 *   <li>{@code OrdersModuleTests}, {@code AccessMatrixTests}, journeys: {@link fr.carnet.ApplicationTest @ApplicationTest}.
 *       A random port and {@code MockMvc}, real security, rows really committed (concurrency needs it). With
 *       {@code @ActiveProfiles("demo")}: a second context, with the demonstration's data.
 * </ul>
 *
 * <p>All tests stand on {@link fr.carnet.TestDay one day}, whatever day it is: the 18 November 2026, or
 * {@code -Dtest.today=2028-02-29}. Take today from there, in SQL from {@code test.now()} and {@code test.today()}; do not expect
 * it to be a working day, nor the day after it to be of the same month: {@code .ci/run} tries four days more.
 *
 * <p>What takes long to make is made once for a class, and each test rolled back to it: {@link fr.carnet.MadeOnce}.
 *
 * <p>Journeys share one {@link fr.carnet.browser.Chromium} and {@link fr.carnet.browser.Axe}. They take pictures where they fail,
 * and of each page they look at with {@code -Dpictures=true}. Half of the suite's time is theirs: look at a page where its story
 * changes it, at few rows.
 *
 * <p>{@link fr.carnet.StatementCounter#statements} lists the statements that a call sends:
 * {@code assertThat(statements(() -> queries.page(...))).hasSize(2)}, with 1 row and with 50.
 *
 * <p>{@link fr.carnet.TestDatabase#create} makes another migrated database in a moment, for a test that needs one alone. The
 * server is a container where an engine answers and the embedded PostgreSQL otherwise ({@code -Dtest.database=docker} or
 * {@code embedded} forces one, {@code -Dtest.database.image=postgres:17} another version).
 */
package fr.carnet;
