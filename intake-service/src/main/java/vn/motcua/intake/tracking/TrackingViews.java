package vn.motcua.intake.tracking;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.motcua.contracts.catalogue.Agency;
import vn.motcua.contracts.catalogue.Procedure;
import vn.motcua.intake.dossier.Charge;
import vn.motcua.intake.dossier.Dossier;
import vn.motcua.intake.dossier.Holders;
import vn.motcua.intake.dossier.Leg;
import vn.motcua.intake.dossier.LegalClock;
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
        LegalClock clock = dossier.clock();
        Refusal refusal = dossier.refusal();
        return new TrackingView(
                found.version(),
                dossier.lookupCode(),
                dossier.code(),
                dossier.submission().procedure(),
                procedureName(dossier),
                Masking.name(dossier.submission().applicant().fullName()),
                agencyName(dossier.desk()),
                dossier.status(),
                dossier.status().vietnamese(),
                dossier.submission().receivedAt(),
                clock == null ? null : clock.promisedAt(),
                clock == null ? null : clock.due().original(),
                clock != null && clock.due().provisional(),
                clock != null && clock.openPause() != null ? clock.openPause().cause() : null,
                refusal == null ? null : refusal.reasonCode().vietnamese(),
                dossier.openSupplement().map(TrackingView.Asked::of).orElse(null),
                dossier.charges().stream()
                        .filter(Charge::isOwed)
                        .map(TrackingView.Owed::of)
                        .toList(),
                dossier.outcome(),
                holders(dossier),
                dossier.legs().stream().map(this::line).toList(),
                dossier.timeline().stream()
                        .flatMap(entry -> line(dossier, entry).stream())
                        .toList());
    }

    private List<Holder> holders(Dossier dossier) {
        return Holders.of(dossier).stream()
                .map(holder -> new Holder(
                        holder.agency(),
                        agencyName(holder.agency()),
                        holder.role(),
                        dossier.leg(String.valueOf(holder.leg()))
                                .map(Leg::title)
                                .orElse(null),
                        holder.since()))
                .toList();
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
                leg.progress().overdue(),
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
