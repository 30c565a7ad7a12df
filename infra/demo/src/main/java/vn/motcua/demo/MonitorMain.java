package vn.motcua.demo;

import java.util.concurrent.CountDownLatch;

/** {@code ./motcua monitor}: a Prometheus and an Alertmanager of this machine watch the running platform until Ctrl-C. */
public final class MonitorMain {

    private final Console console = new Console();

    private MonitorMain() {}

    public static void main(String... arguments) {
        try {
            new MonitorMain().run();
        } catch (IllegalStateException failure) {
            System.err.println("motcua: " + failure.getMessage());
            System.exit(1);
        }
    }

    private void run() {
        Monitoring.Found programs = Monitoring.Found.onPath()
                .orElseThrow(() -> new IllegalStateException(
                        "prometheus and alertmanager are not both on the PATH; install them, on Debian with\n"
                                + "  apt-get install prometheus prometheus-alertmanager"));
        if (RunState.read().stream().flatMap(state -> state.parts().stream()).noneMatch(RunState.Part::alive)) {
            throw new IllegalStateException("the platform is not running; start ./motcua demo or ./motcua up");
        }
        Monitoring.Addresses addresses = Monitoring.Addresses.USUAL;
        Monitoring monitoring = Monitoring.start(
                programs,
                addresses,
                Home.checkout().resolve("infra/prometheus"),
                Home.runDirectory().resolve("monitor"));
        Runtime.getRuntime().addShutdownHook(new Thread(monitoring::close));
        tell(addresses);
        stay();
    }

    private void tell(Monitoring.Addresses addresses) {
        console.line("Prometheus reads the five services every 15 s; the first figures need half a minute.");
        console.line("   the console   %s/consoles/motcua.html", addresses.prometheusUrl());
        console.line("   alerts        %s", addresses.alertmanagerUrl());
        console.line("   all rules     %s/alerts", addresses.prometheusUrl());
        console.line("   alerts by mail: %s/mail/v1/messages", Topology.usual().standins());
        console.line(
                "Ctrl-C ends both; what they have seen stays in .motcua/monitor. How to read it: docs/monitoring.md");
    }

    private static void stay() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
