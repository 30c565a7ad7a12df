package vn.motcua.department.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.function.Function;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import vn.motcua.department.CaseAnswer;
import vn.motcua.department.CaseCommand;
import vn.motcua.department.CaseRequest;
import vn.motcua.department.CaseWork;
import vn.motcua.platform.journal.Command;
import vn.motcua.platform.security.Caller;
import vn.motcua.platform.security.Role;
import vn.motcua.platform.web.Bulk;

/** The same step on many cases (xử lý hàng loạt), with a result for each. */
@RestController
@RequestMapping("/api/cases")
class BulkCommands {

    private final CaseWork work;

    BulkCommands(CaseWork work) {
        this.work = work;
    }

    @PostMapping("/receipts")
    Mono<Bulk.Report<CaseAnswer>> receipts(Caller caller, Command command, @Valid @RequestBody Requests.Receipts body) {
        return each(body.ids(), caller, command.named(CaseCommand.RECEIPT.path(), null), work::receive);
    }

    @PostMapping("/assignments")
    Mono<Bulk.Report<CaseAnswer>> assignments(
            Caller caller, Command command, @Valid @RequestBody Requests.Assignments body) {
        Command named = command.named(CaseCommand.ASSIGNMENT.path(), new Requests.Assignment(body.assignee()));
        return each(body.ids(), caller, named, request -> work.assign(request, body.assignee()));
    }

    /** An id that is none is refused in its own line too. */
    private static Mono<Bulk.Report<CaseAnswer>> each(
            List<String> ids, Caller caller, Command command, Function<CaseRequest, Mono<CaseAnswer>> one) {
        caller.agencyAs(Role.OFFICER, Role.CLERK, Role.HEAD);
        return Bulk.each(
                ids, command, (id, keyed) -> Mono.defer(() -> one.apply(CaseCommands.request(id, caller, keyed))));
    }
}
