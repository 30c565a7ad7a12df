package vn.motcua.notification.partner;

import io.netty.resolver.AddressResolver;
import io.netty.resolver.AddressResolverGroup;
import io.netty.resolver.InetNameResolver;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Promise;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Looks names up for a connection, and gives no address that is not allowed: what a name meant when it was registered does not
 * count.
 */
final class GuardedNames extends AddressResolverGroup<InetSocketAddress> {

    private final Networks networks;

    GuardedNames(Networks networks) {
        this.networks = networks;
    }

    @Override
    protected AddressResolver<InetSocketAddress> newResolver(EventExecutor executor) {
        return new Names(executor, networks).asAddressResolver();
    }

    /** On threads of their own: a name server that hangs holds up no connection of others. */
    private static final class Names extends InetNameResolver {

        private final Networks networks;

        Names(EventExecutor executor, Networks networks) {
            super(executor);
            this.networks = networks;
        }

        @Override
        protected void doResolve(String host, Promise<InetAddress> promise) {
            Thread.ofVirtual().name("webhook-name").start(() -> {
                try {
                    promise.trySuccess(networks.of(host).getFirst());
                } catch (UnknownHostException unknown) {
                    promise.tryFailure(unknown);
                }
            });
        }

        @Override
        protected void doResolveAll(String host, Promise<List<InetAddress>> promise) {
            Thread.ofVirtual().name("webhook-name").start(() -> {
                try {
                    promise.trySuccess(networks.of(host));
                } catch (UnknownHostException unknown) {
                    promise.tryFailure(unknown);
                }
            });
        }
    }
}
