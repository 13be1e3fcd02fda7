package nl.volgorde.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Requests that no program of good will makes, of several kinds, the same ones from the same seed. */
final class BadRequests {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String AGENDA = "agenda=island";

    /** Paths that take a body, with one that is in order. */
    private static final Map<String, String> BODIES = Map.of(
            "POST /api/v1/items/HAVEN/assessments?" + AGENDA,
            "{\"status\":\"IN_PROGRESS\",\"asOf\":\"2026-11-23\",\"note\":\"n\",\"evidence\":\"e\"}",
            "PUT /api/v1/waivers/contradictory-claims:W1?" + AGENDA,
            "{\"owner\":\"o\",\"reason\":\"r\",\"expires\":\"2027-12-31\"}",
            "POST /api/v1/edits?" + AGENDA,
            "{\"reason\":\"r\",\"edits\":[{\"kind\":\"THEME\",\"fact\":{\"id\":\"t\",\"number\":9,\"title\":{\"nl\":\"T\",\"en\":\"T\"}}}]}",
            "POST /api/v1/reversals?" + AGENDA,
            "{\"revision\":1,\"reason\":\"r\"}",
            "PUT /api/v1/scenarios/Bad?" + AGENDA,
            "{\"target\":\"HAVEN\",\"changes\":{\"slip\":[\"W 1=90d\"]}}",
            "POST /api/v1/imports?lang=en",
            "{\"files\":[{\"name\":\"a.yaml\",\"content\":\"agenda: {}\"}]}",
            "POST /api/v1/reports?" + AGENDA,
            "{\"decision\":\"HAVEN\",\"format\":\"md\"}",
            "POST /api/v1/query-results",
            "{\"cypher\":\"RETURN 1\"}");

    private static final List<String> CYPHER = List.of(
            "' OR 1=1 //",
            "'}) DETACH DELETE n //",
            "\\u0027 RETURN 1",
            "` SET n.x = 1 //",
            "*/ MATCH (n) DELETE n /*",
            "'; DROP CONSTRAINT x; //",
            "$agenda",
            "{code: 'x'}",
            "\" UNION MATCH (n) RETURN n //");

    private static final List<String> TEMPLATES = List.of(
            "${7*191}",
            "#{7*191}",
            "*{7*191}",
            "@{7*191}",
            "~{layout}",
            "[[${7*191}]]",
            "[(${7*191})]",
            "__${T(java.lang.Runtime).getRuntime()}__::.x",
            "{{7*191}}",
            "<%= 7*191 %>",
            "${{7*191}}",
            "%{7*191}");

    private static final List<String> LOGS = List.of(
            "\r\nINJECTED line",
            "\nINJECTED",
            "\rINJECTED",
            "\u001b[31mINJECTED",
            "\u0085INJECTED",
            "\u2028INJECTED",
            "%0d%0aINJECTED",
            "${jndi:ldap://127.0.0.1:9/x}",
            "\u0000INJECTED",
            "{}{}INJECTED");

    private static final List<String> PATHS = List.of(
            "/api/v1/../../etc/passwd%00",
            "/api/v1/reports/..%2f..%2fetc%2fpasswd/file",
            "/api/v1/items/%2e%2e%2f%2e%2e",
            "/api/v1/queries/..%5c..%5cwindows/result",
            "/api/v1/queries/%c0%ae%c0%ae/result",
            "/api/v1/agendas/",
            "/api/v1/agendas%2f",
            "/api/v1/agendas%00.json",
            "/api/v1/%61gendas%0d%0a",
            "/api/v1\\agendas",
            "/api/v1/items/HAVEN/blockers/",
            "/api/v1/items//blockers",
            "/api/v2/agendas",
            "/api/agendas",
            "/api/v1/agendas.json",
            "/api/v1/AGENDAS",
            "/api/v1/items/%",
            "/api/v1/items/%zz/blockers",
            "/api/v1/items/..;/..;/actuator/env",
            "/api/v1/reports/9999999999999999999999",
            "/api/v1/reports/-1/file",
            "/api/v1/actors/%e0%80%af",
            "/api/v1/{code}",
            "/api/v1/items/[x]/blockers",
            "/api/v1/items/<x>/blockers");

    private static final List<String> FORMULAS = List.of(
            "=1+1",
            "=cmd|' /C calc'!A0",
            "+1+1",
            "-1+cmd|'x'!A1",
            "@SUM(A1)",
            "\t=1+1",
            "\r=1+1",
            "=HYPERLINK(\"http://127.0.0.1:9/\"&A1)",
            "=IMPORTXML(A1,B1)",
            "=WEBSERVICE(A1)",
            "\n=1",
            "=DDE(\"a\";\"b\")");

    private final Random random;

    BadRequests(long seed) {
        random = new Random(seed);
    }

    /**
     * A request as it goes over the line.
     *
     * @param body a character for each byte
     */
    record Request(String method, String target, List<String> headers, String body) {
        private static Request of(String method, String target, List<String> headers, byte[] body) {
            return new Request(method, target, headers, new String(body, StandardCharsets.ISO_8859_1));
        }

        byte[] bytes() {
            return body.getBytes(StandardCharsets.ISO_8859_1);
        }

        @Override
        public String toString() {
            return method + " " + target + " " + headers + " "
                    + (body.length() > 300 ? body.substring(0, 300) + "…" : body);
        }
    }

    /** Kinds of bad requests. */
    enum Kind {
        MALFORMED_JSON,
        WRONG_TYPE,
        HUGE_BODY,
        PATH_TRICK,
        CYPHER,
        TEMPLATE,
        LOG,
        FORMULA
    }

    /** So many of a kind. */
    List<Request> some(Kind kind, int count) {
        return IntStream.range(0, count).mapToObj(_ -> one(kind)).toList();
    }

    private Request one(Kind kind) {
        return switch (kind) {
            case MALFORMED_JSON -> malformed();
            case WRONG_TYPE -> random.nextInt(3) == 0 ? wrongParameter() : wrongType();
            case HUGE_BODY -> huge();
            case PATH_TRICK -> get(any(PATHS) + (random.nextBoolean() ? "" : "?" + AGENDA + "&x=" + random.nextInt()));
            case CYPHER -> injected(any(CYPHER));
            case TEMPLATE -> injected(any(TEMPLATES));
            case LOG -> logged(any(LOGS));
            case FORMULA -> formula(any(FORMULAS));
        };
    }

    private <T> T any(List<T> several) {
        return several.get(random.nextInt(several.size()));
    }

    private static Request get(String target) {
        return Request.of("GET", target, List.of(), new byte[0]);
    }

    private static Request write(String line, byte[] body) {
        String[] parts = line.split(" ", 2);
        return Request.of(parts[0], parts[1], List.of("Content-Type: application/json", "If-Match: *"), body);
    }

    private Map.Entry<String, String> anyBody() {
        return any(BODIES.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList());
    }

    private Request malformed() {
        Map.Entry<String, String> whole = anyBody();
        byte[] body = whole.getValue().getBytes(StandardCharsets.UTF_8);
        while (isJson(body)) {
            body = broken(whole.getValue());
        }
        return write(whole.getKey(), body);
    }

    private static boolean isJson(byte[] body) {
        try {
            return !JSON.readTree(body).isMissingNode();
        } catch (JacksonException _) {
            return false;
        }
    }

    private byte[] broken(String json) {
        int at = random.nextInt(json.length());
        String text =
                switch (random.nextInt(8)) {
                    case 0 -> json.substring(0, at);
                    case 1 ->
                        json.substring(0, at)
                                + any(List.of("}", "]", ",", "\"", "\\x", "\u0000", ":"))
                                + json.substring(at);
                    case 2 -> json + any(List.of("}", "x", "[", ",{}"));
                    case 3 -> json.replace("\"", "'");
                    case 4 -> "[".repeat(1 + random.nextInt(20_000));
                    case 5 -> json.replaceFirst(":", ":NaN,");
                    case 6 -> json.replaceFirst("\"", "\uFEFF\"x");
                    default -> "";
                };
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > 0 && random.nextInt(4) == 0) {
            bytes[random.nextInt(bytes.length)] = (byte) 0xC0;
        }
        return bytes;
    }

    private Request wrongType() {
        Map.Entry<String, String> whole = anyBody();
        ObjectNode root = (ObjectNode) JSON.readTree(whole.getValue());
        ObjectNode parent = root;
        String field = any(List.copyOf(parent.propertyNames()));
        while (parent.get(field) instanceof ObjectNode inner && random.nextBoolean()) {
            parent = inner;
            field = any(List.copyOf(parent.propertyNames()));
        }
        JsonNode right = parent.get(field);
        JsonNode wrong =
                switch (right) {
                    case ObjectNode _ -> random.nextBoolean() ? JSON.readTree("[1]") : JSON.readTree("7");
                    case ArrayNode _ -> random.nextBoolean() ? JSON.readTree("{\"a\":1}") : JSON.readTree("\"x\"");
                    default -> random.nextBoolean() ? JSON.readTree("{\"a\":[]}") : JSON.readTree("[[]]");
                };
        parent.set(field, wrong);
        return write(whole.getKey(), JSON.writeValueAsBytes(root));
    }

    private Request wrongParameter() {
        String wrong = any(
                List.of("soon", "2026-13-01", "99999999999999999999", "1e400", "%7B%7D", "true;", "-", "31x", "%00"));
        return get(
                switch (random.nextInt(7)) {
                    case 0 -> "/api/v1/readiness?" + AGENDA + "&asOf=" + wrong;
                    case 1 -> "/api/v1/items/HAVEN/risk?" + AGENDA + "&samples=" + wrong;
                    case 2 -> "/api/v1/findings?" + AGENDA + "&waived=" + wrong;
                    case 3 -> "/api/v1/map?" + AGENDA + "&steps=" + wrong;
                    case 4 -> "/api/v1/reports/" + wrong + "?" + AGENDA;
                    case 5 -> "/api/v1/agendas?lang=" + wrong;
                    default -> "/api/v1/items/HAVEN/impact?" + AGENDA + "&slip=" + wrong;
                });
    }

    /** Says that much is coming; a server that waits for it to come has lost already. */
    private Request huge() {
        long length = 29_360_129L + Math.abs(random.nextLong() >>> (2 + random.nextInt(30)));
        String line = any(BODIES.keySet().stream().sorted().toList());
        String[] parts = line.split(" ", 2);
        return random.nextInt(10) == 0
                ? Request.of(
                        parts[0],
                        parts[1],
                        List.of("Content-Type: application/json", "Content-Length: 99999999999999999999" + length),
                        new byte[0])
                : Request.of(
                        parts[0],
                        parts[1],
                        List.of("Content-Type: application/json", "If-Match: *", "Content-Length: " + length),
                        "{\"files\":[".getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Where a text is a name, or chosen from a list: there is none like it. */
    private Request injected(String text) {
        String there = text + random.nextInt(10);
        String in = encoded(there);
        return switch (random.nextInt(9)) {
            case 0 -> get("/api/v1/items/" + in.replace("%2F", "") + "/blockers?" + AGENDA);
            case 1 -> get("/api/v1/readiness?agenda=" + in);
            case 2 -> get("/api/v1/readiness?" + AGENDA + "&code=" + in);
            case 3 -> get("/api/v1/actors/" + in.replace("%2F", "") + "?" + AGENDA);
            case 4 -> get("/api/v1/queries/items-per-theme/result?" + in + "=1");
            case 5 -> get("/api/v1/agendas?lang=" + in);
            case 6 -> write("DELETE /api/v1/waivers/" + in.replace("%2F", "") + "?" + AGENDA, new byte[0]);
            case 7 ->
                write(
                        "POST /api/v1/query-results",
                        JSON.writeValueAsBytes(Map.of("cypher", "MATCH (n {code: '" + there + "'}) DETACH DELETE n")));
            default ->
                write(
                        "PUT /api/v1/scenarios/Bad?" + AGENDA,
                        JSON.writeValueAsBytes(
                                Map.of("target", there, "changes", Map.of("slip", List.of(there + "=1d")))));
        };
    }

    private Request logged(String text) {
        return switch (random.nextInt(4)) {
            case 0 -> get("/api/v1/nothing/" + encoded(text).replace("%2F", ""));
            case 1 ->
                Request.of(
                        "GET",
                        "/api/v1/nothing",
                        List.of(
                                "X-Request-Id: " + text.replaceAll("[\r\n\u0000]", " "),
                                "User-Agent: x" + text.replaceAll("[\r\n\u0000]", " ")),
                        new byte[0]);
            case 2 -> get("/api/v1/readiness?agenda=" + encoded(text));
            default ->
                write(
                        "POST /api/v1/query-results",
                        JSON.writeValueAsBytes(Map.of("cypher", "CREATE (n:" + text + ")")));
        };
    }

    /** A table that is not in order, with a cell that a spreadsheet program would run. */
    private Request formula(String text) {
        String cell = "\"" + text.replace("\"", "\"\"") + "\"";
        String header = random.nextBoolean() ? "code," + cell + ",titleNl" : "code,type,titleNl,titleEn";
        String csv = header + "\r\n" + cell + "," + cell + "," + cell + "," + cell + "\r\n";
        return write(
                any(List.of("POST /api/v1/imports", "POST /api/v1/import-previews")) + "?lang=en",
                JSON.writeValueAsBytes(Map.of("files", List.of(Map.of("name", "items.csv", "content", csv)))));
    }

    /** Every text that a spreadsheet program would run. */
    static List<String> formulas() {
        return FORMULAS;
    }

    /** What must not be in any answer, whatever was sent: the outcome of a template, and the inside of the program. */
    static Stream<String> telltales() {
        return Stream.of("\tat ", "Exception", "nl.volgorde.", "org.springframework", "org.neo4j", "1337");
    }
}
