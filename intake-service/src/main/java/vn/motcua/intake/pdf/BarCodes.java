package vn.motcua.intake.pdf;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.MultiFormatWriter;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Bar codes as images within a page (mã vạch Code 39, mã QR). */
final class BarCodes {

    /** Pixels a module: a printer of 300 dots an inch does not blur them. */
    private static final int SCALE = 4;

    private static final int DARK = 0x000000;
    private static final int LIGHT = 0xFFFFFF;

    private BarCodes() {}

    /** One line of pixels; the page makes it as high as it needs. */
    static String code39(String text) {
        return image(text, BarcodeFormat.CODE_39, 1);
    }

    static String qr(String text) {
        return image(text, BarcodeFormat.QR_CODE, 0);
    }

    private static String image(String text, BarcodeFormat format, int height) {
        try {
            return "data:image/png;base64,"
                    + png(new MultiFormatWriter().encode(text, format, 0, height, Map.of(EncodeHintType.MARGIN, 2)));
        } catch (WriterException unwritable) {
            throw new IllegalStateException("no " + format + " says this", unwritable);
        }
    }

    private static String png(BitMatrix modules) {
        BufferedImage image = new BufferedImage(
                modules.getWidth() * SCALE, modules.getHeight() * SCALE, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                image.setRGB(x, y, modules.get(x / SCALE, y / SCALE) ? DARK : LIGHT);
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, "png", out);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }
}
