package vn.motcua.notification;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.motcua.notification.NoticeFigures.Alike;

/** How often there was which reason. Some are a provider's own words: only codes are told, and of these the most frequent. */
final class Reasons {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_. ]{1,40}");
    private static final String OTHER = "OTHER";
    private static final int MOST = 20;

    private Reasons() {}

    static Map<String, Long> of(List<Alike> alike, Predicate<Alike> which) {
        Map<String, Long> all = alike.stream()
                .filter(which)
                .collect(Collectors.groupingBy(Reasons::code, Collectors.summingLong(Alike::count)));
        Map<String, Long> told = new TreeMap<>();
        all.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .forEach(reason ->
                        told.merge(told.size() < MOST ? reason.getKey() : OTHER, reason.getValue(), Long::sum));
        return told;
    }

    private static String code(Alike alike) {
        String reason = String.valueOf(alike.reason());
        return CODE.matcher(reason).matches() ? reason : OTHER;
    }
}
