package vn.motcua.intake.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import vn.motcua.contracts.catalogue.Agency;
import vn.motcua.contracts.catalogue.AgencyKind;
import vn.motcua.contracts.catalogue.Component;
import vn.motcua.contracts.catalogue.LegDefinition;
import vn.motcua.contracts.catalogue.Procedure;
import vn.motcua.contracts.dossier.Channel;
import vn.motcua.intake.procedure.OwnCatalogue;
import vn.motcua.platform.journal.Problem;
import vn.motcua.platform.security.Caller;
import vn.motcua.platform.security.Role;

/** Decides whether a dossier can be handed in at all, and by whom (kiểm tra hồ sơ khi nộp). */
@Service
public class SubmissionRules {

    private static final int MOST_FAULTS = 100;
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final OwnCatalogue catalogue;

    SubmissionRules(OwnCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** A checked submission with the procedure it is pinned to. */
    record Checked(Submission submission, Procedure procedure) {}

    Checked check(NewDossier wanted, Caller caller, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZONE);
        Procedure procedure = catalogue
                .index()
                .procedure(wanted.procedure())
                .orElseThrow(() -> Problem.invalid("PROCEDURE_UNKNOWN", "There is no procedure with this code."));
        Agency desk = desk(procedure, wanted.area(), today);
        Channel channel = channel(wanted, caller, desk);
        checkPapers(procedure, wanted.papers());
        FormRules.Checked form = FormRules.check(procedure.form(), wanted.form(), today);
        ApplicantRules.Checked applicant = ApplicantRules.check(wanted.applicant(), wanted.notices());
        refuseFaults(applicant.faults(), form.faults());
        Submission submission = new Submission(
                procedure.code(),
                procedure.version(),
                channel,
                desk.code(),
                wanted.area(),
                applicant.applicant(),
                form.answers(),
                wanted.papers(),
                applicant.notices(),
                caller.user(),
                channel == Channel.ONLINE ? null : caller.user(),
                now);
        return new Checked(submission, procedure);
    }

    private Agency desk(Procedure procedure, String area, LocalDate today) {
        if (catalogue.index().area(area).isEmpty()) {
            throw Problem.invalid("AREA_UNKNOWN", "There is no area with this code.");
        }
        List<AgencyKind> nobody = new ArrayList<>();
        nobody.add(procedure.receivedBy());
        procedure.route().legs().stream().map(LegDefinition::agencyKind).forEach(nobody::add);
        nobody.removeIf(kind -> catalogue.index().competent(kind, area, today).isPresent());
        if (!nobody.isEmpty()) {
            throw Problem.invalid("AREA_NOT_COVERED", "No competent agency of these kinds covers this area.")
                    .with("kinds", nobody.stream().distinct().map(Enum::name).toList());
        }
        return catalogue.index().competent(procedure.receivedBy(), area, today).orElseThrow();
    }

    private static Channel channel(NewDossier wanted, Caller caller, Agency desk) {
        Channel usual = caller.is(Role.CITIZEN) ? Channel.ONLINE : Channel.COUNTER;
        Channel channel = Objects.requireNonNullElse(wanted.channel(), usual);
        if (channel == Channel.ONLINE) {
            caller.mustBe(Role.CITIZEN);
        } else if (!caller.at(desk.code(), Role.DESK)) {
            throw Problem.forbidden("Only a desk officer of " + desk.code() + " takes a dossier in for this area.");
        }
        return channel;
    }

    private static void checkPapers(Procedure procedure, List<Paper> papers) {
        Set<String> given = papers.stream().map(Paper::code).collect(Collectors.toSet());
        List<String> known =
                procedure.components().stream().map(Component::code).toList();
        List<String> unknown =
                given.stream().filter(code -> !known.contains(code)).sorted().toList();
        if (!unknown.isEmpty()) {
            throw Problem.invalid("COMPONENT_UNKNOWN", "This procedure has no such components.")
                    .with("components", unknown);
        }
        List<Component> missing = procedure.components().stream()
                .filter(component -> component.required() && !given.contains(component.code()))
                .toList();
        if (!missing.isEmpty()) {
            throw Problem.invalid("COMPONENT_MISSING", "Required components are missing.")
                    .with("components", missing);
        }
    }

    private static void refuseFaults(List<Fault> applicant, List<Fault> form) {
        List<Fault> faults = new ArrayList<>(applicant);
        faults.addAll(form);
        if (!faults.isEmpty()) {
            throw Problem.invalid("FORM_INVALID", "Tờ khai có " + faults.size() + " chỗ cần sửa.")
                    .with("faults", faults.stream().limit(MOST_FAULTS).toList());
        }
    }
}
