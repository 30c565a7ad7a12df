package vn.motcua.department.web;

import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import vn.motcua.department.CaseAnswer;
import vn.motcua.department.CaseAsking;
import vn.motcua.department.CaseCommand;
import vn.motcua.platform.journal.Command;
import vn.motcua.platform.security.Caller;

/** What an officer asks of the citizen and of third parties: papers, money, somebody's word. */
@RestController
@RequestMapping("/api/cases/{id}")
class AskingCommands {

    private final CaseAsking asking;

    AskingCommands(CaseAsking asking) {
        this.asking = asking;
    }

    @PostMapping("/supplement-needs")
    Mono<CaseAnswer> supplementNeeds(
            @PathVariable String id, Caller caller, Command command, @Valid @RequestBody Requests.Supplement body) {
        Command named = command.named(CaseCommand.SUPPLEMENT_NEEDS.path(), body);
        return asking.needSupplement(CaseCommands.request(id, caller, named), body.needed(), body.reason());
    }

    @PostMapping("/continuation")
    Mono<CaseAnswer> continuation(@PathVariable String id, Caller caller, Command command) {
        Command named = command.named(CaseCommand.CONTINUATION.path(), null);
        return asking.goOn(CaseCommands.request(id, caller, named));
    }

    @PostMapping("/finance-needs")
    Mono<CaseAnswer> financeNeeds(
            @PathVariable String id, Caller caller, Command command, @Valid @RequestBody Requests.Finance body) {
        Command named = command.named(CaseCommand.FINANCE_NEEDS.path(), body);
        return asking.needMoney(CaseCommands.request(id, caller, named), body.duty(), body.amount(), body.noticeRef());
    }

    @PostMapping("/duty-settlement")
    Mono<CaseAnswer> dutySettlement(
            @PathVariable String id, Caller caller, Command command, @Valid @RequestBody Requests.Settlement body) {
        Command named = command.named(CaseCommand.DUTY_SETTLEMENT.path(), body);
        return asking.settle(CaseCommands.request(id, caller, named), body.duty(), body.reference());
    }

    @PostMapping("/waits")
    Mono<CaseAnswer> waits(
            @PathVariable String id, Caller caller, Command command, @Valid @RequestBody Requests.Awaited body) {
        Command named = command.named(CaseCommand.WAITS.path(), body);
        return asking.awaitWord(CaseCommands.request(id, caller, named), body.awaited());
    }

    @PostMapping("/waits/{awaited}")
    Mono<CaseAnswer> word(
            @PathVariable String id,
            @PathVariable String awaited,
            Caller caller,
            Command command,
            @Valid @RequestBody Requests.Word body) {
        Command named = command.named("waits/" + awaited, body);
        return asking.recordWord(CaseCommands.request(id, caller, named), awaited, body.agreed(), body.noteOrNone());
    }
}
