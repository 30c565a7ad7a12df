package vn.motcua.intake.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import vn.motcua.contracts.dossier.ReturnMethod;
import vn.motcua.intake.dossier.DeskWork;
import vn.motcua.intake.dossier.DossierCommand;
import vn.motcua.intake.dossier.DossierRequest;
import vn.motcua.intake.dossier.Refusal;
import vn.motcua.intake.dossier.WantedReturn;
import vn.motcua.platform.journal.Command;
import vn.motcua.platform.security.Caller;

/** The desk's decisions. */
@RestController
@RequestMapping("/api/dossiers/{id}")
class DeskController {

    private final DeskWork desk;

    DeskController(DeskWork desk) {
        this.desk = desk;
    }

    /** Why it is not accepted: a code for the log, words for the applicant. */
    record RefusalBody(
            @NotNull Refusal.Reason reasonCode,
            @NotBlank @Size(min = 10, max = 2000) String reason) {}

    /**
     * What is handed over.
     *
     * @param legs null for everything that is ready
     * @param evidence what proves it; null if nothing is noted
     */
    record ReturnBody(
            @Nullable @Size(max = 50) List<@NotBlank String> legs,
            @NotNull ReturnMethod method,
            @Nullable @Size(max = 200) String evidence) {}

    @PostMapping("/acceptance")
    Mono<DeskWork.Accepted> accept(@PathVariable String id, Caller caller, Command command) {
        return desk.accept(id, caller, command.named(DossierCommand.ACCEPTANCE.path(), id));
    }

    @PostMapping("/refusal")
    Mono<DeskWork.Refused> refuse(
            @PathVariable String id, @Valid @RequestBody RefusalBody body, Caller caller, Command command) {
        Command named = command.named(DossierCommand.REFUSAL.path(), body);
        return desk.refuse(id, caller, named, new Refusal.Grounds(body.reasonCode(), body.reason()));
    }

    /** A posted result that came back. */
    record ReturnFailureBody(
            @NotBlank @Size(max = 40) String leg,

            @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{2,39}")
            String reasonCode,

            @NotBlank @Size(max = 500) String note) {}

    @PostMapping("/return-failures")
    Mono<DeskWork.Returned> cameBack(
            @PathVariable String id, @Valid @RequestBody ReturnFailureBody body, Caller caller, Command command) {
        Command named = command.named(DossierCommand.RETURN_FAILURE.path(), body);
        DossierRequest request = new DossierRequest(id, caller, named);
        return desk.cameBack(request, body.leg(), body.reasonCode(), body.note());
    }

    @PostMapping("/return")
    Mono<DeskWork.Returned> handOver(
            @PathVariable String id, @Valid @RequestBody ReturnBody body, Caller caller, Command command) {
        Command named = command.named(DossierCommand.RETURN.path(), body);
        List<String> legs = Objects.requireNonNullElse(body.legs(), List.of());
        return desk.handOver(id, caller, named, new WantedReturn(legs, body.method(), body.evidence()));
    }
}
