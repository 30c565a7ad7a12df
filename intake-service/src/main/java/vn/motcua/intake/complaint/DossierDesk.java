package vn.motcua.intake.complaint;

import reactor.core.publisher.Mono;
import vn.motcua.platform.security.Caller;

/** Whose desk has a dossier. */
@FunctionalInterface
public interface DossierDesk {

    /** Code of the desk's agency; empty for a draft that no desk has; a problem DOSSIER_UNKNOWN (as an error signal) if the caller may not read the dossier. */
    Mono<String> of(String dossier, Caller caller);
}
