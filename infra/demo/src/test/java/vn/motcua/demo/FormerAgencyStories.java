package vn.motcua.demo;

import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;

/** Stories of legs that go elsewhere, while their first agency answers before it hears of that. */
final class FormerAgencyStories {

    private static final String OFFICER = "officer.ninhphuoc";
    private static final String HEAD = "head.ninhphuoc";

    private FormerAgencyStories() {}

    static List<Story> all(Api api) {
        return List.of(
                new Answered(api), new WithoutPapers(api), new WithoutPapersWhileMoneyIsOwed(api), new WithMoney(api));
    }

    private static void answers(Life life) {
        life.worksAs(OFFICER, Story.LEAD, "submission", Map.of("proposal", "GRANT", "draft", "Đủ điều kiện."));
        life.worksAs(HEAD, Story.LEAD, "approval", Map.of());
    }

    /** Before anybody knew that it had begun. */
    private static final class Answered extends Story {

        private Life life;

        Answered(Api api) {
            super(api);
        }

        @Override
        void evening() {
            life = narrow().accepted();
            await().until(() ->
                    api.get(OFFICER, "/api/cases/" + life.id() + "~" + LEAD).ok());
        }

        @Override
        void morning() {
            Turn.rerouted(api, life, LEAD);
            life.worksAs(OFFICER, LEAD, "receipt", Map.of());
            life.worksAs(OFFICER, LEAD, "assignment", Map.of("assignee", OFFICER));
            answers(life);
            life.is("PROCESSING");
        }

        @Override
        void day() {
            life.is("RESOLVED");
        }
    }

    /** It went on without the papers that the desk was asking for. */
    private static class WithoutPapers extends Story {

        protected Life life;

        WithoutPapers(Api api) {
            super(api);
        }

        @Override
        void evening() {
            life = narrow().accepted();
            life.received(LEAD).needsPapers(LEAD, "giay-to");
        }

        @Override
        void morning() {
            life.asksFor(LEAD);
            Turn.rerouted(api, life, LEAD);
            life.worksAs(OFFICER, LEAD, "continuation", Map.of());
            answers(life);
            life.is(statusAfter());
        }

        String statusAfter() {
            return "PROCESSING";
        }

        @Override
        void day() {
            life.is("RESOLVED");
        }
    }

    /** The same while another leg waits for money. */
    private static final class WithoutPapersWhileMoneyIsOwed extends WithoutPapers {

        WithoutPapersWhileMoneyIsOwed(Api api) {
            super(api);
        }

        @Override
        void evening() {
            life = wide().accepted();
            life.received("v02").owes("v02");
            life.received(LEAD).needsPapers(LEAD, "giay-to");
        }

        @Override
        String statusAfter() {
            return "AWAITING_DUTY";
        }

        @Override
        void day() {
            Turn.settled(life, "v02");
            life.is("PROCESSING");
        }
    }

    /** It asked for money, saw that it was paid, and answered. */
    private static final class WithMoney extends Story {

        private Life life;

        WithMoney(Api api) {
            super(api);
        }

        @Override
        void evening() {
            life = narrow().accepted();
            life.received(LEAD).owes(LEAD).is("AWAITING_DUTY");
        }

        @Override
        void morning() {
            Turn.rerouted(api, life, LEAD);
            life.worksAs(
                    OFFICER, LEAD, "duty-settlement", Map.of("duty", "le-phi-truoc-ba", "reference", "XN-12/2026"));
            answers(life);
            life.is("PROCESSING");
        }

        @Override
        void day() {
            life.is("RESOLVED");
        }
    }
}
