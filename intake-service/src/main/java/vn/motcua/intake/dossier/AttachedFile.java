package vn.motcua.intake.dossier;

import java.time.Instant;

/**
 * A paper attached as a file (tệp đính kèm); the bytes are in the {@link FileStore}.
 *
 * @param component code of the component it belongs to
 * @param name as the sender called it
 * @param size in bytes
 * @param sha256 of the bytes, lower-case hex
 * @param by user id of the sender
 */
public record AttachedFile(
        String fileId, String component, String name, FileType type, long size, String sha256, Instant at, String by) {

    /** Where the store keeps it: the same bytes under the same id, so a repeated upload meets itself. */
    public String storeKey() {
        return fileId + "-" + sha256;
    }
}
