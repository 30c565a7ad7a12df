package vn.motcua.notification;

import reactor.core.publisher.Mono;

/** A way out (kênh). A new channel is one class behind this port, a {@link Medium} and its templates. */
public interface NoticeChannel {

    Medium medium();

    /**
     * Hands the message to the provider; completes once it is taken.
     *
     * @return an error {@link Undeliverable} if it never will be, {@link NotTaken} if it surely was not; any other error
     *     leaves it open whether it was
     */
    Mono<Void> send(Message message);
}
