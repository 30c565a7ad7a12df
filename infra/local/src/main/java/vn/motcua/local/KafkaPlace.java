package vn.motcua.local;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One broker's place in its cluster; everything is on loopback.
 *
 * @param node its number, from 1
 * @param port where clients reach it
 * @param internalPort where the other brokers reach it
 * @param advertisedPort where clients are told to reach it; another than {@code port} if something stands in between
 * @param controllers port of each node's controller, by number; a single entry makes a cluster of one
 */
public record KafkaPlace(
        int node, int port, int internalPort, int advertisedPort, SortedMap<Integer, Integer> controllers) {

    private static final int COPIES = 3;

    /** The only broker. */
    static KafkaPlace alone(int port) {
        return new KafkaPlace(1, port, Ports.free(), port, new TreeMap<>(Map.of(1, Ports.free())));
    }

    /** As written by {@link #arguments()}, which follow the data directory. */
    static KafkaPlace parse(List<String> words) {
        SortedMap<Integer, Integer> controllers = new TreeMap<>();
        Arrays.stream(words.get(4).split(","))
                .map(pair -> pair.split(":"))
                .forEach(pair -> controllers.put(Integer.valueOf(pair[0]), Integer.valueOf(pair[1])));
        return new KafkaPlace(number(words, 1), number(words, 0), number(words, 2), number(words, 3), controllers);
    }

    private static int number(List<String> words, int index) {
        return Integer.parseInt(words.get(index));
    }

    /** Arguments of {@link KafkaMain} after the data directory. */
    public List<String> arguments() {
        String all = controllers.entrySet().stream()
                .map(each -> each.getKey() + ":" + each.getValue())
                .collect(Collectors.joining(","));
        return List.of("" + port, "" + node, "" + internalPort, "" + advertisedPort, all);
    }

    Map<String, String> settings() {
        Map<String, String> all = new HashMap<>(KafkaSettings.FOR_ONE_MACHINE);
        all.putAll(KafkaSettings.LISTENERS);
        all.put("node.id", "" + node);
        all.put(
                "listeners",
                "PLAINTEXT://127.0.0.1:%d,INTERNAL://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d"
                        .formatted(port, internalPort, controllers.get(node)));
        all.put(
                "advertised.listeners",
                "PLAINTEXT://127.0.0.1:%d,INTERNAL://127.0.0.1:%d".formatted(advertisedPort, internalPort));
        all.put(
                "controller.quorum.voters",
                controllers.entrySet().stream()
                        .map(each -> each.getKey() + "@127.0.0.1:" + each.getValue())
                        .collect(Collectors.joining(",")));
        if (controllers.size() >= COPIES) {
            all.putAll(KafkaSettings.FOR_THREE_NODES);
        }
        return all;
    }
}
