package vn.motcua.standins.sms;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.standins.DroppedConnections;
import vn.motcua.standins.StandinsSettings;

/** The providers' HTTP interface: send a message, and read what was sent. */
@RestController
class SmsController {

    private final SmsProviders providers;
    private final byte[] apiKey;

    SmsController(SmsProviders providers, StandinsSettings settings) {
        this.providers = providers;
        this.apiKey = settings.smsApiKey().getBytes(StandardCharsets.UTF_8);
    }

    /** What all providers sent, oldest first. */
    @GetMapping("/sms/v1/messages")
    List<SentSms> sent(
            @RequestParam(required = false) @Nullable String reference,
            @RequestParam(required = false) @Nullable Instant since,
            @RequestParam(required = false) @Nullable String to) {
        return providers.all().stream()
                .flatMap(provider -> provider.sent(reference, since).stream())
                .filter(sms -> to == null || sms.to().equals(to))
                .sorted(Comparator.comparing(SentSms::at))
                .toList();
    }

    @PostMapping("/sms/{provider}/v1/messages")
    @Nullable
    ResponseEntity<Object> send(
            @PathVariable String provider,
            @RequestHeader(name = "X-Api-Key", defaultValue = "") String key,
            @RequestBody SmsMessage message,
            HttpServletRequest request) {
        if (!MessageDigest.isEqual(apiKey, key.getBytes(StandardCharsets.UTF_8))) {
            return problem(HttpStatus.UNAUTHORIZED, "SMS_KEY_WRONG", "X-Api-Key is missing or wrong");
        }
        var carrier = providers.of(provider);
        var wrong = carrier.knowsReferences() ? message.problem() : "a message centre speaks SMPP";
        return wrong == null
                ? sendUnderFault(carrier, message, request)
                : problem(HttpStatus.BAD_REQUEST, "SMS_INVALID", wrong);
    }

    private @Nullable ResponseEntity<Object> sendUnderFault(
            SmsProvider provider, SmsMessage message, HttpServletRequest request) {
        var fault = provider.faults().next();
        if (!fault.mode().takes()) {
            return problem(fault.mode().http(), "SMS_" + fault.mode(), "the provider was told to do so");
        }
        var receipt = provider.send(message);
        if (fault.mode() == Fault.Mode.ACCEPT_THEN_DROP) {
            DroppedConnections.drop(request);
            return null;
        }
        fault.holdBack();
        return answer(receipt);
    }

    private static ResponseEntity<Object> answer(SmsProvider.Receipt receipt) {
        var status = receipt.repeated() ? HttpStatus.OK : HttpStatus.ACCEPTED;
        return ResponseEntity.status(status)
                .body(Map.of("providerId", receipt.providerId(), "reference", receipt.reference()));
    }

    private static ResponseEntity<Object> problem(HttpStatus status, String code, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setProperty("code", code);
        return ResponseEntity.status(status).body(problem);
    }
}
