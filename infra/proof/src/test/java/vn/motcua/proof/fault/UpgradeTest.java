package vn.motcua.proof.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The next version is a patch, and patches rot. */
class UpgradeTest {

    @Test
    void theNextVersionFitsTheSourcesAndCompiles(@TempDir Path work) {
        assertThat(Patch.compiled(Upgrade.NEXT, work.resolve("next"))).isNotEmptyDirectory();
    }
}
