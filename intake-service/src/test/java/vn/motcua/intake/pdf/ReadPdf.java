package vn.motcua.intake.pdf;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.GlobalHistogramBinarizer;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * What a reader has of a PDF.
 *
 * @param pages the text of each, every break a space
 * @param codes what its bar codes say
 * @param fonts by their names, each embedded
 */
public record ReadPdf(
        String title, String language, boolean tagged, List<String> pages, List<String> codes, List<PDFont> fonts) {

    public static ReadPdf of(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<String> codes = new ArrayList<>();
            List<PDFont> fonts = new ArrayList<>();
            for (PDPage page : document.getPages()) {
                collect(page.getResources(), codes, fonts);
            }
            return new ReadPdf(
                    document.getDocumentInformation().getTitle(),
                    document.getDocumentCatalog().getLanguage(),
                    document.getDocumentCatalog().getMarkInfo().isMarked(),
                    pages(document),
                    codes,
                    fonts);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** All pages as one. */
    public String text() {
        return String.join(" ", pages);
    }

    private static List<String> pages(PDDocument document) throws IOException {
        List<String> pages = new ArrayList<>();
        for (int page = 1; page <= document.getNumberOfPages(); page++) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            pages.add(stripper.getText(document).replaceAll("\\s+", " "));
        }
        return pages;
    }

    private static void collect(PDResources of, List<String> codes, List<PDFont> fonts) throws IOException {
        for (COSName name : of.getFontNames()) {
            fonts.add(of.getFont(name));
        }
        for (COSName name : of.getXObjectNames()) {
            if (of.getXObject(name) instanceof PDImageXObject image) {
                codes.add(code(image.getImage()));
            }
        }
    }

    private static String code(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        LuminanceSource light =
                new RGBLuminanceSource(width, height, image.getRGB(0, 0, width, height, null, 0, width));
        try {
            return new MultiFormatReader()
                    .decode(new BinaryBitmap(new GlobalHistogramBinarizer(light)))
                    .getText();
        } catch (NotFoundException unreadable) {
            throw new AssertionError("no scanner reads this", unreadable);
        }
    }
}
