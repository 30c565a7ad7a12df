package vn.motcua.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import reactor.core.publisher.Mono;
import vn.motcua.notification.share.ShareRules;

/** Channels for tests of what happens to notices: two providers of SMS, one of each other, without a protection around them. */
public final class SampleChannels {

    public static final String FIRST = "sms-first";
    public static final String SECOND = "sms-second";

    /** As they are by default. */
    public static final ShareRules RULES = new ShareRules(
            50,
            Duration.ofSeconds(1),
            15,
            50,
            10,
            Duration.ofMinutes(1),
            Duration.ofMinutes(10),
            Duration.ofSeconds(30));

    private SampleChannels() {}

    /** All take whatever comes. */
    static Channels taking() {
        return answering(message -> Mono.empty());
    }

    /** All do this with a message. */
    static Channels answering(Function<Message, Mono<Void>> answer) {
        return new Channels(
                List.of(
                        new SampleChannel(Medium.SMS, FIRST, 60, answer),
                        new SampleChannel(Medium.SMS, SECOND, 40, answer),
                        new SampleChannel(Medium.EMAIL, "email", 1, answer),
                        new SampleChannel(Medium.MAILBOX, "mailbox", 1, answer),
                        new SampleChannel(Medium.PORTAL, "portal", 1, answer)),
                unprotected(),
                RULES,
                Clock.fixed(Samples.NOW, ZoneOffset.UTC));
    }

    /** An official account of Zalo, and one provider of SMS. */
    static Channels withZalo() {
        return new Channels(
                List.of(
                        new SampleChannel(Medium.ZALO, "zalo", 1, message -> Mono.empty()),
                        new SampleChannel(Medium.SMS, FIRST, 1, message -> Mono.empty())),
                unprotected(),
                RULES,
                Clock.fixed(Samples.NOW, ZoneOffset.UTC));
    }

    /** One provider, of this medium only. */
    static Channels offering(Medium medium) {
        SampleChannel only = new SampleChannel(medium, medium.label(), 1, message -> Mono.empty());
        return new Channels(List.of(only), unprotected(), RULES, Clock.fixed(Samples.NOW, ZoneOffset.UTC));
    }

    private record SampleChannel(Medium medium, String provider, int share, Function<Message, Mono<Void>> answer)
            implements NoticeChannel {

        @Override
        public Mono<Void> send(Message message) {
            return answer.apply(message);
        }
    }

    private static Protection unprotected() {
        return new Protection() {
            @Override
            public <T> Mono<T> guard(String name, String kind, Mono<T> call) {
                return call;
            }
        };
    }
}
