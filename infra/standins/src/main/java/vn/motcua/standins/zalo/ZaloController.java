package vn.motcua.standins.zalo;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.standins.DroppedConnections;

/** Zalo's HTTP interface as far as it is used, and beside it what was sent. Refusals are told in the body, with status 200. */
@RestController
class ZaloController {

    private static final int ACCESS_INVALID = -124;
    private static final int RENEWAL_INVALID = -14014;

    /** Twenty-five hours. */
    private static final String GOOD_FOR_SECONDS = "90000";

    private final OfficialAccount account;

    ZaloController(OfficialAccount account) {
        this.account = account;
    }

    @PostMapping(path = "/zalo/v4/oa/access_token", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    Map<String, Object> renew(
            @RequestHeader(name = "secret_key", defaultValue = "") String key,
            @RequestParam(name = "refresh_token") String renewal,
            @RequestParam(name = "app_id") String appId) {
        return account.renewed(renewal, appId, key)
                .map(keys -> Map.<String, Object>of(
                        "access_token", keys.access(), "refresh_token", keys.renewal(), "expires_in", GOOD_FOR_SECONDS))
                .orElseGet(() -> refusal(RENEWAL_INVALID));
    }

    @PostMapping("/zalo/message/template")
    @Nullable
    ResponseEntity<Object> send(
            @RequestHeader(name = "access_token", defaultValue = "") String access,
            @RequestBody ZaloMessage message,
            HttpServletRequest request) {
        if (!account.lets(access)) {
            return ResponseEntity.ok(refusal(ACCESS_INVALID));
        }
        ZaloManner manner = account.manner();
        int problem = manner.mode() == ZaloManner.Mode.REFUSE ? manner.code() : message.problem();
        if (problem != 0) {
            return ResponseEntity.ok(refusal(problem));
        }
        String messageId = account.send(message);
        if (manner.mode() == ZaloManner.Mode.ACCEPT_THEN_DROP) {
            DroppedConnections.drop(request);
            return null;
        }
        return ResponseEntity.ok(Map.of("error", 0, "message", "Success", "data", Map.of("msg_id", messageId)));
    }

    private static Map<String, Object> refusal(int code) {
        return Map.of("error", code, "message", "refused with " + code);
    }

    /** What was sent, oldest first. */
    @GetMapping("/zalo/v1/messages")
    List<SentZns> sent(
            @RequestParam(required = false) @Nullable String reference,
            @RequestParam(required = false) @Nullable String to) {
        return account.sent(reference, to);
    }

    @PostMapping("/zalo/v1/manner")
    ZaloManner will(@RequestBody ZaloManner manner) {
        account.will(manner);
        return manner;
    }

    @DeleteMapping("/zalo/v1/manner")
    ZaloManner well() {
        return will(ZaloManner.WELL);
    }

    @DeleteMapping("/zalo/v1/access")
    void takeAccessBack() {
        account.takeAccessBack();
    }
}
