package vn.motcua.notification.contacts;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import reactor.core.publisher.Mono;
import vn.motcua.notification.ContactBook;
import vn.motcua.notification.Contacts;
import vn.motcua.notification.Matter;
import vn.motcua.platform.web.ServiceCalls;

/** Asks intake, with this service's own token. */
@Component
class IntakeContacts implements ContactBook {

    private final ServiceCalls services;

    IntakeContacts(ServiceCalls services) {
        this.services = services;
    }

    /** What of intake's answer is needed here; an older intake leaves out all that may be null. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Answer(
            String fullName,
            @Nullable String phone,
            @Nullable String email,
            boolean sms,
            boolean emailNotices,
            @Nullable Boolean zalo,
            @Nullable String account,
            String lookupCode,
            @Nullable String code,
            @Nullable String refusalReason,
            @Nullable String stopReason,
            Matter.@Nullable Supplement supplement,
            Matter.@Nullable Owed owed,
            Matter.@Nullable Apology apology,
            @Nullable List<String> holders,
            @Nullable Instant answerBy) {

        Contacts contacts() {
            boolean wantsZalo = Boolean.TRUE.equals(zalo);
            Contacts.Person person = new Contacts.Person(fullName, phone, email, sms, emailNotices, wantsZalo, account);
            return new Contacts(person, lookupCode, code, matter());
        }

        private Matter matter() {
            return new Matter(refusalReason, stopReason, supplement, owed, apology, holders, answerBy);
        }
    }

    @Override
    public Mono<Contacts> of(String dossier) {
        return services.to("intake")
                .get()
                .uri("/internal/dossiers/{id}/contacts", Map.of("id", dossier))
                .retrieve()
                .bodyToMono(Answer.class)
                .map(Answer::contacts)
                .onErrorResume(WebClientResponseException.NotFound.class, gone -> Mono.empty());
    }
}
