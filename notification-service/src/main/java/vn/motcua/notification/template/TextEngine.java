package vn.motcua.notification.template;

import java.util.List;
import vn.motcua.notification.Message;
import vn.motcua.notification.Sample;

/** What an office that writes a text asks of the engine that will write the notices. */
public interface TextEngine {

    /** The template that the service carries for what the sample is about. */
    String shipped(Sample sample);

    /** What a text may use. */
    Vocabulary vocabulary(Sample sample);

    /** The text as it is kept: with composed letters and plain line ends. */
    String tidied(String text);

    /**
     * The sample's message with this text, which is thereby good enough to be saved.
     *
     * @throws vn.motcua.platform.journal.Problem that says what is wrong with the text, and where
     */
    Message check(Sample sample, String text);

    /**
     * What a text may use.
     *
     * @param fields names for tags and sections
     * @param parts texts of the service that may be included
     */
    record Vocabulary(List<String> fields, List<String> parts) {
        public Vocabulary {
            fields = List.copyOf(fields);
            parts = List.copyOf(parts);
        }
    }
}
