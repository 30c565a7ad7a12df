package vn.motcua.notification;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * The printed form (mẫu phiếu) that a rule names: attached to its e-mails, and pointed at in its letters. It is asked for at each
 * try, as contacts are, and never kept.
 */
@Service
class Enclosures {

    /** What a text may ask for: whether the form is attached, and where it is to be had. */
    static final Map<String, String> NONE = Map.of("enclosed", "", "formLink", "");

    /** After so many tries an e-mail goes without the form: what it says is worth more than the paper. */
    static final int PATIENCE = 3;

    private static final Logger LOG = LoggerFactory.getLogger(Enclosures.class);

    private final Rules rules;
    private final FormBook forms;
    private final FormRules settings;

    Enclosures(Rules rules, FormBook forms, FormRules settings) {
        this.rules = rules;
        this.forms = forms;
        this.settings = settings;
    }

    /** What a text is written with, and what goes with it; null for nothing. */
    record Enclosed(Map<String, String> fields, Message.@Nullable Attachment attachment) {}

    /** The fields of a notice and its form; an error if that cannot be had now and is worth another try. */
    Mono<Enclosed> with(Notices ledger, Notice notice, Map<String, String> fields) {
        Intent intent = notice.intent();
        String form = rules.formOf(intent.rule()).orElse("");
        if (form.isEmpty()) {
            return Mono.just(new Enclosed(fields, null));
        }
        return switch (intent.medium()) {
            case EMAIL -> settings.attach() ? attached(ledger, notice, form, fields) : without(fields);
            case PORTAL -> Mono.just(new Enclosed(linked(ledger, intent, form, fields), null));
            case SMS, ZALO, MAILBOX -> without(fields);
        };
    }

    /** As a real e-mail of this rule has them. */
    static Map<String, String> sampled(Rules rules, Intent intent, Map<String, String> fields) {
        boolean attached =
                intent.medium() == Medium.EMAIL && rules.formOf(intent.rule()).isPresent();
        return attached ? and(fields, "enclosed", Wording.flag(true)) : fields;
    }

    private static Mono<Enclosed> without(Map<String, String> fields) {
        return Mono.just(new Enclosed(fields, null));
    }

    private Mono<Enclosed> attached(Notices ledger, Notice notice, String form, Map<String, String> fields) {
        String name = "mau-" + form + "-" + fields.getOrDefault("code", "").replaceAll("[^A-Za-z0-9.-]", "-") + ".pdf";
        return forms.of(ledger.dossier(), form, notice.intent().fact("formNumber"))
                .map(pdf ->
                        new Enclosed(and(fields, "enclosed", Wording.flag(true)), new Message.Attachment(name, pdf)))
                .onErrorResume(
                        failure -> notice.attempts().size() >= PATIENCE, failure -> givenUp(notice, form, failure))
                .switchIfEmpty(Mono.defer(() -> without(fields)));
    }

    /** Only the kind of the failure is told: its words may hold what is nobody's business. */
    private static Mono<Enclosed> givenUp(Notice notice, String form, Throwable failure) {
        LOG.warn(
                "notice reference={} goes without form={}: {}",
                notice.intent().reference(),
                form,
                failure.getClass().getSimpleName());
        return Mono.empty();
    }

    /** Who reads a letter is logged in already. */
    private Map<String, String> linked(Notices ledger, Intent intent, String form, Map<String, String> fields) {
        if (settings.publicUrl().isBlank()) {
            return fields;
        }
        String path = "/api/dossiers/" + ledger.dossier() + "/forms/" + form + ".pdf";
        String which = Optional.of(intent.fact("formNumber"))
                .filter(number -> !number.isEmpty())
                .map(number -> "?formNumber=" + URLEncoder.encode(number, UTF_8))
                .orElse("");
        return and(fields, "formLink", settings.publicUrl().replaceAll("/+$", "") + path + which);
    }

    private static Map<String, String> and(Map<String, String> fields, String field, String value) {
        Map<String, String> more = new HashMap<>(fields);
        more.put(field, value);
        return Map.copyOf(more);
    }
}
