package vn.motcua.department;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.motcua.department.Samples.DOSSIER;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.platform.journal.Problem;

/** The two written forms of a case's identity. */
class CaseIdTest {

    @Test
    void theFormOfAddressesAndOfTheJournalMeanTheSame() {
        CaseId id = CaseId.parse(DOSSIER + "~khai-sinh");

        assertThat(id.document()).isEqualTo(DOSSIER + "/khai-sinh");
        assertThat(CaseId.ofDocument(id.document())).isEqualTo(id).hasToString(DOSSIER + "~khai-sinh");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "~", "khai-sinh", "x~khai-sinh", DOSSIER, DOSSIER + "~"})
    void anythingElseIsAnUnknownCase(String text) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> CaseId.parse(text))
                .matches(problem -> problem.code().equals("CASE_UNKNOWN"));
    }
}
