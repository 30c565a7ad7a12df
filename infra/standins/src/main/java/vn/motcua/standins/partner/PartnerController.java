package vn.motcua.standins.partner;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The partner's receiver, and beside it what a demo or a test tells it and asks it. */
@RestController
class PartnerController {

    private final PartnerSystem partner;

    PartnerController(PartnerSystem partner) {
        this.partner = partner;
    }

    /** The secret that the administrator was told at the registration. */
    record Trusted(String secret) {}

    /**
     * What came.
     *
     * @param refused how many calls had no good signature
     */
    record Heard(int refused, List<HeardEvent> items) {}

    @PostMapping("/partner/v1/hook")
    ResponseEntity<Void> hook(
            @RequestHeader(name = "webhook-id", defaultValue = "") String id,
            @RequestHeader(name = "webhook-timestamp", defaultValue = "") String timestamp,
            @RequestHeader(name = "webhook-signature", defaultValue = "") String signatures,
            @RequestBody byte[] body) {
        boolean taken = partner.takes(new Webhook(id, timestamp, signatures, body));
        return ResponseEntity.status(taken ? HttpStatus.NO_CONTENT : HttpStatus.UNAUTHORIZED)
                .build();
    }

    @PostMapping("/partner/v1/secret")
    void trust(@RequestBody Trusted trusted) {
        partner.trust(trusted.secret());
    }

    @GetMapping("/partner/v1/events")
    Heard heard(@RequestParam(required = false) @Nullable String dossier) {
        return new Heard(partner.refused(), partner.heard(dossier));
    }
}
