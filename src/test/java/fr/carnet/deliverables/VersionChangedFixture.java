package fr.carnet.deliverables;

/** Makes the refusal that only this package can. */
public final class VersionChangedFixture {

    private VersionChangedFixture() {}

    public static VersionChanged between(int reviewed, int latest) {
        return new VersionChanged(reviewed, latest);
    }
}
