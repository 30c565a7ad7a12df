package vn.motcua.proof.drive;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * A POST that changes something; every try of it is the same, byte by byte.
 *
 * @param number the driver's own number of the dossier
 * @param dossier its id; empty for a submission
 */
record Request(String key, String user, String path, String type, String body, long number, String dossier) {

    private static final String BORDER = "ranh-gioi";

    /** The same request about the dossier that its answer named. */
    Request about(String id) {
        return new Request(key, user, path, type, body, number, id);
    }

    String bodyHash() {
        return DigestUtils.sha256Hex(body);
    }

    static String json(Object body) {
        return body instanceof String text ? text : JsonMapper.shared().writeValueAsString(body);
    }

    /** A small PDF for this component, as a browser sends it; no two texts give the same file. */
    static String multipart(String component, String text) {
        return "--" + BORDER + "\r\nContent-Disposition: form-data; name=\"component\"\r\n\r\n" + component + "\r\n--"
                + BORDER + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"giay-to.pdf\"\r\n"
                + "Content-Type: application/pdf\r\n\r\n%PDF-1.4 " + text + "\r\n--" + BORDER + "--\r\n";
    }

    static String multipartType() {
        return "multipart/form-data; boundary=" + BORDER;
    }

    /** A body with its members in this order: name, value, name, value. */
    static Map<String, Object> members(Object... namesAndValues) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            members.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return members;
    }
}
