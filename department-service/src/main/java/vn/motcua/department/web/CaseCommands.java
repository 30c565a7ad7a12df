package vn.motcua.department.web;

import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import vn.motcua.department.CaseAnswer;
import vn.motcua.department.CaseCommand;
import vn.motcua.department.CaseId;
import vn.motcua.department.CaseRequest;
import vn.motcua.department.CaseWork;
import vn.motcua.platform.journal.Command;
import vn.motcua.platform.security.Caller;

/** An agency's own steps on its cases, from receipt to signature. */
@RestController
@RequestMapping("/api/cases/{id}")
class CaseCommands {

    private final CaseWork work;

    CaseCommands(CaseWork work) {
        this.work = work;
    }

    @PostMapping("/receipt")
    Mono<CaseAnswer> receipt(@PathVariable String id, Caller caller, Command command) {
        return work.receive(request(id, caller, command.named(CaseCommand.RECEIPT.path(), null)));
    }

    @PostMapping("/decline")
    Mono<CaseAnswer> decline(
            @PathVariable String id, Caller caller, Command command, @Valid @RequestBody Requests.Reasoned body) {
        CaseRequest request = request(id, caller, command.named(CaseCommand.DECLINE.path(), body));
        return work.decline(request, body.reasonCode(), body.reason());
    }

    @PostMapping("/assignment")
    Mono<CaseAnswer> assignment(
            @PathVariable String id, Caller caller, Command command, @Valid @RequestBody Requests.Assignment body) {
        CaseRequest request = request(id, caller, command.named(CaseCommand.ASSIGNMENT.path(), body));
        return work.assign(request, body.assignee());
    }

    @PostMapping("/lengthening")
    Mono<CaseAnswer> lengthening(
            @PathVariable String id, Caller caller, Command command, @Valid @RequestBody Requests.Reason body) {
        CaseRequest request = request(id, caller, command.named(CaseCommand.LENGTHENING.path(), body));
        return work.lengthen(request, body.reason());
    }

    @PostMapping("/submission")
    Mono<CaseAnswer> submission(
            @PathVariable String id, Caller caller, Command command, @Valid @RequestBody Requests.Submission body) {
        CaseRequest request = request(id, caller, command.named(CaseCommand.SUBMISSION.path(), body));
        return work.submit(request, body.proposal(), body.draft());
    }

    @PostMapping("/rework")
    Mono<CaseAnswer> rework(
            @PathVariable String id, Caller caller, Command command, @Valid @RequestBody Requests.Reason body) {
        CaseRequest request = request(id, caller, command.named(CaseCommand.REWORK.path(), body));
        return work.rework(request, body.reason());
    }

    @PostMapping("/approval")
    Mono<CaseAnswer> approval(
            @PathVariable String id, Caller caller, Command command, @Valid @RequestBody Requests.Approval body) {
        CaseRequest request = request(id, caller, command.named(CaseCommand.APPROVAL.path(), body));
        return work.approve(request, body.resultRef(), body.outputsOrNone());
    }

    @PostMapping("/refusal")
    Mono<CaseAnswer> refusal(
            @PathVariable String id, Caller caller, Command command, @Valid @RequestBody Requests.Reasoned body) {
        CaseRequest request = request(id, caller, command.named(CaseCommand.REFUSAL.path(), body));
        return work.refuse(request, body.reasonCode(), body.reason());
    }

    static CaseRequest request(String id, Caller caller, Command named) {
        return new CaseRequest(CaseId.parse(id), caller, named);
    }
}
