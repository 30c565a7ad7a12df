package vn.motcua.intake.pdf;

import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * Lays XHTML out as a tagged PDF (PDF/UA), with the letters that it uses of its font in it. Nothing is loaded from anywhere: images stand in
 * the page itself.
 */
final class PdfWriter {

    static {
        // it would tell every step of the layout; what goes wrong is thrown
        XRLog.setLoggingEnabled(false);
    }

    private static final String FAMILY = "Liberation Serif";
    private static final int NORMAL = 400;
    private static final int BOLD = 700;

    private final FSDefaultCacheStore metrics = new FSDefaultCacheStore();
    private final byte[] regular = font("Regular");
    private final byte[] bold = font("Bold");
    private final byte[] italic = font("Italic");
    private final byte[] boldItalic = font("BoldItalic");

    byte[] pdf(String page) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .useFont(() -> new ByteArrayInputStream(regular), FAMILY, NORMAL, FontStyle.NORMAL, true)
                .useFont(() -> new ByteArrayInputStream(bold), FAMILY, BOLD, FontStyle.NORMAL, true)
                .useFont(() -> new ByteArrayInputStream(italic), FAMILY, NORMAL, FontStyle.ITALIC, true)
                .useFont(() -> new ByteArrayInputStream(boldItalic), FAMILY, BOLD, FontStyle.ITALIC, true)
                .useCacheStore(PdfRendererBuilder.CacheStore.PDF_FONT_METRICS, metrics)
                .useExternalResourceAccessControl(
                        (address, type) -> address.startsWith("data:"),
                        ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                .usePdfUaAccessibility(true)
                .withProducer("motcua")
                .withHtmlContent(page, null)
                .toStream(out);
        try {
            builder.run();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return out.toByteArray();
    }

    private static byte[] font(String style) {
        String name = "/liberation/LiberationSerif-" + style + ".ttf";
        try (InputStream in = Objects.requireNonNull(PdfWriter.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
