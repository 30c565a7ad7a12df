package vn.motcua.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.motcua.workingtime.StartRule;

/** The words behind {@code ./motcua due}: options with one value each, of which only {@code --pause} may repeat. */
record DueOptions(boolean batch, Map<String, String> values, List<String> pauses) {

    private static final Set<String> ONCE = Set.of("--from", "--amount", "--unit", "--start-rule");

    static DueOptions of(List<String> words) {
        boolean batch = false;
        Map<String, String> values = new HashMap<>();
        List<String> pauses = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (word.equals("--batch")) {
                batch = true;
            } else if (word.equals("--pause")) {
                pauses.add(valueAt(words, ++i));
            } else if (!ONCE.contains(word)) {
                throw new IllegalArgumentException("due has no option " + DueQuestion.quoted(word));
            } else if (values.put(word, valueAt(words, ++i)) != null) {
                throw new IllegalArgumentException(word + " is given twice");
            }
        }
        if (batch && !(pauses.isEmpty() && Set.of("--start-rule").containsAll(values.keySet()))) {
            throw new IllegalArgumentException("with --batch everything but --start-rule comes from standard input");
        }
        return new DueOptions(batch, values, pauses);
    }

    StartRule rule() {
        return DueQuestion.named(StartRule.class, "start rule", values.getOrDefault("--start-rule", "acceptance"));
    }

    /** The one question that they ask when it is no batch. */
    DueQuestion question() {
        String unit = value("--unit");
        String amount = unit.equals("same-day") ? values.getOrDefault("--amount", "1") : value("--amount");
        return DueQuestion.of(value("--from"), amount, unit, pauses);
    }

    private String value(String option) {
        String value = values.get(option);
        if (value == null) {
            throw new IllegalArgumentException("due needs " + option + "; ./motcua due --help shows how");
        }
        return value;
    }

    private static String valueAt(List<String> words, int index) {
        if (index >= words.size() || words.get(index).startsWith("--")) {
            throw new IllegalArgumentException(words.get(index - 1) + " needs a value");
        }
        return words.get(index);
    }
}
