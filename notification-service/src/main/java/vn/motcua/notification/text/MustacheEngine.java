package vn.motcua.notification.text;

import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import org.springframework.stereotype.Component;
import vn.motcua.notification.Intent;
import vn.motcua.notification.Medium;
import vn.motcua.notification.Message;
import vn.motcua.notification.Sample;
import vn.motcua.notification.template.TextEngine;
import vn.motcua.platform.journal.Problem;

/** Tries an office's text with the engine, the fields and the limits with which notices will be written. */
@Component
class MustacheEngine implements TextEngine {

    private final MustacheTexts texts;
    private final ShortForm form;

    MustacheEngine(MustacheTexts texts, ShortForm form) {
        this.texts = texts;
        this.form = form;
    }

    @Override
    public String shipped(Sample sample) {
        Intent intent = sample.intent();
        try (Reader text =
                Resources.text("templates/" + MustacheTexts.name(intent.rule(), intent.medium()) + ".mustache")) {
            return text.readAllAsString();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public Vocabulary vocabulary(Sample sample) {
        return new Vocabulary(
                texts.spoken(sample.fields()).keySet().stream().sorted().toList(),
                Tags.of(texts.shipped(sample.intent())).parts().stream().toList());
    }

    @Override
    public String tidied(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).replace("\r\n", "\n");
    }

    @Override
    public Message check(Sample sample, String text) {
        if (sample.intent().medium() == Medium.ZALO && !text.equals(shipped(sample))) {
            throw Problem.invalid(
                    "TEMPLATE_REGISTERED",
                    "Zalo sends only what was registered there, so this text has no other version.");
        }
        TextRules rules = new TextRules(sample, vocabulary(sample));
        Template template = rules.readable(text);
        rules.onlyKnown(Tags.of(template));
        rules.linksAreInTheirSections(template);
        rules.saysSomething(text);
        return written(sample, text);
    }

    private Message written(Sample sample, String text) {
        try {
            return texts.write(sample.intent(), "", sample.fields(), text);
        } catch (SmsTooLong tooLong) {
            throw Problem.invalid(
                            "TEMPLATE_SMS_TOO_LONG",
                            "With the sample's data it takes " + tooLong.size().parts()
                                    + " parts, and however names are " + "cut, no fewer; an SMS may have "
                                    + form.parts() + ". Say less.")
                    .with("size", tooLong.size())
                    .with("parts", form.parts());
        }
    }
}
