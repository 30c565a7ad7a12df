package vn.motcua.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import tools.jackson.databind.JsonNode;

/** Dossiers and complaints as offices leave them on the last afternoon before Tết: some for each thing that time can do. */
final class EveOfTet {

    private static final int AT_ONCE = 6;
    private static final String DESK = "desk.ninhphuoc";

    private final Api api;

    EveOfTet(Api api) {
        this.api = api;
    }

    /** Brings them all to where they are left; says how many there are. */
    int prepare() {
        List<Runnable> all = new ArrayList<>();
        for (Runnable recipe : List.<Runnable>of(
                this::submitted,
                this::papersAskedBefore,
                this::papersAskedAfter,
                this::notReceived,
                this::atWork,
                this::readyForCollection,
                this::withdrawalUndecided,
                this::opinionAsked,
                this::applicantAsked,
                this::birthInParallel)) {
            all.addAll(Collections.nCopies(3, recipe));
        }
        for (Runnable recipe : List.<Runnable>of(
                this::complained,
                this::complaintTaken,
                this::complainantAsked,
                this::complaintAnswered,
                this::householderAsked)) {
            all.addAll(Collections.nCopies(2, recipe));
        }
        together(all);
        return all.size();
    }

    private static void together(List<Runnable> all) {
        try (ExecutorService people = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<?>> done = new ArrayList<>();
            all.forEach(one -> done.add(people.submit(one)));
            for (Future<?> one : done) {
                one.get();
            }
        } catch (InterruptedException | ExecutionException failure) {
            throw new AssertionError("not prepared: " + failure.getCause(), failure);
        }
    }

    private void submitted() {
        Life.submitted(api, "1.000578", Map.of());
    }

    private void papersAskedBefore() {
        Life life = Life.submitted(api, "1.000578", Map.of());
        life.does(DESK, "supplement-requests", Life.request("", "to-khai"));
    }

    private void papersAskedAfter() {
        Life life = residence().received("thuong-tru").needsPapers("thuong-tru", "ct01");
        life.does(life.desk(), "supplement-requests", Life.request("thuong-tru", "ct01"));
        life.is("AWAITING_SUPPLEMENT");
    }

    private void notReceived() {
        copy().agency("trich-luc");
    }

    private void atWork() {
        Life.submitted(api, "1.115538", Map.of("parcel.number", unique()))
                .accepted()
                .received("tham-dinh");
    }

    private void readyForCollection() {
        copy().received("trich-luc").granted("trich-luc", Map.of()).is("RESOLVED");
    }

    private void withdrawalUndecided() {
        Life life = copy().received("trich-luc");
        life.does(Life.CITIZEN, "withdrawal", Map.of("reason", "Gia đình muốn xem lại."));
        life.is("WITHDRAWAL_REQUESTED");
    }

    private void opinionAsked() {
        Life life = residence().received("thuong-tru");
        Map<String, String> question = Map.of("agency", "H32.50.05", "question", "Đề nghị cho biết tình trạng chỗ ở.");
        life.works("thuong-tru", "officer", "opinions", question);
        life.legIs("thuong-tru", "AWAITING_OPINION");
    }

    private void applicantAsked() {
        Life life = birth("1.001193").received("khai-sinh");
        life.works("khai-sinh", "officer", "waits", Map.of("awaited", "xac-nhan-du-thao"));
        life.legIs("khai-sinh", "AWAITING_WORD");
    }

    private void householderAsked() {
        Life life = residence().received("thuong-tru");
        life.works("thuong-tru", "officer", "waits", Map.of("awaited", "dong-y-chu-ho"));
        life.legIs("thuong-tru", "AWAITING_WORD");
    }

    private void birthInParallel() {
        Life life = birth("3.000722").received("khai-sinh").granted("khai-sinh", Map.of("personalId", digits()));
        life.agency("thuong-tru");
        life.agency("bhyt");
    }

    private Life copy() {
        return Life.submitted(api, "1.000578", Map.of()).accepted();
    }

    private Life residence() {
        return Life.submitted(api, "1.004222", Map.of("person.personalId", digits()))
                .accepted();
    }

    private Life birth(String procedure) {
        return Life.submitted(api, procedure, Map.of("child.fullName", "Lê Văn " + unique()))
                .accepted();
    }

    private String complained() {
        Map<String, String> complaint = Map.of(
                "kind",
                "FEEDBACK",
                "agency",
                "H32.50.05",
                "subject",
                "Giờ mở cửa",
                "text",
                "Bộ phận Một cửa mở cửa muộn sáng thứ Hai " + unique() + ".");
        JsonNode receipt = Life.ok(api.post(Life.CITIZEN, "/api/complaints", complaint));
        return "/api/complaints/" + receipt.path("id").asString();
    }

    private String complaintTaken() {
        String complaint = complained();
        Life.ok(api.post(DESK, complaint + "/acceptance", Map.of()));
        return complaint;
    }

    private void complainantAsked() {
        Life.ok(api.post(DESK, complained() + "/supplement-request", Map.of("request", "Cho biết ngày giờ sự việc.")));
    }

    private void complaintAnswered() {
        Map<String, Object> answer = Map.of("text", "Đã chấn chỉnh giờ mở cửa.", "upheld", true);
        Life.ok(api.post("head.ninhphuoc", complaintTaken() + "/answer", answer));
    }

    static String unique() {
        return UUID.randomUUID().toString().substring(0, 8);
    }

    private static String digits() {
        return "056" + String.format("%09d", Math.floorMod(UUID.randomUUID().getMostSignificantBits(), 1_000_000_000L));
    }
}
