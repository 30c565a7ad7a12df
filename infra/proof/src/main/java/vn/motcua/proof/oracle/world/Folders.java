package vn.motcua.proof.oracle.world;

import java.util.Optional;
import java.util.function.Consumer;

/** All dossiers, one after the other: there are too many to have them all at once. */
public interface Folders {

    /** Shows every dossier once. */
    void each(Consumer<Folder> reader);

    /** One dossier. */
    Optional<Folder> one(String dossier);
}
