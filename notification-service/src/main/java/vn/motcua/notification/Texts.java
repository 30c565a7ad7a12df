package vn.motcua.notification;

import java.util.Map;

/** Writes notices. */
public interface Texts {

    /**
     * The message for an intent.
     *
     * @param fields what the template may use, by name; see {@link NoticeFields}
     */
    Message write(Intent intent, String to, Map<String, String> fields);
}
