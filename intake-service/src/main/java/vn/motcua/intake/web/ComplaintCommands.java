package vn.motcua.intake.web;

import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import vn.motcua.intake.complaint.ComplaintAct;
import vn.motcua.intake.complaint.Complaints;
import vn.motcua.platform.journal.Command;
import vn.motcua.platform.security.Caller;

/** What the agency and the citizen do about a complaint. */
@RestController
@RequestMapping("/api/complaints/{id}")
class ComplaintCommands {

    private final Complaints complaints;

    ComplaintCommands(Complaints complaints) {
        this.complaints = complaints;
    }

    @PostMapping("/acceptance")
    Mono<Complaints.Receipt> accept(@PathVariable String id, Caller caller, Command command) {
        return complaints.act(id, new ComplaintAct.Accept(), caller, command);
    }

    @PostMapping("/rejection")
    Mono<Complaints.Receipt> reject(
            @PathVariable String id,
            @Valid @RequestBody ComplaintBodies.Rejection body,
            Caller caller,
            Command command) {
        return complaints.act(id, new ComplaintAct.Reject(body.reasonCode(), body.reason()), caller, command);
    }

    @PostMapping("/supplement-request")
    Mono<Complaints.Receipt> askForMore(
            @PathVariable String id,
            @Valid @RequestBody ComplaintBodies.SupplementRequest body,
            Caller caller,
            Command command) {
        return complaints.act(id, new ComplaintAct.AskForMore(body.request()), caller, command);
    }

    @PostMapping("/supplement")
    Mono<Complaints.Receipt> addMore(
            @PathVariable String id,
            @Valid @RequestBody ComplaintBodies.Supplement body,
            Caller caller,
            Command command) {
        return complaints.act(id, new ComplaintAct.AddMore(body.text()), caller, command);
    }

    @PostMapping("/answer")
    Mono<Complaints.Receipt> answer(
            @PathVariable String id, @Valid @RequestBody ComplaintBodies.Answer body, Caller caller, Command command) {
        return complaints.act(id, new ComplaintAct.Reply(body.text(), body.upheld()), caller, command);
    }

    @PostMapping("/publication")
    Mono<Complaints.Receipt> publish(
            @PathVariable String id,
            @Valid @RequestBody ComplaintBodies.Publication body,
            Caller caller,
            Command command) {
        return complaints.act(id, new ComplaintAct.Publish(body.title(), body.text()), caller, command);
    }
}
