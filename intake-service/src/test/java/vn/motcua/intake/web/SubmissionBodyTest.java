package vn.motcua.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.intake.dossier.Notify;

/** What an applicant wishes to be told by, in the shapes in which it may come. */
class SubmissionBodyTest {

    @Test
    void byZaloOnlyWhoAskedForItIsTold() {
        assertThat(wished("{\"sms\": true, \"email\": true}")).isEqualTo(new Notify(true, true, false));
        assertThat(wished("{\"sms\": true, \"zalo\": null}")).isEqualTo(new Notify(true, false, false));
        assertThat(wished("{\"sms\": false, \"zalo\": true}")).isEqualTo(new Notify(false, false, true));
        assertThat(wished("null")).isNull();
    }

    @Test
    void whoAsksForZaloInThePlaceOfSmsGetsSmsWhereItDoesNotReach() {
        assertThat(wished("{\"zalo\": true}")).isEqualTo(new Notify(true, false, true));
    }

    @Test
    void aDossierFromBeforeThereWasSuchAWishIsStillRead() {
        String old = "{\"sms\": true, \"email\": false}";

        assertThat(JsonMapper.shared().readValue(old, Notify.class)).isEqualTo(new Notify(true, false, false));
    }

    private static @Nullable Notify wished(String wishes) {
        String body = """
                {"procedure": "1", "area": "2", "applicant": {}, "form": {}, "components": [], "notify": %s}""".formatted(wishes);
        return JsonMapper.shared()
                .readValue(body, SubmissionBody.class)
                .toNewDossier()
                .notices();
    }
}
