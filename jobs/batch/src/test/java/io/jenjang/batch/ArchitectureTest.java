package io.jenjang.batch;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The arrows point one way: cli to job to step to schema and io, and step to the plan module. */
class ArchitectureTest {

  private static final JavaClasses CLASSES = new ClassFileImporter()
      .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
      .importPackages("io.jenjang");

  private static final String BATCH = "io.jenjang.batch..";

  /** Every package of the batch module, and the packages that may see it. */
  private static final Map<String, List<String>> SEEN_BY = Map.of(
      "cli", List.of(),
      "job", List.of("cli"),
      "step", List.of("job"),
      "report", List.of("cli", "job"),
      "io", List.of("cli", "job", "step", "report"),
      "schema", List.of("cli", "job", "step", "report", "io", "config"),
      "config", List.of("cli", "job", "step", "report", "io"));

  private static final DescribedPredicate<JavaClass> PLAN_MODULE =
      resideInAPackage("io.jenjang..").and(resideOutsideOfPackage(BATCH));
  private static final DescribedPredicate<JavaClass> BINARY_FLOATING_POINT = describe(
      "binary floating point",
      type -> List.of("double", "float").contains(type.getBaseComponentType().getName()));
  private static final DescribedPredicate<JavaClass> DATASET =
      describe("a bare Dataset", type -> type.getName().equals("org.apache.spark.sql.Dataset"));

  @Test
  void everyBatchClassSeesOnlyWhatIsBelowIt() {
    LayeredArchitecture layers =
        layeredArchitecture().consideringOnlyDependenciesInLayers().withOptionalLayers(true);
    for (String layer : SEEN_BY.keySet()) {
      layers = layers.layer(layer).definedBy(in(layer));
    }
    for (Map.Entry<String, List<String>> layer : SEEN_BY.entrySet()) {
      String[] seers = layer.getValue().toArray(String[]::new);
      LayeredArchitecture.LayerDependencySpecification rule = layers.whereLayer(layer.getKey());
      layers = seers.length == 0
          ? rule.mayNotBeAccessedByAnyLayer()
          : rule.mayOnlyBeAccessedByLayers(seers);
    }
    layers.check(CLASSES);
  }

  @Test
  void everyBatchClassHasALayer() {
    String[] packages = SEEN_BY.keySet().stream().map(ArchitectureTest::in).toArray(String[]::new);
    classes()
        .that()
        .resideInAPackage(BATCH)
        .should()
        .resideInAnyPackage(packages)
        .check(CLASSES);
  }

  @Test
  void planKnowsNoEngine() {
    noClasses()
        .that(PLAN_MODULE)
        .should()
        .dependOnClassesThat(resideInAnyPackage("org.apache..", "scala..", BATCH))
        .check(CLASSES);
  }

  @Test
  void nothingIsCountedInBinaryFloatingPoint() {
    DescribedPredicate<JavaClass> counting = PLAN_MODULE
        .or(resideInAnyPackage(in("step"), in("schema")))
        .as("the plan module, a step or a table");
    fields()
        .that()
        .areDeclaredInClassesThat(counting)
        .should()
        .notHaveRawType(BINARY_FLOATING_POINT)
        .check(CLASSES);
    methods()
        .that()
        .areDeclaredInClassesThat(counting)
        .should()
        .notHaveRawReturnType(BINARY_FLOATING_POINT)
        .check(CLASSES);
  }

  @Test
  void stepsTakeAndReturnTables() {
    methods()
        .that()
        .areDeclaredInClassesThat()
        .resideInAPackage(in("step"))
        .and()
        .arePublic()
        .should()
        .notHaveRawReturnType(DATASET)
        .andShould()
        .notHaveRawParameterTypes(
            describe("a bare Dataset", types -> types.stream().anyMatch(DATASET)))
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void onlyTheCommandLineEndsTheProcess() {
    noClasses()
        .that()
        .resideOutsideOfPackage(in("cli"))
        .should()
        .callMethod(System.class, "exit", int.class)
        .check(CLASSES);
  }

  private static String in(String layer) {
    return "io.jenjang.batch." + layer + "..";
  }
}
