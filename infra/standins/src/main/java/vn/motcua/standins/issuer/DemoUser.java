package vn.motcua.standins.issuer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Someone the issuer gives tokens to: a person of the demo, or a service.
 *
 * @param title who this is, in Vietnamese, for people
 * @param agency the agency's code (mã định danh); null for those who belong to none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DemoUser(
        String user,
        String title,
        List<String> roles,
        @Nullable String agency) {

    boolean isService() {
        return roles.contains("service");
    }
}
