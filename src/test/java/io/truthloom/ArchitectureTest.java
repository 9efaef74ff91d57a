package io.truthloom;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import jakarta.persistence.Entity;

/** The design's lines (design document, section 2). */
@AnalyzeClasses(packages = "io.truthloom", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule vaadin_only_in_views = noClasses()
            .that()
            .resideOutsideOfPackages("..ui..", "..shell..", "io.truthloom")
            .and()
            .doNotHaveSimpleName("SecurityConfiguration")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.vaadin..");

    @ArchTest
    static final ArchRule nothing_depends_on_views = noClasses()
            .that()
            .resideOutsideOfPackages("..ui..", "..shell..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.truthloom..ui..");

    @ArchTest
    static final ArchRule opencv_and_ffmpeg_only_in_vision = noClasses()
            .that()
            .resideOutsideOfPackage("io.truthloom.vision..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.opencv..", "nu.pattern..", "org.bytedeco..");

    @ArchTest
    static final ArchRule dl4j_only_in_learn = noClasses()
            .that()
            .resideOutsideOfPackage("io.truthloom.learn..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.deeplearning4j..", "org.nd4j..");

    @ArchTest
    static final ArchRule natives_and_jobs_know_common_alone = noClasses()
            .that()
            .resideInAnyPackage("io.truthloom.vision..", "io.truthloom.learn..", "io.truthloom.jobs")
            .should()
            .dependOnClassesThat(resideInAPackage("io.truthloom..")
                    .and(resideInAnyPackage(
                                    "io.truthloom.common..",
                                    "io.truthloom.vision..",
                                    "io.truthloom.learn..",
                                    "io.truthloom.jobs..")
                            .negate()));

    @ArchTest
    static final ArchRule entities_are_package_private = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .notBePublic()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule geometry_and_evaluate_are_plain = noClasses()
            .that()
            .resideInAnyPackage("io.truthloom.annotation.geometry..", "io.truthloom.evaluate")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages(
                    "java..",
                    "org.jspecify..",
                    "org.locationtech.jts..",
                    "io.truthloom.common..",
                    "io.truthloom.annotation.geometry..",
                    "io.truthloom.evaluate..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule no_front_end_bundling = noClasses()
            .should()
            .beAnnotatedWith(JsModule.class)
            .orShould()
            .beAnnotatedWith(NpmPackage.class)
            .orShould()
            .beAnnotatedWith(CssImport.class);

    @ArchTest
    static final ArchRule no_cycles = slices().matching("io.truthloom.(*)..")
            .should()
            .beFreeOfCycles()
            .ignoreDependency(inUi(), alwaysTrue())
            .ignoreDependency(alwaysTrue(), inUi());

    @ArchTest
    static final ArchRule direction = com.tngtech.archunit.library.Architectures.layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("io.truthloom..")
            .withOptionalLayers(true)
            .layer("project")
            .definedBy("io.truthloom.project")
            .layer("media")
            .definedBy("io.truthloom.media", "io.truthloom.media.web..")
            .layer("annotation")
            .definedBy("io.truthloom.annotation", "io.truthloom.annotation.web..")
            .layer("dataset")
            .definedBy("io.truthloom.dataset", "io.truthloom.dataset.web..")
            .layer("model")
            .definedBy("io.truthloom.model", "io.truthloom.model.web..")
            .layer("leaves")
            .definedBy(
                    "io.truthloom.train..",
                    "io.truthloom.assist..",
                    "io.truthloom.analysis..",
                    "io.truthloom.exchange..",
                    "io.truthloom.explain..")
            .layer("screens")
            .definedBy("..ui..", "io.truthloom.shell..", "io.truthloom.sample..", "io.truthloom.benchmark..")
            .whereLayer("leaves")
            .mayOnlyBeAccessedByLayers("screens")
            .whereLayer("model")
            .mayOnlyBeAccessedByLayers("leaves", "screens")
            .whereLayer("dataset")
            .mayOnlyBeAccessedByLayers("model", "leaves", "screens")
            .whereLayer("annotation")
            .mayOnlyBeAccessedByLayers("dataset", "model", "leaves", "screens")
            .whereLayer("media")
            .mayOnlyBeAccessedByLayers("annotation", "dataset", "model", "leaves", "screens");

    @ArchTest
    static final ArchRule views_are_package_private = classes()
            .that()
            .resideInAPackage("..ui..")
            .and()
            .haveSimpleNameNotEndingWith("Navigation")
            .and()
            .areTopLevelClasses()
            .and()
            .haveSimpleNameNotContaining("package-info")
            .should()
            .notBePublic()
            .allowEmptyShould(true);

    private static com.tngtech.archunit.base.DescribedPredicate<JavaClass> inUi() {
        return resideInAnyPackage("..ui..", "..shell..", "io.truthloom");
    }
}
