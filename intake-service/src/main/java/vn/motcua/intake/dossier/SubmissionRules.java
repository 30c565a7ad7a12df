package vn.motcua.intake.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import vn.motcua.contracts.catalogue.Agency;
import vn.motcua.contracts.catalogue.AgencyKind;
import vn.motcua.contracts.catalogue.Area;
import vn.motcua.contracts.catalogue.Component;
import vn.motcua.contracts.catalogue.LegDefinition;
import vn.motcua.contracts.catalogue.Procedure;
import vn.motcua.contracts.dossier.Channel;
import vn.motcua.intake.listing.ListingIndex;
import vn.motcua.intake.procedure.OwnCatalogue;
import vn.motcua.intake.procedure.Successors;
import vn.motcua.platform.journal.Problem;
import vn.motcua.platform.security.Caller;
import vn.motcua.platform.security.Role;

/** Decides whether a dossier can be handed in at all, and by whom (kiểm tra hồ sơ khi nộp). */
@Service
public class SubmissionRules {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final OwnCatalogue catalogue;
    private final DueDates dates;
    private final DeskRules rules;
    private final ListingIndex listings;

    SubmissionRules(OwnCatalogue catalogue, DueDates dates, DeskRules rules, ListingIndex listings) {
        this.catalogue = catalogue;
        this.listings = listings;
        this.dates = dates;
        this.rules = rules;
    }

    /** A checked submission with the procedure it is pinned to. */
    record Checked(Submission submission, Procedure procedure) {}

    Checked check(NewDossier wanted, Caller caller, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZONE);
        Procedure procedure = procedure(wanted);
        Agency competent = competent(procedure, wanted.area(), today);
        Channel channel = channel(wanted, caller);
        Agency desk = channel == Channel.ONLINE ? competent : receiving(procedure, competent, caller, today);
        checkPapers(procedure, wanted.papers());
        FormRules.Checked form = FormRules.check(procedure.form(), wanted.form(), today);
        ApplicantRules.Checked applicant = ApplicantRules.check(wanted.applicant(), wanted.notices());
        Fault.refuse(Stream.concat(applicant.faults().stream(), form.faults().stream())
                .toList());
        Submission submission = new Submission(
                procedure.code(),
                procedure.version(),
                channel,
                desk.code(),
                wanted.area(),
                competent.code(),
                applicant.applicant(),
                form.answers(),
                wanted.papers(),
                applicant.notices(),
                caller.user(),
                channel == Channel.ONLINE ? null : caller.user(),
                receivedAt(wanted, channel, desk, now),
                now);
        return new Checked(submission, procedure);
    }

    /** What was written so far, as it is: a draft may lack anything but its procedure. */
    Checked draft(NewDossier written, Caller caller, Instant now) {
        caller.mustBe(Role.CITIZEN);
        Procedure procedure = procedure(written);
        FormRules.Checked form = FormRules.check(procedure.form(), written.form(), LocalDate.ofInstant(now, ZONE));
        ApplicantRules.Checked applicant = ApplicantRules.check(written.applicant(), written.notices());
        Submission submission = new Submission(
                procedure.code(),
                procedure.version(),
                Channel.ONLINE,
                "",
                written.area(),
                "",
                applicant.applicant(),
                form.answers(),
                written.papers(),
                applicant.notices(),
                caller.user(),
                null,
                now,
                now);
        return new Checked(submission, procedure);
    }

    private Procedure procedure(NewDossier wanted) {
        String code = wanted.procedure();
        if (listings.endedHere(code)) {
            throw Problem.invalid("PROCEDURE_ENDED", "This procedure was ended; nothing can be submitted for it.");
        }
        return catalogue.index().procedure(code).orElseThrow(() -> noRoute(code));
    }

    private Problem noRoute(String code) {
        return listings.lists(code)
                ? Problem.invalid("PROCEDURE_NOT_SUBMITTABLE", "This procedure is listed, but has no route here yet.")
                : Problem.invalid("PROCEDURE_UNKNOWN", "There is no procedure with this code.");
    }

    private Agency competent(Procedure procedure, String area, LocalDate today) {
        checkArea(area, today);
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

    private void checkArea(String code, LocalDate today) {
        Area area = catalogue
                .index()
                .area(code)
                .orElseThrow(() -> Problem.invalid("AREA_UNKNOWN", "There is no area with this code."));
        if (!area.validOn(today)) {
            List<String> now = new Successors(catalogue.index(), today)
                    .of(area).stream().map(Area::code).toList();
            throw Problem.invalid("AREA_ENDED", "This area does not exist any more; name the one it is part of now.")
                    .with("successors", now);
        }
    }

    private static Channel channel(NewDossier wanted, Caller caller) {
        Channel usual = caller.is(Role.CITIZEN) ? Channel.ONLINE : Channel.COUNTER;
        Channel channel = Objects.requireNonNullElse(wanted.channel(), usual);
        caller.mustBe(channel == Channel.ONLINE ? Role.CITIZEN : Role.DESK);
        return channel;
    }

    /**
     * The desk that takes it in: the competent one, or any of its kind where the clock starts with the competent agency's
     * receipt (tiếp nhận phi địa giới).
     */
    private Agency receiving(Procedure procedure, Agency competent, Caller caller, LocalDate today) {
        if (caller.at(competent.code(), Role.DESK)) {
            return competent;
        }
        return Optional.ofNullable(caller.agency())
                .flatMap(catalogue.index()::agency)
                .filter(agency -> procedure.startRule().startsWithReceipt())
                .filter(agency -> agency.kind() == procedure.receivedBy() && agency.validOn(today))
                .orElseThrow(() -> Problem.forbidden(
                        "Only a desk officer of " + competent.code() + " takes a dossier in for this area."));
    }

    private Instant receivedAt(NewDossier wanted, Channel channel, Agency desk, Instant now) {
        Instant onPaper = wanted.paperReceivedAt();
        if (onPaper == null) {
            return now;
        }
        if (channel == Channel.ONLINE) {
            throw Problem.invalid("RECEIVED_ONLINE", "What comes in online is received when it comes in.");
        }
        if (onPaper.isAfter(now)) {
            throw Problem.invalid("RECEIVED_IN_FUTURE", "A paper cannot have been received in the future.");
        }
        if (dates.minutes(desk.code(), onPaper, now) > rules.outage().workingMinutes()) {
            throw Problem.invalid("RECEIVED_TOO_LONG_AGO", "A paper from so long ago is not entered after an outage.")
                    .with("basis", rules.outage().basis());
        }
        return onPaper;
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
}
