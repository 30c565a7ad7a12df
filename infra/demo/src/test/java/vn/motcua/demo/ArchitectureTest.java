package vn.motcua.demo;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import vn.motcua.contracts.Event;
import vn.motcua.contracts.dossier.DossierLifecycle;

/** The rules of the house. Each says why and what to do instead; an unwritten rule is a hope. */
@AnalyzeClasses(
        packages = "vn.motcua",
        importOptions = {DoNotIncludeTests.class, ArchitectureTest.NoTestJars.class})
class ArchitectureTest {

    /** Test parts that travel in a jar are tests too. */
    static final class NoTestJars implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("-tests.jar") && !location.contains("/platform/target/test-classes");
        }
    }

    private static final String[] CORES = {
        "vn.motcua.intake",
        "vn.motcua.intake.complaint",
        "vn.motcua.intake.dossier",
        "vn.motcua.intake.form",
        "vn.motcua.intake.listing",
        "vn.motcua.intake.procedure",
        "vn.motcua.intake.tracking",
        "vn.motcua.routing",
        "vn.motcua.department",
        "vn.motcua.department.delegation",
        "vn.motcua.notification",
        "vn.motcua.notification.inbox",
        "vn.motcua.notification.template",
        "vn.motcua.notification.webhook"
    };

    private static final Pattern ALLOWED =
            Pattern.compile("java\\.(lang\\.(String|Long)|time\\.(Instant|LocalDate)|util\\.List)|int|long|boolean");

    private static final Pattern PERSONAL = Pattern.compile("(?i).*(name|email|phone|address|birth|taxid).*");

    @ArchTest
    static final ArchRule SERVICES_DO_NOT_KNOW_EACH_OTHER = slices().matching(
                    "vn.motcua.(intake|routing|department|notification|gateway)..")
            .should()
            .notDependOnEachOther()
            .because("services speak by events and HTTP; put what both need into contracts");

    @ArchTest
    static final ArchRule CONTRACTS_DEPEND_ON_NOTHING = classes()
            .that()
            .resideInAPackage("vn.motcua.contracts..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("vn.motcua.contracts..", "java..", "org.jspecify..")
            .because("whoever reads our events must not inherit our technology");

    @ArchTest
    static final ArchRule WORKING_TIME_DEPENDS_ON_NOTHING = classes()
            .that()
            .resideInAPackage("vn.motcua.workingtime..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("vn.motcua.workingtime..", "java..", "org.jspecify..")
            .because("others should be able to take the library away");

    @ArchTest
    static final ArchRule PLATFORM_KNOWS_NO_DOSSIERS = noClasses()
            .that()
            .resideInAPackage("vn.motcua.platform..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "vn.motcua.contracts.dossier..",
                    "vn.motcua.contracts.complaint..",
                    "vn.motcua.intake..",
                    "vn.motcua.routing..",
                    "vn.motcua.department..",
                    "vn.motcua.notification..",
                    "vn.motcua.gateway..")
            .because(
                    "the platform moves journals and events of any kind; vocabulary belongs to contracts and services");

    @ArchTest
    static final ArchRule CORES_KNOW_NO_TECHNOLOGY = noClasses()
            .that()
            .resideInAnyPackage(CORES)
            .and()
            .haveSimpleNameNotEndingWith("Application")
            .should()
            .dependOnClassesThat(are(resideInAnyPackage(
                    "org.springframework.web..",
                    "org.springframework.http..",
                    "org.springframework.kafka..",
                    "org.apache.kafka..",
                    "com.mongodb..",
                    "org.bson..",
                    "org.springframework.data.mongodb..",
                    "org.springframework.security..",
                    "io.micrometer..",
                    "vn.motcua.platform.store..",
                    "vn.motcua.platform.codec..",
                    "vn.motcua.platform.messaging..",
                    "vn.motcua.platform.web..")))
            .because("domain and use cases stand in the root; technology goes to a leaf package behind a port");

    @ArchTest
    static final ArchRule KAFKA_STAYS_IN_MESSAGING = noClasses()
            .that()
            .resideInAPackage("vn.motcua..")
            .and()
            .resideOutsideOfPackages("vn.motcua.platform.messaging..", "vn.motcua.local..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.kafka..", "org.apache.kafka..")
            .because("there is one listener and one relay; implement EventHandler or append to a journal instead");

    @ArchTest
    static final ArchRule MONGO_STAYS_IN_STORES = noClasses()
            .that()
            .resideInAPackage("vn.motcua..")
            .and()
            .resideOutsideOfPackages("vn.motcua.platform.store..", "vn.motcua..mongo..", "vn.motcua.local..")
            .and()
            .doNotHaveFullyQualifiedName("vn.motcua.platform.PlatformAutoConfiguration")
            .and()
            .doNotHaveFullyQualifiedName("vn.motcua.platform.messaging.Failures")
            .and()
            .doNotHaveFullyQualifiedName("vn.motcua.platform.web.Problems")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.mongodb..", "org.bson..", "org.springframework.data.mongodb..")
            .because("documents are reached through Journal; the three exceptions only wire it or name its failures");

    @ArchTest
    static final ArchRule ONLY_MESSAGING_BLOCKS = noClasses()
            .that()
            .resideInAPackage("vn.motcua..")
            .and()
            .resideOutsideOfPackages("vn.motcua.platform.messaging..", "vn.motcua.demo..", "vn.motcua.standins..")
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "a publisher is waited for or subscribed to",
                    call -> call.getTargetOwner().getPackageName().startsWith("reactor.core.publisher")
                            && Set.of(
                                            "block",
                                            "blockFirst",
                                            "blockLast",
                                            "blockOptional",
                                            "subscribe",
                                            "toStream",
                                            "toIterable")
                                    .contains(call.getName())))
            .because("return the Mono; who waits is decided in one place");

    @ArchTest
    static final ArchRule NOBODY_SLEEPS = noClasses()
            .that()
            .resideInAPackage("vn.motcua..")
            .and()
            .resideOutsideOfPackage("vn.motcua.local..")
            .should()
            .callMethod(Thread.class, "sleep", long.class)
            .because("wait for what you wait for; only the starter of child processes polls");

    @ArchTest
    static final ArchRule LISTENERS_RETURN_NOTHING = methods()
            .that()
            .areAnnotatedWith("org.springframework.kafka.annotation.KafkaListener")
            .should()
            .haveRawReturnType(void.class)
            .allowEmptyShould(true)
            .because("an asynchronous listener breaks the order of a lane");

    @ArchTest
    static final ArchRule EVENTS_ARE_RECORDS = classes()
            .that()
            .areAssignableTo(Event.class)
            .and()
            .areNotInterfaces()
            .should()
            .beRecords()
            .because("an event is a value that nobody changes");

    @ArchTest
    static final ArchRule NO_PERSONAL_DATA_ON_THE_LOG = classes()
            .that()
            .areRecords()
            .and()
            .resideInAnyPackage("vn.motcua.contracts.dossier..", "vn.motcua.contracts.complaint..")
            .and()
            .areNotAssignableTo(DossierLifecycle.Row.class)
            .should(carryOnlyReferencesAndCodes())
            .because("the log is kept for ever; carry a reference and let the reader ask the owner");

    @ArchTest
    static final ArchRule LEAVES_ARE_NOT_PUBLIC = classes()
            .that()
            .resideInAnyPackage(
                    "vn.motcua.intake.web..",
                    "vn.motcua.intake.mongo..",
                    "vn.motcua.intake.pdf..",
                    "vn.motcua.routing.web..",
                    "vn.motcua.department.web..",
                    "vn.motcua.notification.web..",
                    "vn.motcua.notification.partner..",
                    "vn.motcua.notification.sms..",
                    "vn.motcua.notification.portal..",
                    "vn.motcua.notification.zalo..",
                    "vn.motcua.notification.smtp..")
            .and()
            .areTopLevelClasses()
            .should()
            .notBePublic()
            .because("nobody calls a leaf; Spring finds it");

    @ArchTest
    static final ArchRule NO_VALUE_ANNOTATIONS = noFields()
            .should()
            .beAnnotatedWith(Value.class)
            .because("settings are records with defaults and validation: @ConfigurationProperties");

    @ArchTest
    static final ArchRule FIGURES_ARE_DECLARED = noClasses()
            .that()
            .resideInAPackage("vn.motcua..")
            .and()
            .resideOutsideOfPackage("vn.motcua.operation.meters..")
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "a meter is registered",
                    call -> call.getTargetOwner().getPackageName().equals("io.micrometer.core.instrument")
                            && Set.of("builder", "counter", "timer", "gauge", "summary", "more")
                                    .contains(call.getName())))
            .because("operators look figures up in docs/metrics.md: keep a Figure in a constant and register that");

    @ArchTest
    static final ArchRule CORES_ASK_A_CLOCK = noClasses()
            .that()
            .resideInAnyPackage(CORES)
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .because("the business clock can be moved, and tests fix it");

    @ArchTest
    static final ArchRule STORE_AND_TOPIC_ASK_NO_CLOCK_OF_THEIR_PROCESS = noClasses()
            .that()
            .resideInAnyPackage("vn.motcua.platform.store..", "vn.motcua.platform.messaging..")
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callConstructor(java.util.Date.class)
            .because("what instances share is timed by the store ($$NOW, $currentDate): their own clocks may disagree");

    @ArchTest
    static final ArchRule NO_FIELD_INJECTION = GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

    @ArchTest
    static final ArchRule NO_JAVA_LOGGING = GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

    @ArchTest
    static final ArchRule NO_STANDARD_STREAMS = noClasses()
            .that()
            .resideOutsideOfPackages("vn.motcua.demo..", "vn.motcua.local..")
            .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
            .because("services log; only the commands of ./motcua print");

    @ArchTest
    static final ArchRule CONSTANTS_ARE_FINAL = fields().that()
            .areStatic()
            .and()
            .areDeclaredInClassesThat(
                    resideInAPackage("vn.motcua..").and(DescribedPredicate.not(JavaClass.Predicates.ENUMS)))
            .should()
            .beFinal()
            .because("mutable statics are shared by all five services in one JVM");

    private static ArchCondition<JavaClass> carryOnlyReferencesAndCodes() {
        return new ArchCondition<>("carry only references and codes") {
            @Override
            public void check(JavaClass event, ConditionEvents events) {
                for (JavaField component : event.getFields()) {
                    boolean harmless = !PERSONAL.matcher(component.getName()).matches()
                            && (component.getRawType().isEnum()
                                    || ALLOWED.matcher(component.getRawType().getName())
                                            .matches());
                    events.add(new SimpleConditionEvent(component, harmless, component.getFullName()));
                }
            }
        };
    }
}
