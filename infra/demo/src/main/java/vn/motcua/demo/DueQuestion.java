package vn.motcua.demo;

import static java.util.stream.Collectors.joining;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import vn.motcua.workingtime.DurationUnit;
import vn.motcua.workingtime.LegalDuration;
import vn.motcua.workingtime.Pause;
import vn.motcua.workingtime.PauseLedger;
import vn.motcua.workingtime.StartRule;
import vn.motcua.workingtime.WorkingCalendar;
import vn.motcua.workingtime.WorkingCalendars;

/** One due date to reckon, read from words; what cannot be read is an {@link IllegalArgumentException} for its writer. */
record DueQuestion(Instant from, LegalDuration duration, PauseLedger pauses) {

    private static final WorkingCalendar CALENDAR = WorkingCalendars.vietnam();
    private static final ZoneId ZONE = CALENDAR.data().zone();
    private static final DateTimeFormatter READ = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .optionalStart()
            .appendOffsetId()
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mmxxx", Locale.ROOT).withZone(ZONE);

    static DueQuestion of(String from, String amount, String unit, List<String> pauses) {
        DurationUnit in = named(DurationUnit.class, "unit", unit);
        return new DueQuestion(
                moment(from),
                new LegalDuration(number(amount), in),
                new PauseLedger(pauses.stream().map(DueQuestion::pause).toList()));
    }

    /** A line {@code from,amount,unit[,from/to...]}; pauses may be left empty. */
    static DueQuestion ofLine(String line) {
        List<String> fields =
                Arrays.stream(line.split(",", -1)).map(String::strip).toList();
        if (fields.size() < 3) {
            throw new IllegalArgumentException("expected from,amount,unit[,from/to...], not " + quoted(line));
        }
        List<String> pauses = fields.subList(3, fields.size()).stream()
                .filter(pause -> !pause.isEmpty())
                .toList();
        return of(fields.get(0), fields.get(1), fields.get(2), pauses);
    }

    /** Local time to the minute, with its offset. */
    String answer(StartRule rule) {
        return WRITTEN.format(pauses.due(CALENDAR, from, duration, rule));
    }

    static <E extends Enum<E>> E named(Class<E> type, String what, String word) {
        E[] values = type.getEnumConstants();
        return Arrays.stream(values)
                .filter(value -> named(value).equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no %s %s; there are %s"
                        .formatted(
                                what,
                                quoted(word),
                                Arrays.stream(values).map(DueQuestion::named).collect(joining(", ")))));
    }

    /** What somebody wrote, short and on one line. */
    static String quoted(String word) {
        String shown = word.length() > 60 ? word.substring(0, 60) + "…" : word;
        return "'" + shown.replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]", "?") + "'";
    }

    private static String named(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static int number(String word) {
        if (!word.matches("[+-]?[0-9]+")) {
            throw new IllegalArgumentException("the amount " + quoted(word) + " is not a whole number");
        }
        try {
            return Integer.parseInt(word);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("the amount " + quoted(word) + " is beyond any time limit", e);
        }
    }

    private static Pause pause(String word) {
        String[] ends = word.split("/", -1);
        if (ends.length != 2) {
            throw new IllegalArgumentException("the pause " + quoted(word) + " is not FROM/TO");
        }
        Instant from = moment(ends[0].strip());
        Instant to = moment(ends[1].strip());
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("the pause " + quoted(word) + " ends before it begins");
        }
        return new Pause(from, to, "asked", "none");
    }

    private static Instant moment(String word) {
        try {
            TemporalAccessor read = READ.parseBest(word, OffsetDateTime::from, LocalDateTime::from);
            return read instanceof OffsetDateTime with
                    ? with.toInstant()
                    : LocalDateTime.from(read).atZone(ZONE).toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(quoted(word) + " is no time such as 2026-02-13T16:00", e);
        }
    }
}
