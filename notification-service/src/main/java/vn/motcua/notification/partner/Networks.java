package vn.motcua.notification.partner;

import io.netty.util.NetUtil;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.notification.webhook.WebhookRules;

/**
 * Where partners may be called: anywhere in public, and in the private networks that the settings name. Nobody who registers an
 * address reaches machines that trust whoever comes from inside.
 */
@Component
class Networks {

    private final List<Network> allowed;
    private final List<Network> refused;
    private final boolean loopback;

    Networks(WebhookRules rules) throws IOException {
        this.allowed = rules.allowedNetworks().stream().map(Network::parse).toList();
        this.refused = special().keySet().stream().map(Network::parse).toList();
        this.loopback = rules.insecureLoopback();
    }

    private static Map<String, String> special() throws IOException {
        try (InputStream file = new ClassPathResource("notification/special-networks.json").getInputStream()) {
            return JsonMapper.shared().readValue(file, new TypeReference<>() {});
        }
    }

    /** It leads to where nobody is called. */
    static final class Refused extends UnknownHostException {

        private static final long serialVersionUID = 1;

        Refused() {
            super("in a network that is not allowed");
        }
    }

    /**
     * The addresses of a host, all of them allowed. The name is looked up, which may take its time.
     *
     * @throws Refused if one of them is not
     */
    List<InetAddress> of(String host) throws UnknownHostException {
        List<InetAddress> all = List.of(InetAddress.getAllByName(host));
        for (InetAddress address : all) {
            check(address);
        }
        return all;
    }

    /**
     * Refuses a host that is an address by itself and not allowed; a name says nothing before it is looked up.
     *
     * @param host with the brackets that an IPv6 address has in a URL
     */
    void checkLiteral(String host) throws UnknownHostException {
        byte[] address = NetUtil.createByteArrayFromIpAddressString(host.replaceAll("[\\[\\]]", ""));
        if (address != null) {
            check(InetAddress.getByAddress(address));
        }
    }

    private void check(InetAddress address) throws Refused {
        if (!allows(address)) {
            throw new Refused();
        }
    }

    boolean allows(InetAddress address) {
        return in(allowed, address) || (address.isLoopbackAddress() ? loopback : !in(refused, address));
    }

    private static boolean in(List<Network> networks, InetAddress address) {
        return networks.stream().anyMatch(network -> network.contains(address));
    }
}
