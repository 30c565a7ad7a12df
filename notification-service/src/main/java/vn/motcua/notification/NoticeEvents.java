package vn.motcua.notification;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import vn.motcua.contracts.dossier.IntakeEvent.DeskSucceeded;
import vn.motcua.contracts.dossier.IntakeEvent.DossierAccepted;
import vn.motcua.contracts.dossier.IntakeEvent.DossierSubmitted;
import vn.motcua.contracts.dossier.IntakeEvent.ResultReturned;
import vn.motcua.platform.journal.EventHandler;
import vn.motcua.platform.journal.Reaction;
import vn.motcua.platform.journal.Received;

/**
 * Turns events into intents. Total: whatever happens to a dossier, in whatever order, either asks for notices or is only
 * noted; {@link Rules#undecided} keeps it so.
 */
@Service
class NoticeEvents implements EventHandler<Notices> {

    private final Rules rules;
    private final AwaitedWords words;
    private final Channels channels;
    private final Followers followers;
    private final ForgottenTime forgotten;

    NoticeEvents(Rules rules, AwaitedWords words, Channels channels, Followers followers, ForgottenTime forgotten) {
        this.rules = rules;
        this.words = words;
        this.channels = channels;
        this.followers = followers;
        this.forgotten = forgotten;
    }

    @Override
    public boolean consumes(String source) {
        return source.startsWith("/intake/") || source.startsWith("/routing/") || source.startsWith("/department/");
    }

    @Override
    public Mono<Reaction<Notices>> on(@Nullable Notices state, Received event) {
        Notices before = state == null ? Notices.none(event.dossier()) : state;
        return Mono.defer(() -> words.facts(before, event.event()))
                .flatMap(facts -> followed(reaction(before, event, facts), event, facts));
    }

    /** What followers heard is stored before the event counts as handled; if it comes again, they have it already. */
    private Mono<Reaction<Notices>> followed(Reaction<Notices> reaction, Received event, EventFacts facts) {
        return followers
                .hear(Objects.requireNonNull(reaction.state()), event.envelope(), facts.told())
                .thenReturn(reaction);
    }

    private Reaction<Notices> reaction(Notices before, Received received, EventFacts facts) {
        Notices heard = about(before, received).involving(facts.agencies());
        Notices next = heard.with(
                rules.intents(received.envelope(), facts),
                channels,
                notice -> forgotten.begun(notice, received.time()));
        return next.notices().size() > before.notices().size() ? Reaction.moved(next) : Reaction.ignored(next);
    }

    private static Notices about(Notices ledger, Received received) {
        return switch (received.event()) {
            case DossierSubmitted e -> ledger.about(e.procedure(), e.procedureVersion(), e.desk());
            case DossierAccepted e -> ledger.about(e.procedure(), e.procedureVersion(), e.desk());
            case DeskSucceeded e -> ledger.at(e.to());
            case ResultReturned _ -> ledger.returned(received.envelope().time());
            default -> ledger;
        };
    }
}
