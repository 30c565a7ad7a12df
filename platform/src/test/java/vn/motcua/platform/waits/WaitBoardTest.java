package vn.motcua.platform.waits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import vn.motcua.platform.security.Caller;
import vn.motcua.platform.security.Role;

class WaitBoardTest {

    private static final Instant DAWN = Instant.parse("2026-11-20T00:00:00Z");
    private static final WaitKind LEG = WaitKind.ofOffice("LEG_STUCK", "head", "Confirm it.", "Xác nhận.");
    private static final WaitKind BREAKER = WaitKind.technical("BREAKER_OPEN", "Look.");

    private final List<LongWait> legs = new ArrayList<>();
    private final List<LongWait> breakers = new ArrayList<>();
    private final WaitBoard board = new WaitBoard(List.of(source(LEG, legs), source(BREAKER, breakers)));

    @Test
    void theLongestWaitComesFirstWhateverItsSource() {
        legs.add(leg("a", 5));
        legs.add(leg("b", 1));
        breakers.add(BREAKER.of("", "intake", DAWN.plusSeconds(3)));

        assertThat(page(null, 10).items()).extracting(LongWait::subject).containsExactly("b", "intake", "a");
    }

    @Test
    void pageAfterPageShowsEveryWaitOnceAndEachSaysHowManyThereAre() {
        for (int second = 0; second < 7; second++) {
            legs.add(leg("leg" + second, second / 3));
        }
        List<String> shown = new ArrayList<>();
        WaitQuery.Position after = null;
        do {
            WaitPage page = page(after, 2);
            assertThat(page.totals()).containsExactly(Map.entry("LEG_STUCK", 7L));
            page.items().forEach(wait -> shown.add(wait.subject()));
            after = page.next();
        } while (after != null);

        assertThat(shown).containsExactly("leg0", "leg1", "leg2", "leg3", "leg4", "leg5", "leg6");
    }

    @Test
    void aListIsNarrowedByKindOwnerAndDossier() {
        legs.add(leg("a", 1));
        breakers.add(BREAKER.of("", "intake", DAWN));

        assertThat(page(new WaitQuery("LEG_STUCK", null, null, null, 9)).items())
                .hasSize(1);
        assertThat(page(new WaitQuery(null, "operator", null, null, 9)).items()).hasSize(1);
        assertThat(page(new WaitQuery(null, null, "d-a", null, 9)).totals()).containsOnlyKeys("LEG_STUCK");
        assertThat(page(new WaitQuery("UNHEARD_OF", null, null, null, 9)).items())
                .isEmpty();
    }

    @Test
    void peopleOfAnAgencySeeWhatTheirAgencyOwnsAndNothingElse() {
        LongWait leg = leg("a", 1);
        LongWait desk =
                WaitKind.ofOffice("TAKE_IT", "desk", "x", "x").of("d", "", DAWN).at("H32");
        LongWait anybody =
                WaitKind.ofOffice("NAME_ONE", "coordinator", "x", "x").of("d", "", DAWN);
        Caller head = caller("H32", Role.HEAD);

        assertThat(leg.concerns(head)).isTrue();
        assertThat(desk.concerns(head)).isTrue();
        assertThat(leg.concerns(caller("H33", Role.HEAD))).isFalse();
        assertThat(leg.concerns(caller("H32", Role.DESK))).isFalse();
        assertThat(desk.concerns(caller("H32", Role.DESK))).isTrue();
        assertThat(anybody.concerns(caller("H33", Role.COORDINATOR))).isTrue();
        assertThat(BREAKER.of("", "intake", DAWN).concerns(head)).isFalse();
        assertThat(leg.concerns(caller(null, Role.AUDITOR))).isTrue();
    }

    @Test
    void aWaitIsFoundByItsKeyWhichNoPathBreaks() {
        legs.add(LEG.of("d", "notice/17", DAWN));

        assertThat(board.find("LEG_STUCK:d:notice:17").block()).isNotNull();
        assertThat(board.find("LEG_STUCK:d:notice:18").block()).isNull();
        assertThat(BREAKER.of("", "intake", DAWN).key()).isEqualTo("BREAKER_OPEN:intake");
    }

    private WaitPage page(WaitQuery.@Nullable Position after, int limit) {
        return page(new WaitQuery(null, null, null, after, limit));
    }

    private WaitPage page(WaitQuery query) {
        return Objects.requireNonNull(board.page(query, wait -> true).block());
    }

    private static LongWait leg(String code, long second) {
        return LEG.of("d-" + code, code, DAWN.plusSeconds(second)).at("H32");
    }

    private static Caller caller(@Nullable String agency, Role role) {
        return new Caller("x", Set.of(role), agency);
    }

    private static LongWaits source(WaitKind kind, List<LongWait> waits) {
        return new LongWaits() {
            @Override
            public List<WaitKind> kinds() {
                return List.of(kind);
            }

            @Override
            public Flux<LongWait> all() {
                return Flux.defer(() -> Flux.fromIterable(waits));
            }
        };
    }
}
