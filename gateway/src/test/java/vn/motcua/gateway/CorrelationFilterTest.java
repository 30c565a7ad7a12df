package vn.motcua.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class CorrelationFilterTest {

    @Test
    void aSaneIdIsKept() {
        assertThat(CorrelationFilter.saneOrNew("order-42:a.b_c")).isEqualTo("order-42:a.b_c");
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"a b", "-x", "a\nb", "<script>", "xin-chào"})
    void anythingElseIsReplaced(String given) {
        assertThat(UUID.fromString(CorrelationFilter.saneOrNew(given))).isNotNull();
    }

    @Test
    void anEndlessIdIsReplaced() {
        assertThat(CorrelationFilter.saneOrNew("a".repeat(65))).hasSize(36);
    }
}
