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
    private final String signature;

    FileType(String mediaType, String signature) {
        this.mediaType = mediaType;
        this.signature = signature;
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
        int length = signature.length() / 2;
        return content.length >= length
                && HexFormat.of().withUpperCase().formatHex(content, 0, length).equals(signature);
    }
}
