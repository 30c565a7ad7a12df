package vn.motcua.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.contracts.catalogue.Agency;
import vn.motcua.contracts.catalogue.Procedure;
import vn.motcua.intake.config.Catalogues;
import vn.motcua.intake.procedure.CatalogueEntry;
import vn.motcua.intake.procedure.DefinitionFault;

class DefinitionReaderTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void whatThePlatformPublishesItCanRead() {
        for (CatalogueEntry entry : Catalogues.shipped().entries()) {
            DefinitionReader.Read<?> read = DefinitionReader.read(
                    JSON.valueToTree(entry.content()), entry.content().getClass());
            assertThat(read.faults()).as(entry.id()).isEmpty();
            assertThat(read.value()).isEqualTo(entry.content());
        }
    }

    @Test
    void everythingThatIsMissingUnknownOrOfTheWrongTypeIsNamedWithItsPlace() {
        ObjectNode sent = (ObjectNode) JSON.valueToTree(
                Catalogues.shipped().index().procedure("1.004222").orElseThrow());
        sent.remove("name");
        sent.put("receivedBy", "MINISTRY_OF_MAGIC")
                .put("promisedMinutes", "soon")
                .put("colour", "red");
        ((ObjectNode) sent.path("components").path(0)).put("required", "yes").putNull("title");
        ((ObjectNode) sent.path("terms").path("statutory")).put("amount", -3);
        ((ObjectNode) sent.path("terms").path("fees").path(0).path("amounts")).put("FAX", 5);
        assertThat(DefinitionReader.read(sent, Procedure.class).faults())
                .extracting(DefinitionFault::field)
                .containsExactlyInAnyOrder(
                        "name",
                        "receivedBy",
                        "promisedMinutes",
                        "colour",
                        "components[0].required",
                        "components[0].title",
                        "terms.statutory.amount",
                        "terms.fees[0].amounts.FAX");
    }

    @Test
    void aBodyThatIsNoObjectHasOneFaultAndADayThatDoesNotExistToo() {
        for (String body : List.of("[]", "7", "null", "\"x\"")) {
            assertThat(DefinitionReader.read(JSON.readTree(body), Procedure.class)
                            .faults())
                    .as(body)
                    .hasSize(1);
        }
        JsonNode agency = JSON.valueToTree(
                Catalogues.shipped().index().agency("H32.50.05").orElseThrow());
        ((ObjectNode) agency).put("validTo", "2026-02-30");
        assertThat(DefinitionReader.read(agency, Agency.class).faults())
                .extracting(DefinitionFault::field)
                .containsExactly("validTo");
    }
}
