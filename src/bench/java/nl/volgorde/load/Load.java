package nl.volgorde.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Fifty readers of the decision page and five editors on a running server, and an import in the middle. The load is open: a
 * request goes out when its time has come, whether or not the ones before it were answered, so that a slow answer cannot slow
 * the questions down. Times count from when a request should have gone out.
 */
public final class Load {
    private static final int READERS = 50;
    private static final int EDITORS = 5;
    private static final Duration READS_EVERY = Duration.ofSeconds(5);
    private static final Duration EDITS_EVERY = Duration.ofSeconds(10);
    private static final List<String> ITEMS = List.of("RI 1", "RI 2", "ES 1", "MR 1", "ES 2");

    private final HttpClient client = HttpClient.newBuilder()
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final Map<String, ConcurrentLinkedQueue<Double>> millis = new ConcurrentSkipListMap<>();
    private final ConcurrentLinkedQueue<String> errors = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> confirmed = new ConcurrentLinkedQueue<>();
    private final AtomicInteger notes = new AtomicInteger();
    private final String address;

    private Load(String address) {
        this.address = address;
    }

    /**
     * Loads a server.
     *
     * @param arguments its address, for how many seconds, and the folder of the bundle to be imported in the middle
     */
    public static void main(String[] arguments) throws Exception {
        Load load = new Load(arguments[0]);
        int seconds = Integer.parseInt(arguments[1]);
        boolean well = load.run(Duration.ofSeconds(seconds), Path.of(arguments[2]));
        System.exit(well ? 0 : 1);
    }

    private boolean run(Duration length, Path bundle) throws Exception {
        String page = "/decisions/HOUTRAK?agenda=novex-nzkg";
        for (int i = 0; i < 20; i++) {
            send("warm-up", System.nanoTime(), get(page));
        }
        millis.clear();
        double before = liveMegabytes();
        ScheduledExecutorService clock = Executors.newScheduledThreadPool(2);
        for (int reader = 0; reader < READERS; reader++) {
            every(clock, READS_EVERY, reader, READERS, "read", () -> get(page));
        }
        for (int editor = 0; editor < EDITORS; editor++) {
            String item = ITEMS.get(editor);
            every(clock, EDITS_EVERY, editor, EDITORS, "edit", () -> assessment(item));
        }
        HttpRequest edition = edition(bundle);
        clock.schedule(
                () -> Thread.startVirtualThread(() -> send("import", System.nanoTime(), edition)),
                length.toMillis() / 2,
                TimeUnit.MILLISECONDS);
        Thread.sleep(length);
        clock.shutdownNow();
        Thread.sleep(Duration.ofSeconds(30));
        double after = liveMegabytes();
        return tell(before, after, lost());
    }

    private void every(
            ScheduledExecutorService clock, Duration period, int who, int of, String kind, Request request) {
        long nanos = period.toNanos();
        long first = System.nanoTime() + nanos * who / of;
        AtomicInteger sent = new AtomicInteger();
        clock.scheduleAtFixedRate(
                () -> {
                    long due = first + nanos * sent.getAndIncrement();
                    Thread.startVirtualThread(() -> send(kind, due, request.make()));
                },
                nanos * who / of,
                nanos,
                TimeUnit.NANOSECONDS);
    }

    private interface Request {
        HttpRequest make();
    }

    private void send(String kind, long due, HttpRequest request) {
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            millis.computeIfAbsent(kind, _ -> new ConcurrentLinkedQueue<>()).add((System.nanoTime() - due) / 1e6);
            if (response.statusCode() >= 300) {
                errors.add(kind + ": " + response.statusCode() + " " + response.body());
            } else if (kind.equals("edit")) {
                confirmed.add(request.headers().firstValue("X-Request-Id").orElseThrow());
            }
        } catch (IOException e) {
            errors.add(kind + ": " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpRequest get(String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofSeconds(60))
                .build();
    }

    private HttpRequest assessment(String item) {
        String note = "load-" + notes.incrementAndGet();
        String body = JsonMapper.shared()
                .writeValueAsString(Map.of("asOf", "2026-11-20", "status", "IN_PROGRESS", "note", note));
        return HttpRequest.newBuilder(URI.create(
                        address + "/api/v1/items/" + item.replace(" ", "%20") + "/assessments?agenda=novex-nzkg"))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/json")
                .header("If-Match", "*")
                .header("X-Request-Id", note)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private HttpRequest edition(Path bundle) throws IOException {
        List<Map<String, String>> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(bundle)) {
            for (Path file : all.filter(path -> path.toString().endsWith(".yaml")).sorted().toList()) {
                files.add(Map.of("name", file.getFileName().toString(), "content", Files.readString(file)));
            }
        }
        return HttpRequest.newBuilder(URI.create(address + "/api/v1/imports"))
                .timeout(Duration.ofSeconds(120))
                .header("Content-Type", "application/json")
                .header("If-Match", "*")
                .POST(HttpRequest.BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(Map.of("files", files))))
                .build();
    }

    /** Confirmed writes that the history of their item does not have. */
    private List<String> lost() throws Exception {
        StringBuilder histories = new StringBuilder();
        for (String item : ITEMS) {
            HttpResponse<String> response = client.send(
                    get("/api/v1/changes?agenda=novex-nzkg&limit=1000&code=" + item.replace(" ", "%20")),
                    HttpResponse.BodyHandlers.ofString());
            histories.append(response.body());
        }
        return confirmed.stream()
                .filter(note -> !histories.toString().matches("(?s).*\\b" + note + "\\b.*"))
                .toList();
    }

    /** What is left of the heap after the last collection that looked at all of it. */
    private double liveMegabytes() throws Exception {
        String metrics = client.send(get("/actuator/prometheus"), HttpResponse.BodyHandlers.ofString())
                .body();
        return metrics.lines()
                        .filter(line -> line.startsWith("jvm_gc_live_data_size_bytes"))
                        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                        .max()
                        .orElse(0)
                / 1e6;
    }

    private boolean tell(double before, double after, List<String> lost) {
        System.out.println("| what | number | p50 | p95 | p99 |");
        System.out.println("| --- | ---: | ---: | ---: | ---: |");
        millis.forEach((kind, times) -> {
            double[] sorted = times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %,d | %.0f ms | %.0f ms | %.0f ms |%n",
                    kind,
                    sorted.length,
                    at(sorted, 0.5),
                    at(sorted, 0.95),
                    at(sorted, 0.99));
        });
        System.out.printf(
                Locale.ROOT,
                "%n%d errors; %d of %d confirmed writes lost; live memory %.0f MB after warm-up, %.0f MB at the end%n",
                errors.size(),
                lost.size(),
                confirmed.size(),
                before,
                after);
        errors.stream().limit(5).forEach(System.out::println);
        return errors.isEmpty() && lost.isEmpty();
    }

    private static double at(double[] sorted, double share) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.min(sorted.length - 1, sorted.length * share)];
    }
}
