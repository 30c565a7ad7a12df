package vn.motcua.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Putting a database into a connection string keeps its options, credentials and hosts. */
class LocalMongoTest {

    @Test
    void theDatabaseGoesBeforeTheOptions() {
        assertThat(LocalMongo.withDatabase("mongodb://127.0.0.1:1/?replicaSet=motcua", "intake"))
                .isEqualTo("mongodb://127.0.0.1:1/intake?replicaSet=motcua");
    }

    @Test
    void aDatabaseAlreadyThereIsReplaced() {
        assertThat(LocalMongo.withDatabase("mongodb://u:p@a:1,b:2/admin", "intake"))
                .isEqualTo("mongodb://u:p@a:1,b:2/intake");
    }

    @Test
    void anAddressWithoutPathGetsOne() {
        assertThat(LocalMongo.withDatabase("mongodb+srv://host?w=majority", "intake"))
                .isEqualTo("mongodb+srv://host/intake?w=majority");
    }
}
