package nl.volgorde.graphstore.backup;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.ZonedDateTime;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.neo4j.driver.Values;
import org.neo4j.driver.types.IsoDuration;
import org.neo4j.driver.types.Point;

/**
 * Property values as JSON. Texts, truth values, whole numbers, numbers with a fraction and lists are JSON's own; every
 * other value is an object like {@code {"$type": "Date", "_value": "2026-12-31"}}, as in Neo4j's own typed JSON.
 */
final class TypedJson {
    private static final String TYPE = "$type";
    private static final String VALUE = "_value";
    private static final Pattern POINT = Pattern.compile("SRID=(\\d+);POINT(?: Z)? \\(([^ ]+) ([^ ]+)(?: ([^ ]+))?\\)");
    private static final Pattern DURATION = Pattern.compile("P(-?\\d+)M(-?\\d+)DT(-?\\d+)S(-?\\d+)N");

    private TypedJson() {}

    /**
     * A value as the driver gives it, as JSON has it.
     *
     * @throws IllegalArgumentException when it is of a type that properties do not have
     */
    static Object encode(Object value) {
        return switch (value) {
            case String text -> text;
            case Boolean truth -> truth;
            case Long number -> number;
            case Double number -> Double.isFinite(number) ? (Object) number : typed("Float", number.toString());
            case List<?> list -> list.stream().map(TypedJson::encode).toList();
            case byte[] bytes -> typed("Base64", Base64.getEncoder().encodeToString(bytes));
            case LocalDate date -> typed("Date", date.toString());
            case LocalTime time -> typed("LocalTime", time.toString());
            case OffsetTime time -> typed("Time", time.toString());
            case LocalDateTime time -> typed("LocalDateTime", time.toString());
            case ZonedDateTime time -> typed("ZonedDateTime", time.toString());
            case IsoDuration span ->
                typed(
                        "Duration",
                        "P" + span.months() + "M" + span.days() + "DT" + span.seconds() + "S" + span.nanoseconds()
                                + "N");
            case Point point -> typed("Point", text(point));
            default -> throw new IllegalArgumentException("a property of type " + value.getClass());
        };
    }

    private static Map<String, Object> typed(String type, String value) {
        Map<String, Object> typed = new LinkedHashMap<>();
        typed.put(TYPE, type);
        typed.put(VALUE, value);
        return typed;
    }

    private static String text(Point point) {
        boolean flat = Double.isNaN(point.z());
        return "SRID=" + point.srid() + ";POINT" + (flat ? "" : " Z") + " (" + point.x() + " " + point.y()
                + (flat ? "" : " " + point.z()) + ")";
    }

    /**
     * The value that was encoded.
     *
     * @throws RuntimeException when it is none
     */
    static Object decode(Object json) {
        return switch (json) {
            case String text -> text;
            case Boolean truth -> truth;
            case Integer number -> Long.valueOf(number.longValue());
            case Long number -> number;
            case Double number -> number;
            case List<?> list -> list.stream().map(TypedJson::decode).toList();
            case Map<?, ?> typed -> decode(String.valueOf(typed.get(TYPE)), String.valueOf(typed.get(VALUE)));
            default -> throw new IllegalArgumentException("a property that is " + json);
        };
    }

    private static Object decode(String type, String value) {
        return switch (type) {
            case "Float" -> Double.valueOf(value);
            case "Base64" -> Base64.getDecoder().decode(value);
            case "Date" -> LocalDate.parse(value);
            case "LocalTime" -> LocalTime.parse(value);
            case "Time" -> OffsetTime.parse(value);
            case "LocalDateTime" -> LocalDateTime.parse(value);
            case "ZonedDateTime" -> ZonedDateTime.parse(value);
            case "Duration" -> duration(value);
            case "Point" -> point(value);
            default -> throw new IllegalArgumentException("a property of type " + type);
        };
    }

    private static Object duration(String value) {
        Matcher own = DURATION.matcher(value);
        if (!own.matches()) {
            throw new IllegalArgumentException("a duration like P1M2DT3S4N is not " + value);
        }
        return Values.isoDuration(
                        Long.parseLong(own.group(1)),
                        Long.parseLong(own.group(2)),
                        Long.parseLong(own.group(3)),
                        Integer.parseInt(own.group(4)))
                .asIsoDuration();
    }

    private static Object point(String value) {
        Matcher point = POINT.matcher(value);
        if (!point.matches()) {
            throw new IllegalArgumentException("a point like SRID=7203;POINT (1.0 2.0) is not " + value);
        }
        int srid = Integer.parseInt(point.group(1));
        double x = Double.parseDouble(point.group(2));
        double y = Double.parseDouble(point.group(3));
        return point.group(4) == null
                ? Values.point(srid, x, y).asPoint()
                : Values.point(srid, x, y, Double.parseDouble(point.group(4))).asPoint();
    }
}
