package vn.motcua.notification;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes notices. */
public interface Texts {

    /**
     * The message for an intent.
     *
     * @param fields what the template may use, by name; see {@link NoticeFields}
     * @param own an office's own template; null for the shipped one
     */
    Message write(Intent intent, String to, Map<String, String> fields, @Nullable String own);
}
