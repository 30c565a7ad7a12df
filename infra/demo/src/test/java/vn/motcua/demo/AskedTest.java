package vn.motcua.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class AskedTest {

    @Test
    void metricsAndTheirLabelsAreFoundAndNothingElse() {
        Asked asked = Asked.by(
                "topk(3, sum by (a, b) (rate(x:y{c=~\"z{}\",d!=\"e\"}[5m])) / on (f) group_left () max(z) * 1.5) or vector(0)");

        assertThat(asked.selected()).containsOnlyKeys("x:y", "z").containsEntry("x:y", Set.of("c", "d"));
        assertThat(asked.grouped()).containsExactly("a", "b", "f");
    }
}
