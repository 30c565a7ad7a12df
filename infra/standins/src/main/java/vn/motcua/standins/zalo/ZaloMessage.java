package vn.motcua.standins.zalo;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a caller asks to send; parts may be null because they come from outside. */
record ZaloMessage(
        @Nullable String phone,
        @JsonProperty("template_id") @Nullable String templateId,
        @JsonProperty("template_data") @Nullable Map<String, String> data,
        @JsonProperty("tracking_id") @Nullable String trackingId) {

    static final int PHONE_INVALID = -108;
    static final int NO_TEMPLATE = -109;
    static final int NO_DATA = -111;
    static final int NO_ACCOUNT = -118;
    static final int TRACKING_INVALID = -132;

    private static final Pattern PHONE = Pattern.compile("84\\d{8,10}");
    private static final Pattern LANDLINE = Pattern.compile("842\\d+");
    private static final Pattern TRACKING = Pattern.compile("\\S{1,48}");

    /** Zalo's code of what is wrong with it; 0 when it can be sent. A landline (02…) has no account. */
    int problem() {
        if (!fits(PHONE, phone)) {
            return PHONE_INVALID;
        }
        if (templateId == null || templateId.isBlank()) {
            return NO_TEMPLATE;
        }
        if (data == null || data.isEmpty() || data.values().stream().anyMatch(String::isBlank)) {
            return NO_DATA;
        }
        if (!fits(TRACKING, trackingId)) {
            return TRACKING_INVALID;
        }
        return fits(LANDLINE, phone) ? NO_ACCOUNT : 0;
    }

    private static boolean fits(Pattern pattern, @Nullable String text) {
        return text != null && pattern.matcher(text).matches();
    }
}
