package fr.carnet.startups.committees;

/** Which committee sits: that of the State's startups, or that of the public body that carries them (A-2016 § 4.2.4). */
public enum CommitteeBody {
    STATE,
    PUBLIC_BODY
}
