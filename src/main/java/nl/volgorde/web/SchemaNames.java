package nl.volgorde.web;

import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Names the forms in the description of the REST interface by the type and what it belongs to: several answers have lines,
 * items and meetings of their own, which are not the same. What a record says of its fields, that they may be null, its
 * form says too.
 */
final class SchemaNames extends TypeNameResolver {
    private static final String CONTROLLER = "Controller";

    private final Map<String, Class<?>> named = new ConcurrentHashMap<>();

    @Override
    protected String getNameOfClass(Class<?> type) {
        String name = name(type);
        named.put(name, type);
        return name;
    }

    private static String name(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        String own = type.getSimpleName();
        return outer == null
                ? own.endsWith(CONTROLLER) ? own.substring(0, own.length() - CONTROLLER.length()) : own
                : name(outer) + own;
    }

    /** Says of each form which of its fields may be null. */
    @SuppressWarnings("rawtypes")
    void describeNulls(Map<String, Schema> schemas) {
        schemas.forEach((name, schema) -> {
            Class<?> type = named.get(name);
            if (type != null && type.isRecord() && schema.getProperties() != null) {
                for (RecordComponent component : type.getRecordComponents()) {
                    if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                        describeNull(schema, component.getName());
                    }
                }
            }
        });
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    private static void describeNull(Schema schema, String field) {
        Map<String, Schema> properties = schema.getProperties();
        Schema property = properties.get(field);
        if (property == null) {
            return;
        }
        if (property.get$ref() == null) {
            // What has no type may be anything, and so null.
            if (property.getTypes() != null && !property.getTypes().isEmpty()) {
                property.addType("null");
            }
            if (property.getEnum() != null) {
                List<Object> values = new ArrayList<>(property.getEnum());
                values.add(null);
                property.setEnum(values);
            }
        } else {
            Schema nothing = new JsonSchema();
            nothing.addType("null");
            Schema either = new JsonSchema();
            either.setAnyOf(List.of(property, nothing));
            properties.put(field, either);
        }
    }
}
