package vn.motcua.department.web;

import jakarta.validation.Valid;
import java.util.List;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.motcua.department.BulkWork;
import vn.motcua.department.CaseCommand;
import vn.motcua.platform.journal.Command;
import vn.motcua.platform.security.Caller;

/** The same step on many cases, with a result for each. */
@RestController
@RequestMapping("/api/cases")
class BulkCommands {

    private final BulkWork work;

    BulkCommands(BulkWork work) {
        this.work = work;
    }

    /**
     * What came of each case, in the order asked.
     *
     * @param done how many it was done for
     * @param refused how many it was refused for
     */
    record Results(long done, long refused, List<BulkWork.Item> items) {

        static Results of(List<BulkWork.Item> items) {
            long done = items.stream().filter(BulkWork.Item::ok).count();
            return new Results(done, items.size() - done, items);
        }
    }

    @PostMapping("/receipts")
    Mono<Results> receipts(Caller caller, Command command, @Valid @RequestBody Requests.Receipts body) {
        return results(work.receive(body.ids(), caller, command.named(CaseCommand.RECEIPT.path(), null)));
    }

    @PostMapping("/assignments")
    Mono<Results> assignments(Caller caller, Command command, @Valid @RequestBody Requests.Assignments body) {
        Requests.Assignment each = new Requests.Assignment(body.assignee());
        Command named = command.named(CaseCommand.ASSIGNMENT.path(), each);
        return results(work.assign(body.ids(), body.assignee(), caller, named));
    }

    private static Mono<Results> results(Flux<BulkWork.Item> items) {
        return items.collectList().map(Results::of);
    }
}
