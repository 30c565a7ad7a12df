package vn.motcua.intake.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.contracts.dossier.LegResult.GRANTED;
import static vn.motcua.contracts.dossier.LegResult.REFUSED;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.intake.config.Catalogues;
import vn.motcua.intake.dossier.Dossier;
import vn.motcua.intake.dossier.Given;
import vn.motcua.intake.tracking.TrackingView.Holder;
import vn.motcua.intake.tracking.TrackingView.Line;
import vn.motcua.platform.journal.Versioned;

class TrackingViewsTest {

    private final TrackingViews views = new TrackingViews(Catalogues.shipped());

    @Test
    void atFirstTheDeskHoldsTheDossier() {
        TrackingView view = view(Given.submitted());
        assertThat(view.holders()).extracting(Holder::agency).containsExactly("H32.50.05");
        assertThat(view.statusText()).isEqualTo("Mới đăng ký, chờ tiếp nhận");
        assertThat(view.legs()).hasSize(4);
        assertThat(view.timeline())
                .extracting(Line::text)
                .containsExactly("Đã nộp hồ sơ đến Ủy ban nhân dân xã Ninh Phước");
    }

    @Test
    void parallelLegsHaveAHolderEach() {
        Dossier born = Given.worked(Given.accepted(), "khai-sinh", 1, "H32.50.05", GRANTED);
        TrackingView view = view(Given.after(
                born,
                Given.dispatched("thuong-tru", 2, "H32.40.05"),
                Given.dispatched("bhyt", 2, "H32.60.01"),
                Given.received("bhyt", "H32.60.01")));
        assertThat(view.holders())
                .extracting(Holder::agencyName)
                .containsExactly("Công an xã Ninh Phước", "Bảo hiểm xã hội cơ sở Ninh Phước");
        assertThat(view.holders())
                .extracting(Holder::leg)
                .containsExactly("Đăng ký thường trú", "Cấp thẻ bảo hiểm y tế");
        assertThat(view.legs().getFirst().resultRef()).isEqualTo("12/KS");
    }

    @Test
    void nobodyLearnsWhoItIs() {
        Dossier worked = Given.worked(Given.accepted(), "khai-sinh", 1, "H32.50.05", REFUSED);
        String view = JsonMapper.shared().writeValueAsString(view(worked));
        assertThat(view)
                .contains("Ng*** T** M**")
                .doesNotContain("Nguyễn", "0900000001", "056190000001", "example.com", "an.citizen", Given.ID);
    }

    private TrackingView view(Dossier dossier) {
        return views.of(new Versioned<>(Given.ID, 7, dossier));
    }
}
