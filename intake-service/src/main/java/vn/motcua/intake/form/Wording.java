package vn.motcua.intake.form;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import vn.motcua.contracts.catalogue.ProcessingTime;
import vn.motcua.contracts.dossier.FeeMoment;
import vn.motcua.intake.dossier.Paper;

/** How times, money and kinds of papers are written on forms. */
final class Wording {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int HOUR = 60;
    private static final int WORKING_DAY = 8 * HOUR;

    private Wording() {}

    /** {@code ngày 05 tháng 02 năm 2026}: days under 10 and the first two months have a nought before them (NĐ 30/2020). */
    static String date(Instant time) {
        ZonedDateTime local = time.atZone(ZONE);
        String month = local.getMonthValue() < 3 ? "0" + local.getMonthValue() : "" + local.getMonthValue();
        return "ngày %02d tháng %s năm %d".formatted(local.getDayOfMonth(), month, local.getYear());
    }

    /** {@code 09 giờ 00 phút, ngày 05 tháng 02 năm 2026}. */
    static String minute(Instant time) {
        ZonedDateTime local = time.atZone(ZONE);
        return "%02d giờ %02d phút, %s".formatted(local.getHour(), local.getMinute(), date(time));
    }

    /** {@code 10 ngày làm việc}, also for a time that is stated in minutes: a working day has eight hours. */
    static String time(ProcessingTime time) {
        if (time.unit() != ProcessingTime.Unit.WORKING_MINUTE || time.amount() % HOUR != 0) {
            return time.text();
        }
        return time.amount() % WORKING_DAY == 0
                ? new ProcessingTime(time.amount() / WORKING_DAY, ProcessingTime.Unit.WORKING_DAY).text()
                : new ProcessingTime(time.amount() / HOUR, ProcessingTime.Unit.WORKING_HOUR).text();
    }

    static String kind(Paper.Kind kind) {
        return switch (kind) {
            case ORIGINAL -> "Bản chính";
            case CERTIFIED -> "Bản chứng thực";
            case COPY -> "Bản sao";
            case ELECTRONIC -> "Bản điện tử";
        };
    }

    static String moment(FeeMoment moment) {
        return switch (moment) {
            case ON_ACCEPTANCE -> "Thu khi tiếp nhận";
            case ON_RETURN -> "Thu khi trả kết quả";
            case DURING_WORK -> "Thu trong quá trình giải quyết";
        };
    }
}
