package vn.motcua.platform.web;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import vn.motcua.platform.messaging.Reconciler;
import vn.motcua.platform.messaging.Reconciliation;
import vn.motcua.platform.security.Caller;
import vn.motcua.platform.security.Role;

/** An operator wants journals and topic compared now; repeating it does no harm, so it needs no key. */
@RestController
final class ReconciliationController {

    private final Reconciler reconciler;

    ReconciliationController(Reconciler reconciler) {
        this.reconciler = reconciler;
    }

    @PostMapping("/api/reconciliations/${motcua.service}")
    Mono<Reconciliation> reconcile(Caller caller) {
        caller.mustBe(Role.OPERATOR, Role.ADMIN);
        return Mono.fromCallable(reconciler::now).subscribeOn(Schedulers.boundedElastic());
    }
}
