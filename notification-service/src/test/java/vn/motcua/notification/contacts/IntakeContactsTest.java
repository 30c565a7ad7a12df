package vn.motcua.notification.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.notification.Contacts;
import vn.motcua.notification.Matter;

/** What intake answers, in the shapes in which it may come. */
class IntakeContactsTest {

    private static final String OLD = """
            {"fullName": "Nguyễn Thị An", "phone": "0901234567", "email": null, "sms": true, "emailNotices": false,
             "lookupCode": "T7K2-4QX9", "code": null, "refusalReason": null, "desk": {"code": "H32.50.05"}}""";

    private static final String WHOLE = """
            {"fullName": "Nguyễn Thị An", "phone": "0901234567", "email": null, "sms": true, "emailNotices": false, "zalo": true,
             "account": "an.citizen",
             "lookupCode": "T7K2-4QX9", "code": "H32.50.05-261120-0012", "promisedAt": "2026-11-30T09:00:00+07:00",
             "supplement": {"round": 1, "reason": "Thiếu", "deadline": "2026-12-04T17:00:00+07:00", "leg": "thuong-tru",
                            "items": [{"title": "Giấy chứng sinh", "request": "Nộp lại", "component": "gcs"}]},
             "owed": {"amount": 1000000000000, "title": "thuế", "currency": "VND"},
             "apology": {"agencyName": "Công an xã", "reason": "Xác minh", "dueAt": "2026-11-26T02:00:00Z",
                         "promisedAt": "2026-11-30T02:00:00Z"},
             "stopReason": "Rút", "holders": ["Công an xã"]}""";

    @Test
    void anAnswerWithoutTheNewerFieldsIsUnderstood() {
        assertThat(read(OLD).matter()).isEqualTo(Matter.UNKNOWN);
        assertThat(read(OLD).person().wantsZalo()).isFalse();
        assertThat(read(OLD).person().account()).isNull();
    }

    @Test
    void theWholeAnswerIsUnderstoodAndWhatIsUnknownInItIsPassedOver() {
        Matter matter = read(WHOLE).matter();

        assertThat(matter.supplement().deadline()).isEqualTo(Instant.parse("2026-12-04T10:00:00Z"));
        assertThat(matter.supplement().items()).containsExactly(new Matter.Item("Giấy chứng sinh", null, "Nộp lại"));
        assertThat(matter.owed()).isEqualTo(new Matter.Owed(1_000_000_000_000L, "thuế"));
        assertThat(matter.apology().promisedAt()).isEqualTo(Instant.parse("2026-11-30T02:00:00Z"));
        assertThat(matter.stopReason()).isEqualTo("Rút");
        assertThat(read(WHOLE).person().wantsZalo()).isTrue();
        assertThat(read(WHOLE).person().account()).isEqualTo("an.citizen");
        assertThat(matter.holders()).containsExactly("Công an xã");
    }

    private static Contacts read(String json) {
        return JsonMapper.shared().readValue(json, IntakeContacts.Answer.class).contacts();
    }
}
