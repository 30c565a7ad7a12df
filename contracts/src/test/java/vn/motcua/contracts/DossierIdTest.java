package vn.motcua.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DossierIdTest {

    @Test
    void theSameCallerAndKeyAlwaysGetTheSameDossier() {
        assertThat(DossierId.derived("an", "key")).isEqualTo(DossierId.derived("an", "key"));
        assertThat(DossierId.derived("an", "key")).isNotEqualTo(DossierId.derived("binh", "key"));
        assertThat(DossierId.derived("an", "key")).isNotEqualTo(DossierId.derived("an", "key2"));
    }

    @Test
    void anIdHasTheFormOfAUuidOfItsOwnMaking() {
        assertThat(DossierId.derived("an", "key").value())
                .matches("[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
        assertThatThrownBy(() -> new DossierId("no id")).isInstanceOf(IllegalArgumentException.class);
    }
}
