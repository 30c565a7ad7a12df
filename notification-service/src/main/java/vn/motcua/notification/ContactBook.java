package vn.motcua.notification;

import reactor.core.publisher.Mono;

/** Where contacts are asked for. */
public interface ContactBook {

    /** The applicant of a dossier; empty if the owner of the data has none (any more). */
    Mono<Contacts> of(String dossier);
}
