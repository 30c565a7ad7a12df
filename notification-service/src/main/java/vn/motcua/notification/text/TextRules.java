package vn.motcua.notification.text;

import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.notification.Sample;
import vn.motcua.notification.template.TextEngine.Vocabulary;
import vn.motcua.platform.journal.Problem;

/**
 * What a text of an office must be before it is tried. Each rule throws a {@link Problem} with what to do; a text that passes
 * has tags that are filled whatever the dossier, and puts nothing personal where it is kept.
 */
record TextRules(Sample sample, Vocabulary vocabulary) {

    private static final int LONGEST = 4_000;
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}&&[^\n]]");
    private static final String NEW_DELIMITERS = "{{=";
    private static final List<String> LINKS = List.of("unsubscribe", "formLink");
    private static final Pattern LINE = Pattern.compile("(.*) @ line (\\d+)", Pattern.DOTALL);

    /** The template, if it is one. */
    Template readable(String text) {
        if (text.length() > LONGEST) {
            throw Problem.of(
                            Problem.Kind.TOO_LARGE,
                            "TEMPLATE_TOO_LONG",
                            "A text has at most " + LONGEST + " characters; this one has " + text.length() + ".")
                    .with("longest", LONGEST);
        }
        Matcher foreign = UNPRINTABLE.matcher(text);
        if (foreign.find()) {
            String which = "U+%04X".formatted(text.codePointAt(foreign.start()));
            throw unreadable(
                    "TEMPLATE_CONTROL_CHARACTER",
                    "A text has no characters that cannot be seen, such as " + which + "; ends of lines are allowed.",
                    lineOf(text, foreign.start()));
        }
        return compiled(text);
    }

    private static Template compiled(String text) {
        if (text.contains(NEW_DELIMITERS)) {
            throw noTag(text, NEW_DELIMITERS);
        }
        Template template = parsed(text);
        String broken = Tags.of(template).broken();
        if (!broken.isEmpty()) {
            throw noTag(text, broken);
        }
        return template;
    }

    private static Problem noTag(String text, String what) {
        return unreadable(
                "TEMPLATE_UNREADABLE", "Here is no whole {{tag}}.", lineOf(text, Math.max(0, text.indexOf(what))));
    }

    /** An empty tag is a fault of its own in the library. */
    private static Template parsed(String text) {
        try {
            return MustacheTexts.compiled(text);
        } catch (MustacheException unreadable) {
            throw unreadable(String.valueOf(unreadable.getMessage()));
        } catch (StringIndexOutOfBoundsException empty) {
            throw unreadable("TEMPLATE_UNREADABLE", "There is an empty tag.", null);
        }
    }

    private static Problem unreadable(String why) {
        Matcher line = LINE.matcher(why);
        return line.matches()
                ? unreadable("TEMPLATE_UNREADABLE", line.group(1) + ".", Integer.valueOf(line.group(2)))
                : unreadable("TEMPLATE_UNREADABLE", why + ".", null);
    }

    private static Problem unreadable(String code, String detail, @Nullable Integer line) {
        Problem problem = Problem.invalid(code, line == null ? detail : "Line " + line + ": " + detail);
        return line == null ? problem : problem.with("line", line);
    }

    private static int lineOf(String text, int at) {
        return 1
                + (int) text.substring(0, at)
                        .chars()
                        .filter(sign -> sign == '\n')
                        .count();
    }

    /** Names nothing but what is there. */
    void onlyKnown(Tags tags) {
        Set<String> withheld = among(tags.fields(), sample::withholds);
        if (!withheld.isEmpty()) {
            throw personal(withheld, "A text for an office says nothing about the applicant.");
        }
        Set<String> kept = isLetter() ? Set.of() : among(tags.fields(), Sample::isPersonal);
        if (!kept.isEmpty()) {
            throw personal(kept, "An SMS is kept as it was sent, so it has no names and nothing that people wrote.");
        }
        refuse(tags.fields(), vocabulary.fields(), "TEMPLATE_FIELD_UNKNOWN", "There is no field ");
        refuse(tags.parts(), vocabulary.parts(), "TEMPLATE_PART_UNKNOWN", "Here can be included no part ");
    }

    /** Not every message has such a link; a sentence about it would point nowhere. */
    void linksAreInTheirSections(Template template) {
        for (String link : LINKS) {
            if (Tags.outside(link, template).say(link)) {
                throw Problem.invalid(
                                "TEMPLATE_LINK_BARE",
                                "Not every message has this link: write {{#" + link + "}} before what is said about it,"
                                        + " and {{/" + link + "}} after it.")
                        .with("fields", Set.of(link));
            }
        }
    }

    private static void refuse(Set<String> named, List<String> known, String code, String detail) {
        Set<String> unknown = among(named, name -> !known.contains(name));
        if (!unknown.isEmpty()) {
            throw Problem.invalid(code, detail + String.join(", ", unknown) + "; all that are known are listed.")
                    .with("unknown", unknown)
                    .with("known", known);
        }
    }

    private static Problem personal(Set<String> fields, String why) {
        return Problem.invalid("TEMPLATE_FIELD_PERSONAL", why + " Leave out " + String.join(", ", fields) + ".")
                .with("fields", fields);
    }

    private static Set<String> among(Collection<String> names, Predicate<String> which) {
        return names.stream().filter(which).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether it is of a medium whose messages have a subject, which the ledger keeps instead of the whole. */
    private boolean isLetter() {
        return switch (sample.intent().medium()) {
            case ZALO, EMAIL, MAILBOX, PORTAL -> true;
            case SMS -> false;
        };
    }

    /** Has words whatever is known of the dossier: as a whole or, if it has a subject, in both its parts. */
    void saysSomething(String text) {
        if (isLetter()) {
            hasSubject(text);
        } else {
            hasWords(MustacheTexts.compiled(text));
        }
    }

    private void hasWords(Template template) {
        if (bare(template).isBlank()) {
            throw Problem.invalid("TEMPLATE_EMPTY", "A text has words of its own, whatever the fields are.");
        }
    }

    /** Begins with a line that is the subject, whole in itself, and goes on. */
    private void hasSubject(String text) {
        String subject = text.lines().findFirst().orElse("");
        String body = text.substring(Math.min(text.length(), subject.length()));
        Template line = subjectTemplate(subject);
        Tags tags = Tags.of(line);
        Set<String> kept = among(tags.fields(), Sample::isPersonal);
        if (!kept.isEmpty()) {
            throw personal(kept, "The subject is kept as it was sent.");
        }
        if (!tags.broken().isEmpty() || !tags.parts().isEmpty() || bare(line).isBlank()) {
            throw noSubject();
        }
        hasWords(MustacheTexts.compiled(body));
    }

    private static Template subjectTemplate(String subject) {
        try {
            return MustacheTexts.compiled(subject);
        } catch (MustacheException open) {
            throw noSubject();
        }
    }

    private static Problem noSubject() {
        return Problem.invalid(
                "TEMPLATE_SUBJECT_MISSING",
                "The first line is the subject: words of its own, with sections that end where they began; then comes the text.");
    }

    /** With nothing known. */
    private String bare(Template template) {
        return template.execute(vocabulary.fields().stream().collect(Collectors.toMap(field -> field, field -> "")));
    }
}
