package vn.motcua.notification;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import vn.motcua.notification.share.ShareRules;
import vn.motcua.notification.share.Shares;

/**
 * All channels, each behind its protection; tells what came of a message. Of several providers of a medium it says who carries
 * a message before it is tried, so that it is known after a crash whom to ask again.
 */
@Service
public class Channels {

    /** Of a medium for which this installation has nobody. */
    static final String NOBODY = "";

    private static final Delivery IN_DOUBT = new Delivery.Unsettled(true, "IN_DOUBT");

    private final Map<String, NoticeChannel> channels = new LinkedHashMap<>();
    private final Map<Medium, Shares> shares = new EnumMap<>(Medium.class);
    private final Protection protection;

    Channels(List<NoticeChannel> all, Protection protection, ShareRules rules, Clock clock) {
        Map<Medium, Map<String, Integer>> byMedium = new EnumMap<>(Medium.class);
        for (NoticeChannel channel : all) {
            if (channels.putIfAbsent(channel.provider(), channel) != null) {
                throw new IllegalStateException("two channels are called " + channel.provider());
            }
            byMedium.computeIfAbsent(channel.medium(), first -> new LinkedHashMap<>())
                    .put(channel.provider(), channel.share());
        }
        byMedium.forEach((medium, providers) -> shares.put(medium, new Shares(providers, rules, clock)));
        this.protection = protection;
    }

    /** Whether this installation has anybody who carries by this medium what the rule has to say. */
    boolean offers(Medium medium, String rule) {
        return channels.values().stream().anyMatch(channel -> channel.medium() == medium && channel.carries(rule));
    }

    /** The provider that is to carry the next message of this medium; {@link #NOBODY} if there is none. */
    String next(Medium medium) {
        Shares among = shares.get(medium);
        return among == null ? NOBODY : among.next();
    }

    /** Who is to carry what this provider surely did not take; the same, if nobody else is well. */
    String instead(Medium medium, String provider) {
        Shares among = shares.get(medium);
        return among == null ? NOBODY : among.instead(provider);
    }

    /** All channels; what each carries is {@link #percent}. */
    public List<NoticeChannel> all() {
        return List.copyOf(channels.values());
    }

    /** What the provider of this channel carries now, in per cent of its medium. */
    public double percent(NoticeChannel channel) {
        return among(channel).percent(channel.provider());
    }

    Mono<Delivery> send(String provider, Message message) {
        NoticeChannel channel = channels.get(provider);
        return channel == null
                ? Mono.just(new Delivery.Unsettled(false, "NO_CHANNEL"))
                : Mono.defer(() -> send(channel, message));
    }

    private Mono<Delivery> send(NoticeChannel channel, Message message) {
        long before = System.nanoTime();
        String recipient = Masking.mask(message.to());
        return protection
                .guard(channel.provider(), channel.medium().label(), channel.send(message))
                .<Delivery>thenReturn(new Delivery.Taken(recipient, message.keepsake()))
                .onErrorResume(failure -> Mono.just(failed(failure, recipient)))
                .doOnNext(delivery -> tried(channel, delivery, Duration.ofNanos(System.nanoTime() - before)));
    }

    /** What was refused for good is the message's fault, not the provider's; who was not asked has no fault at all. */
    private void tried(NoticeChannel channel, Delivery delivery, Duration took) {
        if (delivery.equals(IN_DOUBT)) {
            return;
        }
        among(channel).tried(channel.provider(), took, delivery instanceof Delivery.Unsettled);
    }

    private Shares among(NoticeChannel channel) {
        return Objects.requireNonNull(shares.get(channel.medium()));
    }

    private static Delivery failed(Throwable failure, String recipient) {
        return switch (failure) {
            case Undeliverable refused -> new Delivery.Refused(String.valueOf(refused.getMessage()), recipient);
            case NotTaken away -> new Delivery.Unsettled(false, String.valueOf(away.getMessage()));
            case InDoubt open -> IN_DOUBT;
            case TimeoutException late -> new Delivery.Unsettled(true, "TIMEOUT");
            default -> new Delivery.Unsettled(true, failure.getClass().getSimpleName());
        };
    }
}
