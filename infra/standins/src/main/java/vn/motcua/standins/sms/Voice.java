package vn.motcua.standins.sms;

import java.time.Duration;

/** How a provider says what became of messages. */
interface Voice {

    /** What becomes of a message. */
    enum Fate {
        DELIVERED,
        /** A landline takes no SMS. */
        LANDLINE,
        /** Held up too long. */
        EXPIRED
    }

    /** Says it after so long. */
    void say(SentSms sms, Fate fate, Duration delay);

    /** After so long somebody who is not the provider says that the message could not be delivered. */
    void forge(SentSms sms, Duration delay);
}
