package vn.motcua.notification;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import vn.motcua.notification.OwnTexts.OwnText;

/**
 * Writes a notice with the office's own text if there is one, and with the shipped one if that cannot be written: no notice is
 * lost to a text.
 */
@Service
class NoticeWriter {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeWriter.class);

    private final OwnTexts own;
    private final Texts texts;
    private final OwnTexts.Metrics metrics;
    private final Enclosures enclosures;

    NoticeWriter(OwnTexts own, Texts texts, OwnTexts.Metrics metrics, Enclosures enclosures) {
        this.own = own;
        this.texts = texts;
        this.metrics = metrics;
        this.enclosures = enclosures;
    }

    /**
     * A message, and what it was written with.
     *
     * @param template version of an office's own text; null for the shipped one
     */
    record Written(Message message, @Nullable String template) {

        Written enclosing(Message.@Nullable Attachment enclosed) {
            return new Written(message.enclosing(enclosed), template);
        }
    }

    /** The message with what goes with it, of which the text says that it does. */
    Mono<Written> write(Notices ledger, Notice notice, String to, Map<String, String> fields) {
        return enclosures
                .with(ledger, notice, fields)
                .flatMap(enclosed -> words(ledger, notice, to, enclosed.fields())
                        .map(written -> written.enclosing(enclosed.attachment())));
    }

    private Mono<Written> words(Notices ledger, Notice notice, String to, Map<String, String> fields) {
        return ownText(ledger, notice)
                .flatMap(text -> Mono.justOrEmpty(written(text, notice.intent(), to, fields)))
                .switchIfEmpty(
                        Mono.fromSupplier(() -> new Written(texts.write(notice.intent(), to, fields, null), null)));
    }

    /** What may have gone out is said again in the same words, whatever is in force now. */
    private Mono<OwnText> ownText(Notices ledger, Notice notice) {
        return notice.doubtful()
                .map(tried -> Mono.justOrEmpty(tried.template()).flatMap(own::version))
                .orElseGet(() -> own.inForce(ledger, notice.intent()));
    }

    /** Only the kind of the failure is told: its words may hold what is nobody's business. */
    private Optional<Written> written(OwnText text, Intent intent, String to, Map<String, String> fields) {
        try {
            return Optional.of(new Written(texts.write(intent, to, fields, text.text()), text.reference()));
        } catch (RuntimeException failure) {
            LOG.warn(
                    "notice reference={} goes with the shipped text, template={} cannot be written: {}",
                    intent.reference(),
                    text.reference(),
                    failure.getClass().getSimpleName());
            metrics.fellBack(intent.medium(), intent.rule());
            return Optional.empty();
        }
    }
}
