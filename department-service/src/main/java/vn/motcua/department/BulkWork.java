package vn.motcua.department;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.motcua.platform.journal.Command;
import vn.motcua.platform.journal.Problem;
import vn.motcua.platform.security.Caller;

/**
 * The same command on many cases (xử lý hàng loạt): each case is decided by itself, under a key of its own, so that the
 * whole can be repeated and one case's problem is not another's.
 */
@Service
public class BulkWork {

    private static final int AT_ONCE = 8;

    private final CaseWork work;

    BulkWork(CaseWork work) {
        this.work = work;
    }

    /**
     * What came of one case.
     *
     * @param status null if it was refused
     * @param code why it was refused; null if it was not
     * @param detail the same in words
     */
    public record Item(
            String id,
            boolean ok,
            @Nullable CaseStatus status,
            @Nullable String code,
            @Nullable String detail) {

        static Item done(String id, CaseAnswer answer) {
            return new Item(id, true, answer.status(), null, null);
        }

        static Item refused(String id, Problem problem) {
            return new Item(id, false, null, problem.code(), problem.getMessage());
        }
    }

    /** Confirms receipt of many. */
    public Flux<Item> receive(List<String> ids, Caller by, Command command) {
        Permissions.agencyOf(by);
        return each(ids, by, command, work::receive);
    }

    /** Puts an officer in charge of many. */
    public Flux<Item> assign(List<String> ids, String officer, Caller by, Command command) {
        Permissions.agencyOf(by);
        return each(ids, by, command, request -> work.assign(request, officer));
    }

    private static Flux<Item> each(
            List<String> ids, Caller by, Command command, Function<CaseRequest, Mono<CaseAnswer>> one) {
        return Flux.fromIterable(ids)
                .distinct()
                .flatMapSequential(
                        id -> item(id, () -> one.apply(new CaseRequest(CaseId.parse(id), by, of(command, id)))),
                        AT_ONCE);
    }

    private static Mono<Item> item(String id, Supplier<Mono<CaseAnswer>> one) {
        return Mono.defer(one)
                .map(answer -> Item.done(id, answer))
                .onErrorResume(Problem.class, problem -> Mono.just(Item.refused(id, problem)));
    }

    private static Command of(Command command, String id) {
        return new Command(
                command.key() + "#" + id, command.caller(), command.name(), command.correlation(), command.body());
    }
}
