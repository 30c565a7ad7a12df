package vn.motcua.intake.dossier;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** Kinds of files that are taken, told by their first bytes and never by name. */
public enum FileType {
    PDF("application/pdf", "255044462D"),
    JPEG("image/jpeg", "FFD8FF"),
    PNG("image/png", "89504E470D0A1A0A");

    private final String mediaType;
    private final byte[] signature;

    FileType(String mediaType, String signature) {
        this.mediaType = mediaType;
        this.signature = HexFormat.of().parseHex(signature);
    }

    /** For the {@code Content-Type} header. */
    public String mediaType() {
        return mediaType;
    }

    /** What these bytes are; empty for a kind that is not taken. */
    public static Optional<FileType> of(byte[] content) {
        return Arrays.stream(values()).filter(type -> type.begins(content)).findFirst();
    }

    private boolean begins(byte[] content) {
        return content.length >= signature.length
                && Arrays.equals(content, 0, signature.length, signature, 0, signature.length);
    }
}
