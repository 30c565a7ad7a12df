package vn.motcua.notification.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.SimpleReactiveMongoDatabaseFactory;
import reactor.core.publisher.Flux;
import vn.motcua.local.RealParts;
import vn.motcua.platform.run.ServiceProperties;

/** Places of a day on a real store, taken by two instances at once. */
class DailyPlacesIT {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final String DATABASE = "places-" + UUID.randomUUID();

    private static MongoClient client;

    private final String phone = "phone/" + UUID.randomUUID();
    private final MongoDailyPlaces one = instance();
    private final MongoDailyPlaces other = instance();

    @BeforeAll
    static void connect() {
        client = MongoClients.create(RealParts.mongo().uri());
    }

    @AfterAll
    static void close() {
        client.close();
    }

    @Test
    void twoInstancesNeverGiveMorePlacesThanThereAre() {
        List<Boolean> taken = Flux.range(0, 200)
                .flatMap(number -> (number % 2 == 0 ? one : other).take(phone, TODAY, "reference-" + number, 50), 32)
                .collectList()
                .block();

        assertThat(taken).hasSize(200).filteredOn(place -> place).hasSize(50);
    }

    @Test
    void theSameReferenceKeepsItsPlaceAlsoWhenAllAreTaken() {
        assertThat(taken(one, "a", 1)).isTrue();
        assertThat(taken(other, "b", 1)).isFalse();
        assertThat(taken(other, "a", 1)).isTrue();
        assertThat(taken(other, "b", 2)).isTrue();
    }

    @Test
    void theNextDayHasPlacesOfItsOwn() {
        assertThat(taken(one, "a", 1)).isTrue();
        assertThat(one.take(phone, TODAY.plusDays(1), "b", 1).block()).isTrue();
    }

    @Test
    void whatIsKeptNamesNobodyAndIsForgotten() {
        assertThat(taken(one, "a", 1)).isTrue();

        MongoCollection<Document> kept = client.getDatabase(DATABASE).getCollection("places");
        assertThat(Flux.from(kept.find()).map(Document::toJson).collectList().block())
                .isNotEmpty()
                .noneMatch(json -> json.contains(phone) || json.contains("2026-11-2"));
        assertThat(Flux.from(kept.listIndexes()).collectList().block())
                .anyMatch(index -> index.get("expireAfterSeconds") != null);
    }

    private boolean taken(MongoDailyPlaces instance, String reference, int all) {
        return Boolean.TRUE.equals(instance.take(phone, TODAY, reference, all).block());
    }

    private static MongoDailyPlaces instance() {
        return new MongoDailyPlaces(
                new SimpleReactiveMongoDatabaseFactory(client, DATABASE),
                new ServiceProperties(
                        "notification",
                        Map.of(),
                        new ServiceProperties.Clock(Duration.ZERO),
                        new ServiceProperties.Security(List.of(), "", "secret of tests", "motcua")));
    }
}
