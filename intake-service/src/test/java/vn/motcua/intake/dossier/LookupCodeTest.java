package vn.motcua.intake.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.motcua.intake.Samples;
import vn.motcua.intake.config.Catalogues;
import vn.motcua.platform.journal.Command;
import vn.motcua.platform.journal.Deciding;
import vn.motcua.platform.journal.Journal;
import vn.motcua.platform.journal.NotUnique;
import vn.motcua.platform.journal.Query;
import vn.motcua.platform.journal.Versioned;
import vn.motcua.platform.security.Caller;
import vn.motcua.platform.testing.InMemoryJournal;

class LookupCodeTest {

    private final InMemoryJournal<Dossier> kept = new InMemoryJournal<>();

    @Test
    void codesAreReadHoweverTheyAreWritten() {
        assertThat(LookupCode.parse(" t7k2 4qx9 ")).contains("T7K2-4QX9");
        assertThat(LookupCode.parse("T7K2-4QX")).isEmpty();
        assertThat(LookupCode.parse("T7K2-4QXU")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aCodeThatAnotherDossierHasIsReplacedByTheNext(boolean atDesk) {
        Clock clock = Clock.fixed(Given.NOW, ZoneOffset.UTC);
        Journal<Dossier> journal = new FirstCodeTaken();
        Acceptances acceptances =
                new Acceptances(new CodeNumbers(journal, clock, new GivenCodes()), Given.DATES, Catalogues.rules());
        Submissions submissions = new Submissions(journal, Given.RULES, new Subjects(journal), acceptances, clock);
        Map<String, Object> body = Samples.body("3.000722");
        Caller caller = atDesk ? Given.DESK : Given.CITIZEN;
        Command command = new Command("k", caller.user(), "submission", "c", body);
        Submissions.Receipt receipt =
                submissions.submit(Given.wanted(body), caller, command).block();
        assertThat(receipt.lookupCode()).isEqualTo(LookupCode.of(receipt.id(), 1));
    }

    /** Refuses every first code as the unique index would. */
    private final class FirstCodeTaken implements Journal<Dossier> {

        @Override
        public Mono<Dossier> find(String id) {
            return kept.find(id);
        }

        @Override
        public Mono<Versioned<Dossier>> findVersioned(String id) {
            return kept.findVersioned(id);
        }

        @Override
        public Flux<Versioned<Dossier>> search(Query query) {
            return kept.search(query);
        }

        @Override
        public Mono<Long> count(Query query) {
            return kept.count(query);
        }

        @Override
        public Mono<Map<String, Long>> countBy(String field, Query query) {
            return kept.countBy(field, query);
        }

        @Override
        public <A> Mono<A> execute(
                String id,
                Command command,
                Class<A> answerType,
                Deciding<Dossier> deciding,
                Function<Dossier, A> answer) {
            return InMemoryJournal.decided(deciding, () -> null)
                    .map(decision -> decision.state().lookupCode())
                    .flatMap(code -> code.equals(LookupCode.of(id, 0))
                            ? Mono.error(new NotUnique("E11000 duplicate key error index: " + LookupCode.INDEX))
                            : kept.execute(id, command, answerType, deciding, answer));
        }
    }
}
