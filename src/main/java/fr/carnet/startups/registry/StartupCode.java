package fr.carnet.startups.registry;

/**
 * What is said of a startup's source code (A-2018 § 2.1.1; A-2016 § 6).
 *
 * @param open is it open source, as it is by default?
 * @param owner who owns it: by default the administration
 */
public record StartupCode(boolean open, String licence, String owner, String stack, String languages) {}
