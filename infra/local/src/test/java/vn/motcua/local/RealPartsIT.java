package vn.motcua.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** Tests of one JVM share one pair of servers and do not meet in a database. */
class RealPartsIT {

    @Test
    void theSamePartsAreHandedOutAgain() {
        assertThat(RealParts.mongo()).isSameAs(RealParts.mongo());
        assertThat(RealParts.kafka()).isSameAs(RealParts.kafka());
    }

    @Test
    void theyAreInContainersWhereTheBuildAsksForThat() {
        assertThat(List.of(RealParts.mongo().server(), RealParts.kafka().server()))
                .allMatch(server -> server.contains(" in a container of ") == Containers.wanted());
    }

    @Test
    void aDatabaseNameIsFreshEachTime() {
        assertThat(RealParts.databaseName()).isNotEqualTo(RealParts.databaseName());
    }

    @Test
    void theUriWithADatabaseReachesTheServer() {
        var name = RealParts.databaseName();
        try (var client = MongoClients.create(RealParts.mongo().uri(name))) {
            assertThat(client.getDatabase(name).runCommand(new Document("ping", 1)))
                    .containsEntry("ok", 1.0);
        }
    }
}
