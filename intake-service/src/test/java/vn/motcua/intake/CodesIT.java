package vn.motcua.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.motcua.platform.security.Role;
import vn.motcua.platform.testing.TestTokens;

/** Many submissions and acceptances at once over two instances: one dossier per key, codes without holes. */
class CodesIT {

    private static final String DESK = TestTokens.bearer("desk.phuochuu", "H32.50.06", Role.DESK);

    @Test
    void twoHundredSubmissionsWithRepeatedKeysAndAHundredParallelAcceptances() throws Exception {
        List<String> ids = atOnce(IntStream.range(0, 200)
                .<Callable<String>>mapToObj(number -> () -> submit(number))
                .toList());
        Set<String> distinct = Set.copyOf(ids);
        assertThat(ids).hasSize(200);
        assertThat(distinct).hasSize(180);

        List<String> chosen = distinct.stream().sorted().limit(100).toList();
        List<String> codes = atOnce(IntStream.range(0, 100)
                .<Callable<String>>mapToObj(number -> () -> accept(chosen.get(number), number))
                .toList());
        assertThat(codes).doesNotHaveDuplicates();
        List<Integer> numbers = codes.stream()
                .map(code -> Integer.valueOf(code.substring(code.lastIndexOf('-') + 1)))
                .sorted()
                .toList();
        int first = numbers.getFirst();
        assertThat(numbers)
                .isEqualTo(IntStream.range(first, first + 100).boxed().toList());
        assertThat(codes.stream()
                        .map(code -> code.substring(0, code.lastIndexOf('-')))
                        .collect(Collectors.toSet()))
                .hasSize(1);
    }

    private static String submit(int number) {
        Map<String, Object> body = Samples.ofAnotherChild("1.001193", 56_200_000_000L + number % 180);
        body.put("area", "22891");
        // the last twenty repeat the first twenty
        String key = "many-" + number % 180;
        return RunningIntake.json(RunningIntake.post(
                                RunningIntake.client(number / 3), "/api/dossiers", RunningIntake.CITIZEN, key, body)
                        .expectStatus()
                        .isCreated())
                .path("id")
                .asString();
    }

    private static String accept(String id, int number) {
        JsonNode accepted = RunningIntake.json(RunningIntake.post(
                        RunningIntake.client(number), "/api/dossiers/" + id + "/acceptance", DESK, "accept-" + id, "")
                .expectStatus()
                .isOk());
        return accepted.path("code").asString();
    }

    private static <T> List<T> atOnce(List<Callable<T>> tasks) throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newFixedThreadPool(40)) {
            List<T> results = new java.util.ArrayList<>();
            for (Future<T> result : threads.invokeAll(tasks)) {
                results.add(result.get());
            }
            return results;
        }
    }
}
