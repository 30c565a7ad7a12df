package vn.motcua.notification;

import reactor.core.publisher.Mono;

/** A way out (kênh): one provider of one medium. A new channel is one class behind this port, a {@link Medium} and its templates. */
public interface NoticeChannel {

    Medium medium();

    /** Whose it is (nhà cung cấp), e.g. {@code sms-first}: no two channels have the same; it is kept with every try. */
    String provider();

    /** Whether it can carry what this rule has to say; one that needs texts registered beforehand cannot always. */
    default boolean carries(String rule) {
        return true;
    }

    /** How much of its medium it carries while all are well, beside what the others carry. */
    default int share() {
        return 1;
    }

    /**
     * Hands the message to the provider; completes once it is taken.
     *
     * @return an error {@link Undeliverable} if it never will be, {@link NotTaken} if it surely was not; any other error
     *     leaves it open whether it was
     */
    Mono<Void> send(Message message);
}
