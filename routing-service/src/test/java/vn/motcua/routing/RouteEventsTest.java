package vn.motcua.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import vn.motcua.contracts.CloudEvent;
import vn.motcua.contracts.Event;
import vn.motcua.contracts.catalogue.Agency;
import vn.motcua.contracts.catalogue.Procedure;
import vn.motcua.contracts.dossier.Channel;
import vn.motcua.contracts.dossier.DepartmentEvent.CaseReceived;
import vn.motcua.contracts.dossier.DossierEventTypes;
import vn.motcua.contracts.dossier.IntakeEvent.DossierSubmitted;
import vn.motcua.contracts.dossier.RoutingEvent.LegDispatched;
import vn.motcua.contracts.dossier.RoutingEvent.RouteCompleted;
import vn.motcua.contracts.dossier.RoutingEvent.RoutingFailed;
import vn.motcua.platform.catalogue.Catalogue;
import vn.motcua.platform.catalogue.CatalogueIndex;
import vn.motcua.platform.catalogue.IndexedCatalogue;
import vn.motcua.platform.journal.ImpossibleEvent;
import vn.motcua.platform.journal.Reaction;
import vn.motcua.platform.journal.Received;
import vn.motcua.platform.journal.TemporaryFailure;
import vn.motcua.platform.testing.StaticCatalogue;

/** From the desk's acceptance to the first hand-over, with the catalogue. */
class RouteEventsTest {

    private static final String DOSSIER = "0189a1b2-0000-8000-8000-000000000001";
    private static final Clock CLOCK = Clock.fixed(Samples.ACCEPTED_AT.plusSeconds(2), ZoneId.of("Asia/Ho_Chi_Minh"));

    @Test
    void acceptancePinsTheProcedureAndFindsEveryAgencyByKindAndArea() {
        Reaction<Route> reaction = on(known(), null, Samples.accepted());

        assertThat(reaction.events()).singleElement().isInstanceOf(LegDispatched.class);
        Route route = reaction.state();
        assertThat(route).isNotNull();
        assertThat(route.procedureVersion()).isEqualTo(1);
        assertThat(route.desk()).isEqualTo(Samples.COMMUNE);
        assertThat(route.legs())
                .extracting(Leg::agency)
                .containsExactly(Samples.COMMUNE, Samples.POLICE, Samples.INSURER, Samples.PROVINCE);
        assertThat(route.legs()).extracting(Leg::stage).containsExactly(1, 2, 2, 3);
        assertThat(route.slip().getFirst().at()).isEqualTo(CLOCK.instant());
    }

    @Test
    void anAreaThatAKindOfAgencyDoesNotCoverFailsTheRoute() {
        List<Agency> withoutInsurer = SampleCatalogue.agencies().stream()
                .filter(agency -> !agency.code().equals(Samples.INSURER.code()))
                .toList();

        Reaction<Route> reaction =
                on(catalogue(List.of(SampleCatalogue.birth()), withoutInsurer), null, Samples.accepted());

        assertThat(reaction.events()).isEqualTo(List.of(new RoutingFailed(Samples.INSURANCE, "NO_COMPETENT_AGENCY")));
    }

    @Test
    void aProcedureThatIsNotInTheCatalogueYetIsATemporaryFailure() {
        assertThatExceptionOfType(TemporaryFailure.class)
                .isThrownBy(() -> on(catalogue(List.of(), List.of()), null, Samples.accepted()))
                .withMessageContaining("3.000722@1");
    }

    @Test
    void acceptanceTwiceIsImpossible() {
        Route started = on(known(), null, Samples.accepted()).state();

        assertThatExceptionOfType(ImpossibleEvent.class).isThrownBy(() -> on(known(), started, Samples.accepted()));
    }

    @Test
    void aCaseOfADossierWithoutRouteIsImpossible() {
        assertThatExceptionOfType(ImpossibleEvent.class)
                .isThrownBy(() -> on(
                        known(), null, new CaseReceived(Samples.BIRTH, Samples.COMMUNE.code(), Samples.ACCEPTED_AT)));
    }

    @Test
    void routingDoesNotListenToItself() {
        assertThat(handler(known()).consumes("/routing/" + DOSSIER)).isFalse();
        assertThat(handler(known()).consumes("/intake/" + DOSSIER)).isTrue();
        assertThat(handler(known()).consumes("/department/" + DOSSIER + "/x")).isTrue();
        assertThatExceptionOfType(ImpossibleEvent.class)
                .isThrownBy(() -> on(known(), null, new RouteCompleted(List.of())));
    }

    @Test
    void aSubmissionLeavesOnlyAStub() {
        Reaction<Route> reaction =
                on(known(), null, new DossierSubmitted("3.000722", 1, Channel.ONLINE, Samples.COMMUNE.code(), "22870"));

        assertThat(reaction.state()).isNull();
        assertThat(reaction.outcome()).isEqualTo(Reaction.Outcome.IGNORED);
    }

    @Test
    void howLongAnAgencyTookToConfirmReceiptIsToldOnceByItsKind() {
        Route route =
                Objects.requireNonNull(on(known(), null, Samples.accepted()).state());
        List<String> told = new ArrayList<>();
        RouteEvents handler = new RouteEvents(
                new Planner(known()), Samples.PLAIN_MINUTES, CLOCK, (kind, took) -> told.add(kind + " " + took));
        Instant later = CLOCK.instant().plus(Duration.ofMinutes(50));
        Received receipt = new Received(envelope(new CaseReceived(Samples.BIRTH, Samples.COMMUNE.code(), later)));

        Route confirmed =
                handler.on(route, receipt).blockOptional().orElseThrow().state();

        assertThat(told).containsExactly("COMMUNE_COMMITTEE PT50M");
        assertThatExceptionOfType(ImpossibleEvent.class)
                .isThrownBy(() -> handler.on(confirmed, receipt).block());
        assertThat(told).hasSize(1);
    }

    @Test
    void anAgencyOfWhichNobodyCanSayTheKindHoldsUpNoDossier() {
        Route route =
                Objects.requireNonNull(on(known(), null, Samples.accepted()).state());
        IndexedCatalogue away = new IndexedCatalogue() {
            @Override
            public CatalogueIndex index() {
                return known().index();
            }

            @Override
            public Mono<Agency> agency(String code) {
                return Mono.error(new TemporaryFailure("intake cannot be asked", null));
            }
        };
        CaseReceived receipt = new CaseReceived(Samples.BIRTH, Samples.COMMUNE.code(), CLOCK.instant());

        assertThat(on(away, route, receipt).outcome()).isEqualTo(Reaction.Outcome.MOVED);
    }

    private static StaticCatalogue known() {
        return catalogue(List.of(SampleCatalogue.birth()), SampleCatalogue.agencies());
    }

    private static StaticCatalogue catalogue(List<Procedure> procedures, List<Agency> agencies) {
        return new StaticCatalogue(procedures, agencies, SampleCatalogue.areas());
    }

    private static RouteEvents handler(Catalogue catalogue) {
        return new RouteEvents(new Planner(catalogue), Samples.PLAIN_MINUTES, CLOCK, (kind, took) -> {
            throw new AssertionError("no agency confirmed anything");
        });
    }

    private static Reaction<Route> on(Catalogue catalogue, @Nullable Route route, Event event) {
        return handler(catalogue)
                .on(route, new Received(envelope(event)))
                .blockOptional()
                .orElseThrow();
    }

    private static CloudEvent<Event> envelope(Event event) {
        Instant time = Samples.ACCEPTED_AT;
        return new CloudEvent<>(
                "1.0",
                "0193a000-0000-7000-8000-000000000001",
                "/intake/" + DOSSIER,
                DossierEventTypes.table().typeOf(event),
                DOSSIER,
                time,
                1,
                "correlation",
                null,
                "application/json",
                event);
    }
}
