package vn.motcua.notification;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.Dong;

/** How times, money and what people wrote appear in a notice; empty where nothing is known. */
final class Wording {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private Wording() {}

    /** {@code 09:00 26/11/2026}, Vietnam time. */
    static String minute(@Nullable Instant time) {
        return time == null ? "" : MINUTE.format(time);
    }

    /** As {@link #minute(Instant)}, from a fact. */
    static String minute(String instant) {
        return instant.isEmpty() ? "" : minute(Instant.parse(instant));
    }

    /** {@code 07 giờ 30 phút làm việc}, from a fact in working minutes. */
    static String workingTime(String minutes) {
        if (minutes.isEmpty()) {
            return "";
        }
        Duration time = Duration.ofMinutes(Long.parseLong(minutes));
        String hours = time.toHours() == 0 ? "" : "%02d giờ ".formatted(time.toHours());
        String odd = time.toMinutesPart() == 0 ? "" : "%02d phút ".formatted(time.toMinutesPart());
        return hours + odd + "làm việc";
    }

    /** {@code 10.000 đồng}, from a fact; empty if there is none. */
    static String money(String dong) {
        return dong.isEmpty() ? "" : Dong.text(Long.parseLong(dong));
    }

    /** In one line. */
    static String text(@Nullable String value) {
        return value == null ? "" : value.strip().replaceAll("\\s+", " ");
    }

    /** A title as it stands within a sentence: {@code Lệ phí …} becomes {@code lệ phí …}, an abbreviation stays. */
    static String within(String title) {
        boolean word = title.length() > 1 && Character.isLowerCase(title.charAt(1));
        return word ? Character.toLowerCase(title.charAt(0)) + title.substring(1) : title;
    }

    /** As a template's section wants it: empty for no. */
    static String flag(boolean holds) {
        return holds ? "true" : "";
    }
}
