package vn.motcua.intake.procedure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.catalogue.ProcessingTime;

/** Collects what is wrong with a definition, with the checks that several kinds of definitions share. */
final class Faults {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.\\-]{0,59}");

    private final List<DefinitionFault> all = new ArrayList<>();

    List<DefinitionFault> all() {
        return List.copyOf(all);
    }

    /** Notes a fault unless the condition holds. */
    void require(boolean holds, String field, String reason) {
        if (!holds) {
            all.add(new DefinitionFault(field, reason));
        }
    }

    /** A code is part of paths and ids. */
    void code(String field, String code) {
        require(CODE.matcher(code).matches(), field, "is 1 to 60 letters, digits, dots or hyphens");
    }

    void text(String field, String text) {
        require(!text.isBlank(), field, "is empty");
    }

    /** None, or one that can be written to. */
    void mailbox(String field, @Nullable String mailbox) {
        require(mailbox == null || MailAddress.isOne(mailbox), field, "is no e-mail address");
    }

    void atLeastOne(String field, long number) {
        require(number >= 1, field, "is at least 1");
    }

    /** A time that calendars reach: at least one of its unit, at most about two years. */
    void time(String field, ProcessingTime time) {
        int most =
                switch (time.unit()) {
                    case WORKING_MINUTE -> 240_000;
                    case WORKING_HOUR -> 4_000;
                    case WORKING_DAY -> 500;
                    case DAY -> 730;
                    case MONTH -> 24;
                    case SAME_DAY -> 1;
                };
        require(time.amount() >= 1 && time.amount() <= most, field, "is 1 to " + most);
    }

    /** Working minutes that calendars reach. */
    void minutes(String field, int minutes) {
        time(field, new ProcessingTime(minutes, ProcessingTime.Unit.WORKING_MINUTE));
    }

    /** Well-formed codes, none twice; the field is that of the list. */
    void codes(String field, List<String> codes) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < codes.size(); i++) {
            code(field + "[" + i + "].code", codes.get(i));
            require(seen.add(codes.get(i)), field + "[" + i + "].code", "is there twice: " + codes.get(i));
        }
    }

    void oneOf(String field, String code, Collection<String> known, String what) {
        require(known.contains(code), field, "there is no " + what + " " + code);
    }

    /** A regular expression that compiles. */
    void pattern(String field, String pattern) {
        try {
            Pattern.compile(pattern);
        } catch (PatternSyntaxException faulty) {
            require(false, field, "is no regular expression: " + faulty.getDescription());
        }
    }
}
