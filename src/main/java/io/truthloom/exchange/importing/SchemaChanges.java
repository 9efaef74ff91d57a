package io.truthloom.exchange.importing;

import io.truthloom.common.InvalidInputException;
import io.truthloom.exchange.FoundLabel;
import io.truthloom.exchange.FoundLabel.FoundAttribute;
import io.truthloom.project.AttributeType;
import io.truthloom.project.Label;
import io.truthloom.project.LabelAttribute;
import io.truthloom.project.LabelData;
import io.truthloom.project.LabelId;
import java.awt.Color;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Proposes what files' labels become, and says what the schema is to be for that. */
final class SchemaChanges {
    private static final int MOST_UNUSED = 200;
    private static final int MOST_ATTRIBUTES = 64;
    private static final int NAME_MAX = 80;
    private static final float GOLDEN = 0.618034f;

    private final List<Label> schema;
    private final FoundLabels found;

    SchemaChanges(List<Label> schema, FoundLabels found) {
        this.schema = schema;
        this.found = found;
    }

    /** The label of that name, whatever its case, blanks, dashes and underscores; else a new one. */
    LabelChoice proposal(String name) {
        return schema.stream()
                .filter(label -> label.name().equals(name))
                .findFirst()
                .or(() -> schema.stream()
                        .filter(label -> plain(label.name()).equals(plain(name)))
                        .findFirst())
                .map(label -> LabelChoice.of(label.id()))
                .orElseGet(() -> isWorthAdding(name) ? LabelChoice.NEW : LabelChoice.LEAVE_OUT);
    }

    private boolean isWorthAdding(String name) {
        return !name.isBlank() && (found.of(name).objects() > 0 || found.all().size() <= MOST_UNUSED);
    }

    LabelChoice choice(String name, Map<String, LabelChoice> chosen) {
        LabelChoice choice = chosen.get(name);
        return choice == null ? proposal(name) : choice;
    }

    /** Attributes that the files have and the label does not. */
    List<FoundAttribute> missingAttributes(String name, @Nullable Label label) {
        FoundLabels.Seen seen = found.of(name);
        Map<String, FoundAttribute> missing = new LinkedHashMap<>();
        seen.label()
                .attributes()
                .forEach(one ->
                        FittingAttribute.of(one).ifPresent(fitting -> missing.putIfAbsent(fitting.name(), fitting)));
        seen.values()
                .forEach((attribute, values) -> FittingAttribute.of(
                                new FoundAttribute(attribute, typeOf(values), seen.isTracked(), "", List.of()))
                        .ifPresent(fitting -> missing.putIfAbsent(fitting.name(), fitting)));
        if (label != null) {
            missing.keySet()
                    .removeIf(attribute ->
                            LabelTargets.attribute(label, attribute).isPresent());
        }
        int room = MOST_ATTRIBUTES - (label == null ? 0 : label.attributes().size());
        return missing.values().stream().limit(Math.max(0, room)).toList();
    }

    private static AttributeType typeOf(Set<String> values) {
        return Set.of("true", "false").containsAll(values) ? AttributeType.CHECKBOX : AttributeType.TEXT;
    }

    /**
     * The whole schema with what is new.
     *
     * @param ids derived of the import: the same at a second try
     * @throws InvalidInputException a chosen label that is not of the schema
     */
    List<LabelData> wanted(Map<String, LabelChoice> chosen, boolean attributes, UUID ids) {
        Map<LabelId, LabelData> labels = new LinkedHashMap<>();
        Map<LabelId, String> names = new HashMap<>();
        schema.forEach(label -> names.put(label.id(), label.name()));
        schema.forEach(label -> labels.put(label.id(), asData(label, names)));
        Map<String, LabelData> added = new LinkedHashMap<>();
        for (String name : found.all().keySet()) {
            LabelChoice choice = choice(name, chosen);
            if (choice.kind() == LabelChoice.Kind.NEW) {
                added.merge(plain(name), newLabel(name, attributes, ids, added.size()), SchemaChanges::joined);
            } else if (choice.kind() == LabelChoice.Kind.EXISTING && attributes) {
                labels.computeIfPresent(require(choice, name), (id, data) -> with(data, name, ids));
            }
        }
        List<LabelData> all = new ArrayList<>(labels.values());
        Set<String> known = new java.util.HashSet<>();
        all.forEach(label -> known.add(key(label.name())));
        added.values().forEach(label -> known.add(key(label.name())));
        added.values().forEach(label -> all.add(withKnownParent(label, known)));
        return all;
    }

    private LabelId require(LabelChoice choice, String name) {
        LabelId id = choice.label();
        if (id == null || schema.stream().noneMatch(label -> label.id().equals(id))) {
            throw new InvalidInputException(
                    name, "The label chosen for it is not in the schema (any more). Choose another.");
        }
        return id;
    }

    private LabelData with(LabelData data, String name, UUID ids) {
        Label label = schema.stream()
                .filter(one -> one.id().equals(data.id()))
                .findFirst()
                .orElseThrow();
        List<LabelAttribute> attributes = new ArrayList<>(data.attributes());
        for (FoundAttribute missing : missingAttributes(name, label)) {
            if (attributes.stream().noneMatch(one -> key(one.name()).equals(key(missing.name())))) {
                attributes.add(attribute(missing, data.name(), ids));
            }
        }
        return new LabelData(
                data.id(),
                data.name(),
                data.color(),
                data.hotkey(),
                data.parent(),
                data.kind(),
                attributes,
                data.skeleton());
    }

    private LabelData newLabel(String name, boolean attributes, UUID ids, int number) {
        FoundLabel label = found.of(name).label();
        String color = label.color();
        return new LabelData(
                null,
                shortened(name),
                color != null && color.matches("#[0-9a-fA-F]{6}") ? color : color(schema.size() + number),
                null,
                label.parent(),
                label.kind(),
                attributes
                        ? missingAttributes(name, null).stream()
                                .map(one -> attribute(one, name, ids))
                                .toList()
                        : List.of(),
                label.skeleton());
    }

    /** Two names of the files that differ in case alone are one label. */
    private static LabelData joined(LabelData a, LabelData b) {
        List<LabelAttribute> attributes = new ArrayList<>(a.attributes());
        b.attributes().stream()
                .filter(one ->
                        attributes.stream().noneMatch(other -> key(other.name()).equals(key(one.name()))))
                .forEach(attributes::add);
        return new LabelData(a.id(), a.name(), a.color(), a.hotkey(), a.parent(), a.kind(), attributes, a.skeleton());
    }

    private static LabelData withKnownParent(LabelData label, Set<String> known) {
        String parent = label.parent();
        boolean fits =
                parent == null || (known.contains(key(parent)) && !key(parent).equals(key(label.name())));
        return fits
                ? label
                : new LabelData(
                        label.id(),
                        label.name(),
                        label.color(),
                        label.hotkey(),
                        null,
                        label.kind(),
                        label.attributes(),
                        label.skeleton());
    }

    private static LabelAttribute attribute(FoundAttribute found, String label, UUID ids) {
        UUID id = UUID.nameUUIDFromBytes("%s/%s/%s"
                .formatted(ids, plain(label), key(found.name()))
                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return new LabelAttribute(
                id, found.name(), found.type(), found.mutable(), false, found.defaultValue(), found.values());
    }

    private static LabelData asData(Label label, Map<LabelId, String> names) {
        return new LabelData(
                label.id(),
                label.name(),
                label.color(),
                label.hotkey(),
                label.parentId() == null ? null : names.get(label.parentId()),
                label.kind(),
                label.attributes(),
                label.skeleton());
    }

    /** The schema's label for each of the files' names, after the schema was changed. */
    static Map<String, Label> resolved(SchemaChanges changes, Map<String, LabelChoice> chosen, List<Label> schemaNow) {
        Map<String, Label> resolved = new HashMap<>();
        for (String name : changes.found.all().keySet()) {
            LabelChoice choice = changes.choice(name, chosen);
            schemaNow.stream()
                    .filter(label -> switch (choice.kind()) {
                        case EXISTING -> label.id().equals(choice.label());
                        case NEW -> plain(label.name()).equals(plain(shortened(name)));
                        case LEAVE_OUT -> false;
                    })
                    .findFirst()
                    .ifPresent(label -> resolved.put(name, label));
        }
        return resolved;
    }

    private static String shortened(String name) {
        String plain = name.strip();
        return plain.length() <= NAME_MAX ? plain : plain.substring(0, NAME_MAX).strip();
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", " ");
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** Hues far apart for neighbours. */
    private static String color(int number) {
        int rgb = Color.HSBtoRGB(number * GOLDEN % 1, 0.65f, 0.9f) & 0xffffff;
        return "#%06x".formatted(rgb);
    }
}
