package vn.motcua.notification;

import reactor.core.publisher.Mono;

/** Texts that offices wrote themselves (mẫu thông báo riêng), in the place of those that the service carries. */
public interface OwnTexts {

    /** The text for what this ledger is to tell, as it is in force now; empty if the shipped one is. */
    Mono<OwnText> inForce(Notices ledger, Intent intent);

    /** That version, in force or not; empty if there is none. */
    Mono<OwnText> version(String reference);

    /**
     * One version of a text.
     *
     * @param reference what ledgers call it, e.g. {@code accepted.sms:H32.50.05:*@3}
     */
    record OwnText(String reference, String text) {}

    /** Counts texts of offices that could not be written. */
    interface Metrics {

        /** The shipped text went in the place of an office's own. */
        void fellBack(Medium medium, String rule);
    }
}
