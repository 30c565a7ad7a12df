package vn.motcua.intake.pdf;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.intake.form.Copy;
import vn.motcua.intake.form.FormKind;
import vn.motcua.intake.form.Sheet;
import vn.motcua.platform.security.PersonalNumbers;

/**
 * The pages of forms as XHTML, from {@code forms/{number}.html.mustache}. All are compiled at start, so that a missing one stops the
 * service there; a field that does not exist is a fault; what nobody knows is a dotted line to be filled by hand.
 */
final class Templates {

    private static final String BLANK = ".".repeat(30);

    /** What XML cannot carry, however it is written. */
    private static final Pattern NO_XML =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final Map<Copy, Map<FormKind, Template>> templates = new EnumMap<>(Copy.class);
    private final String trackingPage;

    Templates(String trackingPage) {
        this.trackingPage = trackingPage;
        templates.put(Copy.WHOLE, compiled(UnaryOperator.identity()));
        templates.put(Copy.MAILED, compiled(PersonalNumbers::masked));
    }

    /** The page as XHTML. */
    String page(Sheet sheet, Copy copy) {
        Map<String, @Nullable Object> fields = new HashMap<>(sheet.fields());
        fields.put("code39", BarCodes.code39(sheet.code()));
        fields.put("qr", BarCodes.qr(trackingPage + sheet.code()));
        return Objects.requireNonNull(
                        Objects.requireNonNull(templates.get(copy)).get(sheet.kind()))
                .execute(fields);
    }

    private static Map<FormKind, Template> compiled(UnaryOperator<String> shown) {
        Mustache.Compiler compiler = Mustache.compiler()
                .emptyStringIsFalse(true)
                .strictSections(true)
                .nullValue(BLANK)
                .withEscaper(said -> escaped(shown.apply(said)))
                .withLoader(Templates::resource);
        Map<FormKind, Template> all = new EnumMap<>(FormKind.class);
        for (FormKind kind : FormKind.values()) {
            all.put(kind, compiler.compile(resource(kind.number())));
        }
        return all;
    }

    /** Composed letters are those that the font has. */
    private static String escaped(String said) {
        String composed = Normalizer.normalize(said, Normalizer.Form.NFC);
        return Escapers.HTML.escape(NO_XML.matcher(composed).replaceAll(""));
    }

    private static Reader resource(String name) {
        return new InputStreamReader(
                Objects.requireNonNull(
                        Templates.class.getResourceAsStream("/forms/" + name + ".html.mustache"),
                        () -> "there is no template " + name),
                StandardCharsets.UTF_8);
    }
}
