package vn.motcua.notification;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** All channels, each behind its protection; tells what came of a message. */
@Service
class Channels {

    private final Map<Medium, NoticeChannel> channels = new EnumMap<>(Medium.class);
    private final Protection protection;

    Channels(List<NoticeChannel> channels, Protection protection) {
        channels.forEach(channel -> this.channels.put(channel.medium(), channel));
        this.protection = protection;
    }

    Mono<Delivery> send(Medium medium, Message message) {
        NoticeChannel channel = channels.get(medium);
        if (channel == null) {
            return Mono.just(new Delivery.Unsettled(false, "NO_CHANNEL"));
        }
        String recipient = Masking.mask(message.to());
        return protection
                .guard(medium.label(), channel.send(message))
                .<Delivery>thenReturn(new Delivery.Taken(recipient, message.keepsake()))
                .onErrorResume(failure -> Mono.just(failed(failure, recipient)));
    }

    private static Delivery failed(Throwable failure, String recipient) {
        return switch (failure) {
            case Undeliverable refused -> new Delivery.Refused(String.valueOf(refused.getMessage()), recipient);
            case NotTaken away -> new Delivery.Unsettled(false, String.valueOf(away.getMessage()));
            case TimeoutException late -> new Delivery.Unsettled(true, "TIMEOUT");
            default -> new Delivery.Unsettled(true, failure.getClass().getSimpleName());
        };
    }
}
