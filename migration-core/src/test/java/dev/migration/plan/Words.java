package dev.migration.plan;

import dev.migration.operation.Operation;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Operations as short lines: {@code add-column orders note}. */
final class Words {
    private Words() {}

    static List<String> of(List<Operation> operations) {
        return operations.stream().map(Words::of).toList();
    }

    static String of(Operation operation) {
        String verb = operation.getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-");
        return verb.toLowerCase(Locale.ROOT)
                + Stream.of(operation.getClass().getRecordComponents())
                        .map(component -> word(value(component, operation)))
                        .filter(Objects::nonNull)
                        .map(word -> " " + word)
                        .collect(Collectors.joining());
    }

    private static String word(Object value) {
        if (value == null || value instanceof List<?>) {
            return null;
        }
        if (value instanceof Enum<?>) {
            return value.toString().toLowerCase(Locale.ROOT);
        }
        if (value instanceof Operation operation) {
            return of(operation);
        }
        if (!value.getClass().isRecord()) {
            return value.toString();
        }
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            if (component.getName().equals("name")
                    && !value.getClass().getSimpleName().equals("QualifiedName")) {
                return value(component, value).toString();
            }
        }
        return value.toString();
    }

    private static Object value(RecordComponent component, Object record) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
