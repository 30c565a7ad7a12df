package vn.motcua.notification.template;

import java.util.List;
import vn.motcua.notification.Message;
import vn.motcua.notification.Sample;
import vn.motcua.platform.journal.Problem;

/** Takes every text as it is, but for an empty one. */
final class PlainEngine implements TextEngine {

    @Override
    public String shipped(Sample sample) {
        return "shipped " + sample.intent().rule();
    }

    @Override
    public Vocabulary vocabulary(Sample sample) {
        return new Vocabulary(List.of("code"), List.of());
    }

    @Override
    public String tidied(String text) {
        return text.strip();
    }

    @Override
    public Message check(Sample sample, String text) {
        if (text.isEmpty()) {
            throw Problem.invalid("TEMPLATE_EMPTY", "words");
        }
        return new Message(sample.intent().reference(), "", "", text, "");
    }
}
