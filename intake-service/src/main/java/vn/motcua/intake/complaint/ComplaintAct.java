package vn.motcua.intake.complaint;

/** What somebody does about a complaint: a command with what it says. */
public sealed interface ComplaintAct {

    /** Its row in the table. */
    ComplaintCommand command();

    /** The agency will handle it (tiếp nhận). */
    record Accept() implements ComplaintAct {
        @Override
        public ComplaintCommand command() {
            return ComplaintCommand.ACCEPTANCE;
        }
    }

    /** The agency will not handle it (từ chối tiếp nhận): a code for the log, words for the citizen. */
    record Reject(RejectionReason reasonCode, String reason) implements ComplaintAct {
        public Reject {
            reason = Words.of("reason", reason);
        }

        @Override
        public ComplaintCommand command() {
            return ComplaintCommand.REJECTION;
        }
    }

    /** The agency asks the citizen for more (yêu cầu bổ sung). */
    record AskForMore(String request) implements ComplaintAct {
        public AskForMore {
            request = Words.of("request", request);
        }

        @Override
        public ComplaintCommand command() {
            return ComplaintCommand.SUPPLEMENT_REQUEST;
        }
    }

    /** The citizen adds what was asked (bổ sung). */
    record AddMore(String text) implements ComplaintAct {
        public AddMore {
            text = Words.of("text", text);
        }

        @Override
        public ComplaintCommand command() {
            return ComplaintCommand.SUPPLEMENT;
        }
    }

    /** The head answers (trả lời); upheld if the citizen is right. */
    record Reply(String text, boolean upheld) implements ComplaintAct {
        public Reply {
            text = Words.of("text", text);
        }

        @Override
        public ComplaintCommand command() {
            return ComplaintCommand.ANSWER;
        }
    }

    /** The agency publishes what it wrote for everybody to read (công khai), without saying who complained. */
    record Publish(String title, String text) implements ComplaintAct {
        public Publish {
            title = Words.of("title", title);
            text = Words.of("text", text);
        }

        @Override
        public ComplaintCommand command() {
            return ComplaintCommand.PUBLICATION;
        }
    }
}
