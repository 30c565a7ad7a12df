package vn.motcua.intake.tracking;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.motcua.contracts.catalogue.Agency;
import vn.motcua.contracts.catalogue.Procedure;
import vn.motcua.intake.dossier.Acceptance;
import vn.motcua.intake.dossier.Dossier;
import vn.motcua.intake.dossier.Leg;
import vn.motcua.intake.dossier.Refusal;
import vn.motcua.intake.dossier.TimelineEntry;
import vn.motcua.intake.procedure.OwnCatalogue;
import vn.motcua.intake.tracking.TrackingView.Holder;
import vn.motcua.intake.tracking.TrackingView.LegLine;
import vn.motcua.intake.tracking.TrackingView.Line;
import vn.motcua.platform.journal.Versioned;

/** Makes the public view of a dossier. */
@Service
public class TrackingViews {

    private final OwnCatalogue catalogue;

    TrackingViews(OwnCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    TrackingView of(Versioned<Dossier> found) {
        Dossier dossier = found.state();
        Acceptance acceptance = dossier.acceptance();
        Refusal refusal = dossier.refusal();
        return new TrackingView(
                found.version(),
                dossier.lookupCode(),
                dossier.code(),
                dossier.submission().procedure(),
                procedureName(dossier),
                Masking.name(dossier.submission().applicant().fullName()),
                agencyName(dossier.submission().desk()),
                dossier.status(),
                dossier.status().vietnamese(),
                dossier.submission().receivedAt(),
                dossier.dueAt(),
                acceptance != null && acceptance.provisional(),
                refusal == null ? null : refusal.reasonCode().vietnamese(),
                dossier.outcome(),
                holders(dossier),
                dossier.legs().stream().map(this::line).toList(),
                dossier.timeline().stream()
                        .flatMap(entry -> line(dossier, entry).stream())
                        .toList());
    }

    private List<Holder> holders(Dossier dossier) {
        if (dossier.isClosed()) {
            return List.of();
        }
        List<Holder> agencies =
                dossier.legs().stream().filter(Leg::isOpen).map(this::holder).toList();
        return agencies.isEmpty() ? List.of(desk(dossier)) : agencies;
    }

    private Holder holder(Leg leg) {
        Leg.Sent sent = Objects.requireNonNull(leg.sent());
        Instant since = leg.receivedAt() == null ? sent.at() : leg.receivedAt();
        return new Holder(sent.agency(), agencyName(sent.agency()), leg.title(), since);
    }

    private Holder desk(Dossier dossier) {
        String desk = dossier.submission().desk();
        return new Holder(
                desk, agencyName(desk), null, dossier.timeline().getLast().at());
    }

    private LegLine line(Leg leg) {
        Leg.Sent sent = leg.sent();
        Leg.Answer answer = leg.answer();
        return new LegLine(
                leg.code(),
                leg.title(),
                leg.resultTitle(),
                leg.stage(),
                leg.state(),
                leg.state().vietnamese(),
                sent == null ? null : agencyName(sent.agency()),
                sent == null ? null : sent.dueAt(),
                leg.overdue(),
                answer == null ? null : answer.result(),
                answer == null ? null : answer.resultRef(),
                answer == null ? null : answer.at(),
                leg.returnedAt());
    }

    private Optional<Line> line(Dossier dossier, TimelineEntry entry) {
        String leg = Optional.ofNullable(entry.leg())
                .flatMap(dossier::leg)
                .map(Leg::title)
                .orElse("");
        return TimelineTexts.of(entry.event(), agencyName(entry.agency()), leg)
                .map(text -> new Line(entry.at(), entry.event(), text));
    }

    private String procedureName(Dossier dossier) {
        return catalogue
                .index()
                .procedure(
                        dossier.submission().procedure(), dossier.submission().procedureVersion())
                .map(Procedure::name)
                .orElse("");
    }

    private String agencyName(@Nullable String code) {
        return Optional.ofNullable(code)
                .flatMap(catalogue.index()::agency)
                .map(Agency::name)
                .orElse("");
    }
}
