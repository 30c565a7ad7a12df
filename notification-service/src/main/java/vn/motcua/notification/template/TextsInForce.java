package vn.motcua.notification.template;

import java.util.List;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import vn.motcua.notification.Intent;
import vn.motcua.notification.Notices;
import vn.motcua.notification.OwnTexts;
import vn.motcua.platform.journal.Journal;
import vn.motcua.platform.journal.Query;
import vn.motcua.platform.journal.Versioned;

/**
 * Finds the text that holds for a notice, the most specific first. It asks the store each time, so that every instance writes
 * with a new version from the moment at which it was saved.
 */
@Service
class TextsInForce implements OwnTexts {

    private final Journal<NoticeTemplate> journal;

    TextsInForce(Journal<NoticeTemplate> journal) {
        this.journal = journal;
    }

    @Override
    public Mono<OwnText> inForce(Notices ledger, Intent intent) {
        return inForce(TemplateKey.of(intent.rule(), intent.medium().texts(), ledger.desk(), ledger.procedure()));
    }

    /** What holds there: its own text, or the one of all procedures or of all agencies; empty if the shipped one does. */
    Mono<OwnText> inForce(TemplateKey key) {
        Query about = Query.where("key.rule", key.rule())
                .and("key.medium", key.medium())
                .and("key.agency", List.of(key.agency(), TemplateKey.ANY))
                .and("key.procedure", List.of(key.procedure(), TemplateKey.ANY));
        return journal.search(about)
                .map(Versioned::state)
                .filter(template -> template.inForce().isPresent())
                .sort((one, other) -> TemplateKey.BY_WEIGHT.compare(other.key(), one.key()))
                .next()
                .flatMap(template -> Mono.justOrEmpty(template.inForce()));
    }

    @Override
    public Mono<OwnText> version(String reference) {
        int at = reference.lastIndexOf('@');
        int number = Integer.parseInt(reference.substring(at + 1));
        return journal.find(reference.substring(0, at)).flatMap(found -> Mono.justOrEmpty(found.text(number)));
    }
}
