package io.truthloom.exchange;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import tools.jackson.databind.json.JsonMapper;

/** Every format of the product, made as the application makes it but without the rest of it. */
public final class AllFormats {
    private static final List<LabelFormat> FORMATS = find();

    private AllFormats() {}

    private static List<LabelFormat> find() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(LabelFormat.class));
        // stays open: the formats have no resources of their own
        var context = new AnnotationConfigApplicationContext();
        context.registerBean(JsonMapper.class, () -> JsonMapper.builder().build());
        for (BeanDefinition format : scanner.findCandidateComponents("io.truthloom.exchange")) {
            context.registerBeanDefinition(String.valueOf(format.getBeanClassName()), format);
        }
        context.refresh();
        return context.getBeansOfType(LabelFormat.class).values().stream()
                .sorted(Comparator.comparing(format -> format.info().id()))
                .toList();
    }

    public static List<ReadableFormat> readable() {
        return FORMATS.stream()
                .filter(ReadableFormat.class::isInstance)
                .map(ReadableFormat.class::cast)
                .toList();
    }

    public static List<WritableFormat> writable() {
        return FORMATS.stream()
                .filter(WritableFormat.class::isInstance)
                .map(WritableFormat.class::cast)
                .toList();
    }

    public static Optional<ReadableFormat> readable(String id) {
        return readable().stream()
                .filter(format -> format.info().id().equals(id))
                .findFirst();
    }

    public static Optional<WritableFormat> writable(String id) {
        return writable().stream()
                .filter(format -> format.info().id().equals(id))
                .findFirst();
    }
}
