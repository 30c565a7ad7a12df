package vn.motcua.notification.portal;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import vn.motcua.notification.Medium;
import vn.motcua.notification.Message;
import vn.motcua.notification.NoticeChannel;
import vn.motcua.notification.inbox.Letters;

/**
 * Lays notices into the inbox of the account that handed the dossier in. Its provider is our own store, which knows references; that
 * a letter is there says nothing of whether it was read.
 */
@Component
@EnableConfigurationProperties(PortalProperties.class)
class PortalChannel implements NoticeChannel {

    private final Letters letters;
    private final PortalProperties settings;
    private final Clock clock;

    PortalChannel(Letters letters, PortalProperties settings, Clock clock) {
        this.letters = letters;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Medium medium() {
        return Medium.PORTAL;
    }

    @Override
    public String provider() {
        return Medium.PORTAL.label();
    }

    @Override
    public Mono<Void> send(Message message) {
        return letters.lay(letter(message), settings.keep());
    }

    /** In words only: a page that shows it needs no HTML of ours. */
    private Letters.Draft letter(Message message) {
        Message.About about = Objects.requireNonNull(message.about());
        return new Letters.Draft(
                message.reference(),
                message.to(),
                about.dossier(),
                about.lookup(),
                message.subject(),
                message.text(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }
}
