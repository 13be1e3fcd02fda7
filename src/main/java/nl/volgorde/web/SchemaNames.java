package nl.volgorde.web;

import io.swagger.v3.core.jackson.TypeNameResolver;

/**
 * Names the forms in the description of the REST interface by the type and what it belongs to: several answers have lines,
 * items and meetings of their own, which are not the same.
 */
final class SchemaNames extends TypeNameResolver {
    private static final String CONTROLLER = "Controller";

    @Override
    protected String getNameOfClass(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        String own = type.getSimpleName();
        return outer == null
                ? own.endsWith(CONTROLLER) ? own.substring(0, own.length() - CONTROLLER.length()) : own
                : getNameOfClass(outer) + own;
    }
}
