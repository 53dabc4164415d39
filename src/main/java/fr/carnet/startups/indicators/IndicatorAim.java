package fr.carnet.startups.indicators;

/** Whether it is good that an indicator's values rise, or that they fall (domain.md § 6). */
public enum IndicatorAim {
    RISE,
    FALL
}
