package fr.carnet.orders.web.incubator;

import fr.carnet.agreements.LotChoice;
import fr.carnet.startups.IncubatorStanding;
import fr.carnet.web.Link;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How large an incubator is today, against the units of each lot in force that depend on it (A-2016 § 3.1, § 3.2.1).
 *
 * @param orders whether the viewer may order something for it
 */
record IncubatorSize(IncubatorStanding incubator, List<Grid> grids, boolean orders) {

    /** A unit of a lot. @param least null where it sets an incubator up, and depends on no number */
    record Unit(
            UUID lot,
            String code,
            String title,
            String clause,
            @Nullable Integer least,
            @Nullable Integer most,
            boolean forCreation) {

        boolean fits(int startups) {
            return least != null && most != null && startups >= least && startups <= most;
        }
    }

    /** The units of a lot, the smallest first. */
    record Grid(IncubatorStanding incubator, LotChoice lot, List<Unit> units) {

        /** Those that depend on the number of startups. */
        public List<Unit> sized() {
            return units.stream().filter(unit -> unit.most != null).toList();
        }

        /** The unit that covers as many startups as there are. */
        public Optional<Unit> fit() {
            return units.stream()
                    .filter(unit -> unit.fits(incubator.activeStartups()))
                    .findFirst();
        }

        /** The unit that sets an incubator up, where this one is in creation. */
        public Optional<Unit> creation() {
            return units.stream()
                    .filter(unit -> incubator.inCreation() && unit.forCreation)
                    .findFirst();
        }

        public int largest() {
            return units.stream()
                    .mapToInt(unit -> unit.most == null ? 0 : unit.most)
                    .max()
                    .orElse(0);
        }

        /** Are there more startups than any unit covers? */
        public boolean offGrid() {
            return largest() > 0 && incubator.activeStartups() > largest();
        }

        /** In how many orders its startups are split, each naming a part of them. */
        public int parts() {
            return largest() == 0 ? 0 : (incubator.activeStartups() + largest() - 1) / largest();
        }

        /** The assistant, filled in: with the incubator, or with each part of its startups where no unit covers them all. */
        public List<Link> ways() {
            String whole = "/bons-de-commande/nouveau?incubateur=%s&lot=%s"
                    .formatted(incubator.id().value(), lot.id().value());
            if (!offGrid()) {
                return fit().or(this::creation)
                        .map(unit -> List.of(new Link(whole, "Préparer un bon de commande : " + unit.code)))
                        .orElse(List.of());
            }
            return IntStream.rangeClosed(1, parts())
                    .mapToObj(part -> new Link(
                            whole + "&partie=%d&sur=%d".formatted(part, parts()),
                            "Préparer le bon %d sur %d : %d startups".formatted(part, parts(), size(part))))
                    .toList();
        }

        private int size(int part) {
            int all = incubator.activeStartups();
            return all * part / parts() - all * (part - 1) / parts();
        }

        /** The place of a number of startups in the picture, in percent of its width as SVG takes it. */
        public String at(int startups) {
            int all = Math.max(1, Math.max(largest(), incubator.activeStartups()));
            return BigDecimal.valueOf(startups * 100L).divide(BigDecimal.valueOf(all), 2, RoundingMode.HALF_UP) + "%";
        }
    }
}
