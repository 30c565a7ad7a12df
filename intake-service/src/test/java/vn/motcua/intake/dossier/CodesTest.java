package vn.motcua.intake.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.contracts.CloudEvent;
import vn.motcua.platform.journal.NotUnique;
import vn.motcua.platform.journal.Turns;
import vn.motcua.platform.testing.InMemoryJournal;

class CodesTest {

    private final InMemoryJournal<Dossier> journal = new InMemoryJournal<>();

    private final GivenCodes given = new GivenCodes();

    @Test
    void aCodeHasFourDigitsAndWidensWhenTheyDoNotSuffice() {
        assertThat(new DossierCode("H32.50.05", "261120", 12).text()).isEqualTo("H32.50.05-261120-0012");
        assertThat(new DossierCode("H32.50.05", "261120", 10_000).text()).isEqualTo("H32.50.05-261120-10000");
    }

    @Test
    void theDayIsTheVietnameseOne() {
        assertThat(DossierCode.dayOf(Instant.parse("2026-11-20T16:59:59Z"))).isEqualTo("261120");
        assertThat(DossierCode.dayOf(Instant.parse("2026-11-20T17:00:00Z"))).isEqualTo("261121");
    }

    @Test
    void theNumberIsTheHighestOfAgencyAndDayPlusOne() {
        assertThat(next(numbers(Given.NOW), "H32.50.05")).isEqualTo("H32.50.05-261120-0001");
        journal.put(Given.ID, Given.accepted());
        assertThat(next(numbers(Given.NOW), "H32.50.05")).isEqualTo("H32.50.05-261120-0013");
        assertThat(next(numbers(Given.NOW), "H32.50.06")).isEqualTo("H32.50.06-261120-0001");
        assertThat(next(numbers(Given.NOW.plusSeconds(86_400)), "H32.50.05")).isEqualTo("H32.50.05-261121-0001");
    }

    @Test
    void afterANumberOfItsOwnAnInstanceTriesTheNextOneAtOnce() {
        CodeNumbers numbers = numbers(Given.NOW);
        assertThat(next(numbers, "H32.50.05")).isEqualTo("H32.50.05-261120-0001");
        assertThat(next(numbers, "H32.50.05")).isEqualTo("H32.50.05-261120-0002");
        assertThat(next(numbers, "H32.50.06")).isEqualTo("H32.50.06-261120-0001");
    }

    @Test
    void whereAnotherInstanceWasQuickerTheHighestIsLookedUp() {
        CodeNumbers numbers = numbers(Given.NOW);
        next(numbers, "H32.50.05");
        journal.put(Given.ID, Given.accepted());
        Turns<CodeNumbers.Ticket> turns = numbers.of("H32.50.05");
        assertThat(turns.isTaken(new NotUnique("E11000 index: " + CodeNumbers.INDEX)))
                .isTrue();
        assertThat(turns.isTaken(new NotUnique("E11000 index: " + LookupCode.INDEX)))
                .isFalse();
        turns.remember(null);
        assertThat(next(numbers, "H32.50.05")).isEqualTo("H32.50.05-261120-0013");
    }

    @Test
    void theNextInLineHasTheNextNumberOfTheSameDay() {
        CodeNumbers.Ticket ticket = new CodeNumbers.Ticket(new DossierCode("H32.50.05", "261120", 9), Given.NOW);
        assertThat(numbers(Given.NOW).of("H32.50.05").after(ticket))
                .isEqualTo(new CodeNumbers.Ticket(new DossierCode("H32.50.05", "261120", 10), Given.NOW));
    }

    @Test
    void aNumberThatARestoredStoreHasForgottenIsNotGivenAgain() {
        given.saw(accepted("vn.motcua.dossier.accepted.v1", "H32.50.05-261120-0041"));
        given.saw(accepted("vn.motcua.dossier.accepted.v1", "H32.50.05-261120-0040"));
        given.saw(accepted("vn.motcua.dossier.fee-paid.v1", "H32.50.05-261120-0099"));
        given.saw(accepted("vn.motcua.dossier.accepted.v1", "no code"));

        assertThat(next(numbers(Given.NOW), "H32.50.05")).isEqualTo("H32.50.05-261120-0042");
        assertThat(next(numbers(Given.NOW), "H32.50.06")).isEqualTo("H32.50.06-261120-0001");
    }

    private static CloudEvent<JsonNode> accepted(String type, String code) {
        JsonNode data = JsonMapper.shared().createObjectNode().put("code", code);
        return new CloudEvent<>(
                "1.0", code, "/intake/1", type, "1", Given.NOW, 1, "test", null, "application/json", data);
    }

    @Test
    void lookupCodesAreReadableAndStable() {
        String code = LookupCode.of(Given.ID, 0);
        assertThat(code).matches("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}").isEqualTo(LookupCode.of(Given.ID, 0));
        assertThat(LookupCode.of(Given.ID, 1)).isNotEqualTo(code);
        assertThat(LookupCode.parse("t7k2 4qx9")).contains("T7K2-4QX9");
        assertThat(LookupCode.parse("oIl24qx9")).contains("0112-4QX9");
        assertThat(LookupCode.parse("H32.50.05-261120-0012")).isEmpty();
        Set<String> codes = new HashSet<>();
        for (int attempt = 0; attempt < 1000; attempt++) {
            codes.add(LookupCode.of(Given.ID, attempt));
        }
        assertThat(codes).hasSize(1000);
    }

    @Test
    void fileTypesAreToldByContent() {
        assertThat(FileType.of("%PDF-1.7 …".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .contains(FileType.PDF);
        assertThat(FileType.of(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0}))
                .contains(FileType.JPEG);
        assertThat(FileType.of(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0}))
                .contains(FileType.PNG);
        assertThat(FileType.of("MZ".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(FileType.of(new byte[0])).isEmpty();
    }

    private CodeNumbers numbers(Instant now) {
        return new CodeNumbers(journal, Clock.fixed(now, ZoneOffset.UTC), given);
    }

    /** As if somebody had been saved with it. */
    private static String next(CodeNumbers numbers, String agency) {
        Turns<CodeNumbers.Ticket> turns = numbers.of(agency);
        CodeNumbers.Ticket ticket = Objects.requireNonNull(turns.next().block());
        turns.remember(ticket);
        return ticket.code().text();
    }
}
