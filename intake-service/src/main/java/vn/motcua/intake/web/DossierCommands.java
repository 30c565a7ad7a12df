package vn.motcua.intake.web;

import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import vn.motcua.intake.dossier.CitizenWork;
import vn.motcua.intake.dossier.DossierAnswer;
import vn.motcua.intake.dossier.DossierRequest;
import vn.motcua.intake.dossier.Duplicating;
import vn.motcua.intake.dossier.Endings;
import vn.motcua.intake.dossier.HeadWork;
import vn.motcua.intake.dossier.Money;
import vn.motcua.intake.dossier.Supplements;
import vn.motcua.platform.journal.Command;
import vn.motcua.platform.security.Caller;

/** What can be asked of a dossier between submission and return, by citizens, desks and heads. */
@RestController
@RequestMapping("/api/dossiers/{id}")
class DossierCommands {

    private final Supplements supplements;
    private final Money money;
    private final Endings endings;
    private final HeadWork heads;
    private final CitizenWork citizens;
    private final Duplicating duplicating;

    DossierCommands(
            Supplements supplements,
            Money money,
            Endings endings,
            HeadWork heads,
            CitizenWork citizens,
            Duplicating duplicating) {
        this.supplements = supplements;
        this.money = money;
        this.endings = endings;
        this.heads = heads;
        this.citizens = citizens;
        this.duplicating = duplicating;
    }

    @PostMapping("/duplicate-decision")
    Mono<DossierAnswer> duplicate(
            @PathVariable String id, @Valid @RequestBody Bodies.Duplicate body, Caller caller, Command command) {
        return duplicating.decide(new DossierRequest(id, caller, command), body.finding());
    }

    @PostMapping("/supplement-requests")
    Mono<DossierAnswer> requestSupplement(
            @PathVariable String id,
            @Valid @RequestBody Bodies.SupplementRequest body,
            Caller caller,
            Command command) {
        return supplements.request(new DossierRequest(id, caller, command), body.wanted());
    }

    @PostMapping("/supplements")
    Mono<DossierAnswer> supplement(
            @PathVariable String id, @Valid @RequestBody Bodies.Supplement body, Caller caller, Command command) {
        return supplements.receive(new DossierRequest(id, caller, command), body.handedIn());
    }

    @PostMapping("/payments")
    Mono<DossierAnswer> pay(
            @PathVariable String id, @Valid @RequestBody Bodies.Payment body, Caller caller, Command command) {
        return money.pay(new DossierRequest(id, caller, command), body.received());
    }

    @PostMapping("/fee-waivers")
    Mono<DossierAnswer> waive(
            @PathVariable String id, @Valid @RequestBody Bodies.FeeWaiver body, Caller caller, Command command) {
        return money.waive(new DossierRequest(id, caller, command), body.exempt());
    }

    @PostMapping("/refunds")
    Mono<DossierAnswer> refund(
            @PathVariable String id, @Valid @RequestBody Bodies.Refund body, Caller caller, Command command) {
        return money.refund(new DossierRequest(id, caller, command), body.back());
    }

    @PostMapping("/confirmations")
    Mono<DossierAnswer> confirm(
            @PathVariable String id, @Valid @RequestBody Bodies.Confirmation body, Caller caller, Command command) {
        return citizens.confirm(new DossierRequest(id, caller, command), body.word());
    }

    @PostMapping("/extension")
    Mono<DossierAnswer> extend(
            @PathVariable String id, @Valid @RequestBody Bodies.Extension body, Caller caller, Command command) {
        return heads.extend(new DossierRequest(id, caller, command), body.apology());
    }

    @PostMapping("/correction")
    Mono<DossierAnswer> correct(
            @PathVariable String id, @Valid @RequestBody Bodies.Correction body, Caller caller, Command command) {
        return heads.correct(new DossierRequest(id, caller, command), body.wrong());
    }

    @PostMapping("/withdrawal")
    Mono<DossierAnswer> withdraw(
            @PathVariable String id, @Valid @RequestBody Bodies.Withdrawal body, Caller caller, Command command) {
        return endings.ask(new DossierRequest(id, caller, command), new Endings.Asked(body.reason()));
    }

    @PostMapping("/withdrawal-decision")
    Mono<DossierAnswer> decide(
            @PathVariable String id,
            @Valid @RequestBody Bodies.WithdrawalDecision body,
            Caller caller,
            Command command) {
        return endings.decide(new DossierRequest(id, caller, command), body.decided());
    }

    @PostMapping("/stop")
    Mono<DossierAnswer> stop(
            @PathVariable String id, @Valid @RequestBody Bodies.Stopping body, Caller caller, Command command) {
        return endings.stop(new DossierRequest(id, caller, command), body.ended());
    }

    @PostMapping("/originals")
    Mono<DossierAnswer> handBackOriginals(@PathVariable String id, Caller caller, Command command) {
        return endings.handBackOriginals(new DossierRequest(id, caller, command));
    }

    @PostMapping("/rating")
    Mono<DossierAnswer> rate(
            @PathVariable String id, @Valid @RequestBody Bodies.Rating body, Caller caller, Command command) {
        return citizens.rate(new DossierRequest(id, caller, command), body.opinion());
    }
}
