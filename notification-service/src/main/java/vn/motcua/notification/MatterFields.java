package vn.motcua.notification;

import static vn.motcua.notification.Wording.flag;
import static vn.motcua.notification.Wording.minute;
import static vn.motcua.notification.Wording.text;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.Dong;
import vn.motcua.notification.Matter.Apology;
import vn.motcua.notification.Matter.Item;
import vn.motcua.notification.Matter.Owed;
import vn.motcua.notification.Matter.Supplement;

/**
 * What a template may use of an intent and of intake's words. What intake says of a later turn than the event's own (the
 * next request, another sum) is not told as if it were this one.
 */
final class MatterFields {

    private MatterFields() {}

    static Map<String, String> of(Intent intent, Contacts contacts) {
        Map<String, String> fields = new HashMap<>();
        Matter matter = contacts.matter();
        person(fields, contacts);
        words(fields, matter);
        times(fields, intent);
        fields.put("answerBy", minute(matter.answerBy()));
        facts(fields, intent);
        supplement(fields, intent, matter.supplement());
        money(fields, intent, matter.owed());
        apology(fields, intent, Optional.ofNullable(matter.apology()));
        return fields;
    }

    private static void person(Map<String, String> fields, Contacts contacts) {
        String code = text(contacts.code());
        fields.put("name", contacts.person().fullName());
        fields.put("lookup", contacts.lookupCode());
        fields.put("code", code.isEmpty() ? contacts.lookupCode() : code);
    }

    private static void words(Map<String, String> fields, Matter matter) {
        List<String> holders = matter.holders() == null ? List.of() : matter.holders();
        fields.put("reason", text(matter.refusalReason()));
        fields.put("stopReason", text(matter.stopReason()));
        fields.put("holders", text(String.join(", ", holders)));
        fields.put("holder", shortly(holders));
    }

    private static String shortly(List<String> names) {
        String first = names.isEmpty() ? "" : text(names.getFirst());
        return names.size() < 2 ? first : first + " và " + (names.size() - 1) + " nơi khác";
    }

    private static void times(Map<String, String> fields, Intent intent) {
        fields.put("at", minute(intent.happenedAt()));
        fields.put("due", minute(intent.fact("dueAt")));
        fields.put("formerDue", minute(intent.fact("formerDueAt")));
        fields.put("deadline", minute(intent.fact("deadline")));
        fields.put("since", minute(intent.fact("since")));
        fields.put("left", Wording.workingTime(intent.fact("minutesLeft")));
        fields.put("provisional", flag(intent.fact("provisional").equals("true")));
    }

    private static void facts(Map<String, String> fields, Intent intent) {
        List.of("resultRef", "reasonCode", "method", "outcome", "formNumber", "round", "cause", "silence")
                .forEach(name -> fields.put(name, intent.fact(name)));
        if (!intent.fact("code").isEmpty()) {
            fields.put("code", intent.fact("code"));
        }
    }

    private static void supplement(Map<String, String> fields, Intent intent, @Nullable Supplement latest) {
        Optional<Supplement> meant =
                Optional.ofNullable(latest).filter(asked -> intent.fact("round").equals(String.valueOf(asked.round())));
        List<Item> items = meant.map(Supplement::items).orElse(List.of());
        fields.put("supplementReason", text(meant.map(Supplement::reason).orElse("")));
        fields.put("papers", Papers.list(items));
        fields.put("paperCount", items.isEmpty() ? "" : "%02d".formatted(items.size()));
    }

    private static void money(Map<String, String> fields, Intent intent, @Nullable Owed known) {
        Optional<Owed> owed = Optional.ofNullable(known).filter(sum -> sum.amount() > 0);
        Optional<Owed> meant = owed.filter(sum -> intent.fact("amount").equals(String.valueOf(sum.amount())));
        fields.put("amount", Wording.money(intent.fact("amount")));
        fields.put("owed", owed.map(Owed::amount).map(Dong::text).orElse(""));
        fields.put("feeTitle", Wording.within(text(meant.map(Owed::title).orElse(""))));
    }

    private static void apology(Map<String, String> fields, Intent intent, Optional<Apology> apology) {
        String ofEvent = minute(intent.fact("promisedAt"));
        Optional<Instant> ahead = apology.map(Apology::promisedAt).filter(promised -> isLater(promised, intent));
        fields.put("promised", ofEvent.isEmpty() ? minute(ahead.orElse(null)) : ofEvent);
        fields.put("apologised", flag(apology.isPresent()));
        fields.put("apologyReason", text(apology.map(Apology::reason).orElse("")));
    }

    /** Whether the promise is still ahead of the day that the event is about; a broken one is not told as the new day. */
    private static boolean isLater(Instant promised, Intent intent) {
        String due = intent.fact("dueAt");
        return !due.isEmpty() && promised.isAfter(Instant.parse(due));
    }
}
