package vn.motcua.platform.run;

import java.util.List;
import java.util.regex.Pattern;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;
import vn.motcua.operation.settings.WrongSetting;

/**
 * Looks at the addresses that Spring's own settings hold before anything is called: store, broker, issuer. A wrong one would be found late and
 * with a stack trace. They are not shown, for they may hold a password.
 */
class AddressCheck implements ApplicationListener<ApplicationPreparedEvent> {

    private static final String HTTP = "https?://[^/\\s?#]+\\S*";
    private static final String SERVER = "(\\[[^]]+]|[^:,\\s]+):\\d{1,5}";
    private static final String TOKENS = "spring.security.oauth2.resourceserver.jwt.";

    private static final List<Address> ADDRESSES = List.of(
            new Address(
                    "spring.mongodb.uri",
                    Pattern.compile("mongodb(\\+srv)?://\\S+"),
                    "must be an address that begins with mongodb:// or mongodb+srv://; MOTCUA_MONGODB_URI sets it."),
            new Address(
                    "spring.kafka.bootstrap-servers",
                    Pattern.compile(SERVER + "(\\s*,\\s*" + SERVER + ")*"),
                    "must be host:port, several with commas between; MOTCUA_KAFKA sets it."),
            new Address(
                    TOKENS + "issuer-uri",
                    Pattern.compile(HTTP),
                    "must be a URL that begins with http:// or https://; MOTCUA_ISSUER sets it."),
            new Address(
                    TOKENS + "jwk-set-uri",
                    Pattern.compile(HTTP),
                    "must be a URL that begins with http:// or https://; MOTCUA_JWKS sets it."));

    /** What a property must look like, if it is set, and what is said otherwise. */
    private record Address(String property, Pattern form, String problem) {

        void check(Environment environment) {
            String value = environment.getProperty(property);
            if (value != null && !form.matcher(value.strip()).matches()) {
                throw new WrongSetting(property, problem);
            }
        }
    }

    @Override
    public void onApplicationEvent(ApplicationPreparedEvent event) {
        Environment environment = event.getApplicationContext().getEnvironment();
        ADDRESSES.forEach(address -> address.check(environment));
    }
}
