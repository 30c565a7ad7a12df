package vn.motcua.standins;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Closes the connection of a marked request without a byte of answer, as a provider does that dies after sending. */
@Component
public class DroppedConnections implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final String MARK = DroppedConnections.class.getName();

    /** The connection of this request is closed once it was handled. */
    public static void drop(HttpServletRequest request) {
        request.setAttribute(MARK, true);
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextValves(new Hatchet());
    }

    /** Only a valve of the server can reach the connection itself. */
    private static final class Hatchet extends ValveBase {

        Hatchet() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            getNext().invoke(request, response);
            if (request.getAttribute(MARK) != null) {
                response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, null);
            }
        }
    }
}
