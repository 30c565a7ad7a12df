package vn.motcua.notification;

import reactor.core.publisher.Mono;

/** Where printed forms (mẫu phiếu) are asked for. */
public interface FormBook {

    /**
     * The PDF as it may be mailed; empty if that form is not there (any more) or too large to be mailed.
     *
     * @param form its number, e.g. {@code 02}
     * @param formNumber số phiếu of the one that is meant; empty for the last
     */
    Mono<byte[]> of(String dossier, String form, String formNumber);
}
