package vn.motcua.platform.web;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.motcua.platform.journal.Command;
import vn.motcua.platform.journal.Problem;

/** One command for many documents (xử lý hàng loạt): each is done or refused for itself, and says so in its own line. */
public final class Bulk {

    private static final int AT_ONCE = 8;

    private Bulk() {}

    /**
     * How one document fared.
     *
     * @param answer what the command answered; null if it was refused
     * @param code why it was refused; null if it was done
     * @param detail the same in words; null if it was done
     * @param more what else the refusal says, e.g. the allowed commands; empty if it was done
     */
    public record Line<A>(
            String id,
            boolean done,
            @Nullable A answer,
            @Nullable String code,
            @Nullable String detail,
            Map<String, Object> more) {

        static <A> Line<A> done(String id, A answer) {
            return new Line<>(id, true, answer, null, null, Map.of());
        }

        static <A> Line<A> refused(String id, Problem problem) {
            return new Line<>(id, false, null, problem.code(), problem.getMessage(), problem.more());
        }
    }

    /** All lines, in the order in which they were asked for. */
    public record Report<A>(int done, int refused, List<Line<A>> items) {

        static <A> Report<A> of(List<Line<A>> lines) {
            int done = (int) lines.stream().filter(Line::done).count();
            return new Report<>(done, lines.size() - done, lines);
        }
    }

    /**
     * Does the command for each id, once however often it stands there. Each has an idempotency key of its own, made from
     * the command's, so the whole can be repeated.
     */
    public static <A> Mono<Report<A>> each(
            List<String> ids, Command command, BiFunction<String, Command, Mono<A>> single) {
        return Flux.fromStream(ids.stream().distinct())
                .flatMapSequential(id -> line(id, single.apply(id, keyed(command, id))), AT_ONCE)
                .collectList()
                .map(Report::of);
    }

    private static Command keyed(Command command, String id) {
        return command.part(id, command.name(), command.body());
    }

    private static <A> Mono<Line<A>> line(String id, Mono<A> done) {
        return done.map(answer -> Line.done(id, answer))
                .onErrorResume(failure ->
                        Mono.just(Line.refused(id, Problems.answer(failure).problem())));
    }
}
