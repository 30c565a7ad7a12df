package vn.motcua.platform.tracing;

import io.micrometer.tracing.Span;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One step of a trace that is not an HTTP request: an event is published or handled, or a timer fires.
 *
 * @param name what is done with what kind of thing; there are few different ones
 * @param kind null for what nobody else had a part in
 * @param said what is told of it beside its name; never anything personal
 */
public record Step(String name, Span.@Nullable Kind kind, Map<String, String> said) {

    static final String SUBJECT = "motcua.subject";
    static final String EVENT = "motcua.event";
    static final String SEQUENCE = "motcua.sequence";
    static final String TIMER = "motcua.timer";

    public Step {
        said = Map.copyOf(said);
    }

    /** The relay publishes an event. */
    public static Step publish(String type, String subject, long sequence) {
        return of("publish ", Span.Kind.PRODUCER, type, subject, sequence);
    }

    /** A lane handles an event. */
    public static Step handle(String type, String subject, long sequence) {
        return of("handle ", Span.Kind.CONSUMER, type, subject, sequence);
    }

    /** A timer is due: its effect and the record of it. */
    public static Step timer(String id, String subject) {
        int slash = id.indexOf('/');
        String what = slash < 0 ? id : id.substring(0, slash);
        return new Step("timer " + what, null, Map.of(TIMER, id, SUBJECT, subject));
    }

    private static Step of(String verb, Span.Kind kind, String type, String subject, long sequence) {
        Map<String, String> said = Map.of(EVENT, type, SUBJECT, subject, SEQUENCE, Long.toString(sequence));
        return new Step(verb + plain(type), kind, said);
    }

    /** {@code dossier.accepted} of {@code vn.motcua.dossier.accepted.v1}. */
    private static String plain(String type) {
        return type.replaceFirst("^vn\\.motcua\\.", "").replaceFirst("\\.v\\d+$", "");
    }
}
