package nl.volgorde.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import nl.volgorde.model.ProgrammeStore;
import org.jspecify.annotations.NullMarked;

/** The architecture as sentences: what each package may use, and why. */
@AnalyzeClasses(packages = "nl.volgorde", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {
    private static final String BASE = "nl.volgorde.";
    private static final String[] JDK = {"java..", "javax..", "org.jspecify.."};

    /** What each package may use besides itself, the JDK and JSpecify. */
    private static ArchRule onlyUses(String packageName, String because, String... allowed) {
        DescribedPredicate<JavaClass> permitted = resideInAnyPackage(JDK)
                .or(resideInAnyPackage(BASE + packageName))
                .or(resideInAnyPackage(allowed))
                .or(simpleName("void"))
                .or(DescribedPredicate.describe(
                        "are primitives or arrays of them",
                        type -> type.isPrimitive()
                                || type.getBaseComponentType().isPrimitive()));
        return classes()
                .that()
                .resideInAPackage(BASE + packageName)
                .should()
                .onlyDependOnClassesThat(permitted)
                .because(because);
    }

    @ArchTest
    static final ArchRule theModelUsesNothing =
            onlyUses("model", "the programme as values must not know how it is stored, computed or shown");

    @ArchTest
    static final ArchRule analysisUsesTheModelAndJGraphT = onlyUses(
            "analysis",
            "the network is the one place where a programme becomes a graph",
            "nl.volgorde.model..",
            "org.jgrapht..");

    @ArchTest
    static final ArchRule readinessIsPure = onlyUses(
            "analysis.readiness", "the method is pure", "nl.volgorde.model..", "nl.volgorde.analysis", "org.jgrapht..");

    @ArchTest
    static final ArchRule structureIsPure = onlyUses(
            "analysis.structure", "the method is pure", "nl.volgorde.model..", "nl.volgorde.analysis", "org.jgrapht..");

    @ArchTest
    static final ArchRule layoutKnowsTheGraphAlone = onlyUses(
            "analysis.layout",
            "where a box goes has nothing to do with what it stands for",
            "nl.volgorde.model..",
            "nl.volgorde.analysis",
            "nl.volgorde.analysis.structure",
            "org.jgrapht..");

    @ArchTest
    static final ArchRule picturesAreMadeOfAnswers = onlyUses(
            "picture",
            "a picture shows an answer: it asks nothing and knows nobody who looks at it",
            "nl.volgorde.model..",
            "nl.volgorde.analysis..",
            "nl.volgorde.answers..");

    @ArchTest
    static final ArchRule dashboardsAreFilesAlone = onlyUses(
            "dashboard",
            "what a file asks for is run by whoever shows it, within the limits of the console",
            "nl.volgorde.model..",
            "tools.jackson..",
            "org.springframework..");

    @ArchTest
    static final ArchRule scheduleIsPure = onlyUses(
            "analysis.schedule", "the method is pure", "nl.volgorde.model..", "nl.volgorde.analysis", "org.jgrapht..");

    @ArchTest
    static final ArchRule riskIsPure = onlyUses(
            "analysis.risk",
            "the method is pure",
            "nl.volgorde.model..",
            "nl.volgorde.analysis",
            "nl.volgorde.analysis.schedule");

    @ArchTest
    static final ArchRule changeIsPure = onlyUses(
            "analysis.change",
            "the method is pure",
            "nl.volgorde.model..",
            "nl.volgorde.analysis",
            "nl.volgorde.analysis.schedule",
            "nl.volgorde.analysis.readiness",
            "nl.volgorde.analysis.structure");

    @ArchTest
    static final ArchRule theLinterIsPure = onlyUses(
            "analysis.findings",
            "the method is pure",
            "nl.volgorde.model..",
            "nl.volgorde.analysis",
            "nl.volgorde.analysis.readiness",
            "nl.volgorde.analysis.schedule",
            "nl.volgorde.analysis.structure");

    @ArchTest
    static final ArchRule intakeUsesTheModelAndParsers = onlyUses(
            "intake",
            "files become a programme without a store or a framework",
            "nl.volgorde.model..",
            "org.snakeyaml.engine..",
            "com.networknt.schema..",
            "tools.jackson..");

    @ArchTest
    static final ArchRule formsBecomeEditsWithoutAFramework = onlyUses(
            "editing",
            "what a form means must be told without a store or a page",
            "nl.volgorde.model..",
            "nl.volgorde.intake..",
            "nl.volgorde.answers..");

    @ArchTest
    static final ArchRule scheduleFilesAloneKnowTheirLibrary = onlyUses(
            "schedulefile",
            "what reads other programs' schedules must be replaceable",
            "nl.volgorde.model..",
            "nl.volgorde.intake",
            "org.mpxj..");

    @ArchTest
    static final ArchRule exportWritesWhatIntakeReads = onlyUses(
            "export",
            "a programme becomes files without a store or a framework",
            "nl.volgorde.model..",
            "nl.volgorde.intake..",
            "org.snakeyaml.engine..");

    @ArchTest
    static final ArchRule filesForOtherProgramsAreMadeOfValues = onlyUses(
            "exchange",
            "what other programs read is written without a store or a framework",
            "nl.volgorde.model..",
            "org.jgrapht..",
            "tools.jackson..");

    @ArchTest
    static final ArchRule workbooksAreBundlesInAnotherForm = onlyUses(
            "workbook",
            "tables are made of a bundle's blocks and become a bundle again, without a store or a framework",
            "nl.volgorde.model..",
            "nl.volgorde.intake..",
            "nl.volgorde.export..",
            "org.apache.commons.csv..",
            "tools.jackson..");

    @ArchTest
    static final ArchRule jsonOfFactsUsesTheModelAndAParser = onlyUses(
            "json",
            "what was written down must be readable without a store or a framework",
            "nl.volgorde.model..",
            "com.fasterxml.jackson.annotation..",
            "tools.jackson..");

    @ArchTest
    static final ArchRule recordsAreKeptOutOfTheGraph = onlyUses(
            "audit",
            "who did what must be told even of those who may query everything",
            "nl.volgorde.model..",
            "tools.jackson..");

    @ArchTest
    static final ArchRule whoGetsInIsDecidedWithoutThePages = onlyUses(
            "security",
            "what a person may do is asked by the pages and kept by the store's door; it knows neither",
            "nl.volgorde.model..",
            "nl.volgorde.audit..",
            "org.springframework..",
            "org.slf4j..",
            "jakarta.servlet..",
            "org.apache.catalina.valves..",
            "org.apache.catalina..");

    @ArchTest
    static final ArchRule papersAreMadeOfAnswersAndPictures = onlyUses(
            "report",
            "a paper says what the answers say: it asks them and no store",
            "nl.volgorde.model..",
            "nl.volgorde.analysis..",
            "nl.volgorde.answers..",
            "nl.volgorde.picture..",
            "org.springframework..",
            "com.openhtmltopdf..",
            "org.apache.pdfbox..",
            "org.apache.batik..",
            "org.dhatim.fastexcel..");

    @ArchTest
    static final ArchRule onlyTheStoreAndTheConsoleKnowTheDriver = noClasses()
            .that()
            .resideOutsideOfPackages("nl.volgorde.graphstore..", "nl.volgorde.console..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.neo4j..", "org.springframework.data..")
            .because("everything else asks the ports of the model");

    @ArchTest
    static final ArchRule onlyTheEmbeddedStoreKnowsTheKernel = noClasses()
            .that()
            .resideOutsideOfPackage("nl.volgorde.graphstore.embedded..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.neo4j.dbms..", "org.neo4j.graphdb..", "org.neo4j.kernel..", "org.neo4j.configuration..")
            .because("the store is reached by Bolt, embedded or not");

    @ArchTest
    static final ArchRule jGraphTStaysInTheAnalysis = noClasses()
            .that()
            .resideOutsideOfPackages("nl.volgorde.analysis..", "nl.volgorde.exchange..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.jgrapht..")
            .because("answers speak of items, not of vertices of a library's graph; its files are another matter");

    @ArchTest
    static final ArchRule answersDoNotKnowTheStoreNorWhoAsks = noClasses()
            .that()
            .resideInAPackage("nl.volgorde.answers..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "nl.volgorde.graphstore..", "nl.volgorde.console..", "nl.volgorde.web..", "nl.volgorde.cli..")
            .because("questions are asked through ports and answered alike everywhere");

    @ArchTest
    static final ArchRule theEdgesDoNotKnowEachOtherNorTheStore = noClasses()
            .that()
            .resideInAnyPackage("nl.volgorde.web..", "nl.volgorde.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("nl.volgorde.graphstore..", "nl.volgorde.intake..")
            .because("both speak to answers and console only");

    @ArchTest
    static final ArchRule nobodyWritesInANameThatWasNotChecked = noClasses()
            .that()
            .resideInAPackage("nl.volgorde.web..")
            .and()
            .doNotHaveSimpleName("Signature")
            .should()
            .callConstructor(ProgrammeStore.Writer.class, String.class, String.class, String.class, boolean.class)
            .orShould()
            .callConstructor(ProgrammeStore.Writer.class, String.class, String.class)
            .because("who is signed in writes in their own name");

    @ArchTest
    static final ArchRule theWebDoesNotKnowTheCommandLine = noClasses()
            .that()
            .resideInAPackage("nl.volgorde.web..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("nl.volgorde.cli..");

    @ArchTest
    static final ArchRule theCommandLineDoesNotKnowTheWeb = noClasses()
            .that()
            .resideInAPackage("nl.volgorde.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("nl.volgorde.web..");

    @ArchTest
    static final ArchRule theModelAndTheMethodKnowNoSpring = noClasses()
            .that()
            .resideInAnyPackage("nl.volgorde.model..", "nl.volgorde.analysis..", "nl.volgorde.intake..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "org.slf4j..")
            .because("values in, values out");

    @ArchTest
    static final ArchRule packagesFormNoCycles =
            slices().matching("nl.volgorde.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule standardStreamsBelongToTheCommandLine = noClasses()
            .that()
            .resideOutsideOfPackage("nl.volgorde.cli..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because("answers alone go to standard output");

    @ArchTest
    static final ArchRule nothingReadsTheTimeWithoutAClock = noClasses()
            .should()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .because("the same input must give the same answer on any day");

    @ArchTest
    static final ArchRule everyPackageIsNullMarked =
            classes().that().haveSimpleName("package-info").should().beAnnotatedWith(NullMarked.class);

    @ArchTest
    static final ArchRule everyPackageSaysWhatItIsFor = classes()
            .should(new ArchCondition<>("lie in a package with a package-info") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    boolean described = type.getPackage().getClasses().stream()
                            .anyMatch(other -> other.getSimpleName().equals("package-info"));
                    events.add(
                            new SimpleConditionEvent(type, described, type.getPackageName() + " has no package-info"));
                }
            });

    @ArchTest
    static final ArchRule noPackageIsNamedAfterNothing = noClasses()
            .that(alwaysTrue())
            .should()
            .resideInAnyPackage("..util..", "..common..", "..helper..", "..service..", "..impl..", "..config..");
}
