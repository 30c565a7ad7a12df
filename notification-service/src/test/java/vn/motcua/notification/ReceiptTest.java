package vn.motcua.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.notification.Samples.NOW;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReceiptTest {

    @ParameterizedTest
    @CsvSource({
        "LANDLINE, LANDLINE",
        "ESME.0x45, ESME.0x45",
        "'', TEMPORARY_FAILURE",
        "0901234567, OTHER",
        "0901234567 tat may, OTHER",
        "Nguyen Thi An, OTHER"
    })
    void ofAProvidersOwnWordsOnlyCodesAreKept(String said, String kept) {
        Receipt word = new Receipt(Receipt.Outcome.TEMPORARY_FAILURE, NOW, said);

        assertThat(word.reason()).isEqualTo(kept);
        assertThat(word.detail()).doesNotContain("0901234567", "Nguyen");
    }
}
