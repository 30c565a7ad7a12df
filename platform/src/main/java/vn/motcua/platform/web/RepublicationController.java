package vn.motcua.platform.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.util.Map;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import vn.motcua.platform.messaging.Republications;
import vn.motcua.platform.security.Caller;
import vn.motcua.platform.security.Role;

/** Another service misses events of a journal kept here. */
@RestController
final class RepublicationController {

    private final Republications republications;

    RepublicationController(Republications republications) {
        this.republications = republications;
    }

    /** Which source, and from which sequence on. */
    record Missing(@NotNull String source, @Positive long from) {}

    @PostMapping("/internal/republications")
    Mono<Map<String, Integer>> republish(@Valid @RequestBody Missing missing, Caller caller) {
        caller.mustBe(Role.SERVICE);
        return Mono.fromCallable(() -> republications.again(missing.source(), missing.from()))
                .subscribeOn(Schedulers.boundedElastic())
                .map(sent -> Map.of("sent", sent));
    }
}
