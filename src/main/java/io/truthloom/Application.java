package io.truthloom;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.theme.lumo.Lumo;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@Push
@StyleSheet(Lumo.STYLESHEET)
@StyleSheet("context://truthloom.css")
public class Application implements AppShellConfigurator {
    public static void main(String[] arguments) {
        SpringApplication.run(Application.class, arguments);
    }
}
