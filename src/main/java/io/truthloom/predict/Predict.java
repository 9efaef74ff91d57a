package io.truthloom.predict;

import io.truthloom.common.Explained;
import io.truthloom.common.TruthloomHome;
import io.truthloom.learn.Classifiers;
import io.truthloom.learn.Detectors;
import io.truthloom.learn.LearnException;
import io.truthloom.vision.Images;
import io.truthloom.vision.Videos;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * The command. Results go to standard output, a JSON object a line; progress and problems to standard error. Exit code 0:
 * all was predicted; 1: something could not be read, the rest was; 2: nothing was done, as the sentence says.
 */
public final class Predict {
    private Predict() {}

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        int code = run(arguments, out, System.err);
        out.flush();
        System.exit(code);
    }

    static int run(String[] arguments, PrintStream out, PrintStream err) {
        try (AnnotationConfigApplicationContext parts = new AnnotationConfigApplicationContext()) {
            PredictOptions options = PredictOptions.parse(arguments);
            parts.setBeanNameGenerator(FullyQualifiedAnnotationBeanNameGenerator.INSTANCE);
            parts.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor());
            parts.registerBean(TruthloomHome.class, () -> new TruthloomHome(options.home()));
            parts.scan("io.truthloom.learn", "io.truthloom.vision");
            parts.refresh();
            Inputs inputs = new Inputs(parts.getBean(Images.class), parts.getBean(Videos.class), err);
            try (Eye eye =
                    Eye.open(options.model(), parts.getBean(Detectors.class), parts.getBean(Classifiers.class))) {
                return new Prediction(options, eye, inputs, parts.getBean(Images.class), out, err).run();
            }
        } catch (LearnException | PredictException e) {
            err.println(((Explained) e).explanation());
            return 2;
        }
    }
}
