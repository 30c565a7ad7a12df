package vn.motcua.notification.unsubscribe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.notification.Medium;
import vn.motcua.platform.journal.Problem;

/** Links that stop e-mails: they name the dossier, and nobody else can make one. */
class SignedLinksTest {

    private static final String DOSSIER = "3f8a1c52-7c1e-8d2a-9b0e-0123456789ab";
    private static final String URL = "https://motcua.khanhhoa.example";
    private static final String KEY = "a-key-of-these-tests-0123456789-abcdef";

    private final SignedLinks links = links(URL, KEY);

    @Test
    void aLinkNamesTheDossierAndTheMediumAndIsTheSameEachTime() {
        assertThat(links.to(DOSSIER, Medium.EMAIL))
                .matches(URL + "/api/unsubscribe/" + DOSSIER + "\\.email\\.[A-Za-z0-9_-]{43}")
                .isEqualTo(links(URL + "/", KEY).to(DOSSIER, Medium.EMAIL));
        assertThat(links.dossierOf(token())).isEqualTo(DOSSIER);
    }

    @Test
    void onlyEmailsHaveOneAndOnlyWhereThereIsAPublicAddress() {
        assertThat(links.to(DOSSIER, Medium.SMS)).isEmpty();
        assertThat(links("", "").to(DOSSIER, Medium.EMAIL)).isEmpty();
        assertForged(links("", ""), token());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "x", "3f8a1c52-7c1e-8d2a-9b0e-0123456789ab", "3f8a1c52-7c1e-8d2a-9b0e-0123456789ab.email."})
    void whatIsNoTokenIsRefused(String token) {
        assertForged(links, token);
    }

    @Test
    void aTokenOfAnotherDossierMediumOrKeyIsRefused() {
        assertForged(links, token().replace("3f8a", "3f8b"));
        assertForged(links, token().replace(".email.", ".sms."));
        assertForged(links, token().substring(0, token().length() - 1));
        assertForged(links(URL, "another-key-of-thirty-two-characters"), token());
    }

    @Test
    void aPublicAddressNeedsAKey() {
        assertThatThrownBy(() -> new UnsubscribeProperties(URL, "short"))
                .hasMessageContaining("motcua.unsubscribe.secret-key");
    }

    private String token() {
        String link = links.to(DOSSIER, Medium.EMAIL);
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private static SignedLinks links(String url, String key) {
        return new SignedLinks(new UnsubscribeProperties(url, key));
    }

    private static void assertForged(SignedLinks links, String token) {
        assertThatThrownBy(() -> links.dossierOf(token))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("UNSUBSCRIBE_FORGED"));
    }
}
