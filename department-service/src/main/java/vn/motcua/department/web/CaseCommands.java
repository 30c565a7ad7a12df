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

/** An agency's commands on its cases. */
@RestController
@RequestMapping("/api/cases/{id}")
class CaseCommands {

    private final CaseWork work;

    CaseCommands(CaseWork work) {
        this.work = work;
    }

    @PostMapping("/receipt")
    Mono<CaseAnswer> receipt(@PathVariable String id, Caller caller, Command command) {
        return work.receive(new CaseRequest(CaseId.parse(id), caller, command.named(CaseCommand.RECEIPT.path(), null)));
    }

    @PostMapping("/assignment")
    Mono<CaseAnswer> assignment(
            @PathVariable String id, Caller caller, Command command, @Valid @RequestBody Requests.Assignment body) {
        Command named = command.named(CaseCommand.ASSIGNMENT.path(), body);
        return work.assign(new CaseRequest(CaseId.parse(id), caller, named), body.assignee());
    }

    @PostMapping("/submission")
    Mono<CaseAnswer> submission(
            @PathVariable String id, Caller caller, Command command, @Valid @RequestBody Requests.Submission body) {
        Command named = command.named(CaseCommand.SUBMISSION.path(), body);
        return work.submit(new CaseRequest(CaseId.parse(id), caller, named), body.proposal(), body.draft());
    }

    @PostMapping("/rework")
    Mono<CaseAnswer> rework(
            @PathVariable String id, Caller caller, Command command, @Valid @RequestBody Requests.Rework body) {
        Command named = command.named(CaseCommand.REWORK.path(), body);
        return work.rework(new CaseRequest(CaseId.parse(id), caller, named), body.reason());
    }

    @PostMapping("/approval")
    Mono<CaseAnswer> approval(
            @PathVariable String id, Caller caller, Command command, @Valid @RequestBody Requests.Approval body) {
        Command named = command.named(CaseCommand.APPROVAL.path(), body);
        return work.approve(new CaseRequest(CaseId.parse(id), caller, named), body.resultRef(), body.outputsOrNone());
    }

    @PostMapping("/refusal")
    Mono<CaseAnswer> refusal(
            @PathVariable String id, Caller caller, Command command, @Valid @RequestBody Requests.Refusal body) {
        Command named = command.named(CaseCommand.REFUSAL.path(), body);
        return work.refuse(new CaseRequest(CaseId.parse(id), caller, named), body.reasonCode(), body.reason());
    }
}
