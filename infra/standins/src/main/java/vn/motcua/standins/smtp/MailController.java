package vn.motcua.standins.smtp;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows the mail that was received, oldest first. */
@RestController
class MailController {

    private final MailServer server;

    MailController(MailServer server) {
        this.server = server;
    }

    @GetMapping("/mail/v1/messages")
    List<ReceivedMail> received(@RequestParam(required = false) @Nullable String to) {
        return server.received().stream()
                .filter(mail -> to == null || mail.to().equalsIgnoreCase(to))
                .toList();
    }
}
