package vn.motcua.notification;

import java.util.ArrayList;
import java.util.List;
import org.springframework.util.unit.DataSize;
import reactor.core.publisher.Mono;

/** Texts for tests of what happens to notices. */
final class SampleTexts {

    private SampleTexts() {}

    /** A writer with these texts, at an installation where no office wrote its own. */
    static NoticeWriter writer(Texts texts) {
        return new NoticeWriter(none(), texts, new Counted(), enclosing((dossier, form, number) -> Mono.empty()));
    }

    /** With the shipped rules, and with forms from here. */
    static Enclosures enclosing(FormBook forms) {
        FormRules settings = new FormRules(true, DataSize.ofMegabytes(1), "https://motcua.khanhhoa.example/");
        return new Enclosures(SampleRules.shipped(), forms, settings);
    }

    /** No office wrote any. */
    static OwnTexts none() {
        return new OwnTexts() {
            @Override
            public Mono<OwnText> inForce(Notices ledger, Intent intent) {
                return Mono.empty();
            }

            @Override
            public Mono<OwnText> version(String reference) {
                return Mono.empty();
            }
        };
    }

    /** What was counted, by rule and medium. */
    static final class Counted implements OwnTexts.Metrics {

        final List<String> all = new ArrayList<>();

        @Override
        public void fellBack(Medium medium, String rule) {
            all.add(rule + " " + medium.label());
        }
    }
}
