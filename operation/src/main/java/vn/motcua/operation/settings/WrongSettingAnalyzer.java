package vn.motcua.operation.settings;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says the sentence instead of a stack trace; goes first, since what wraps it is Spring's. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class WrongSettingAnalyzer extends AbstractFailureAnalyzer<WrongSetting> {

    @Override
    protected FailureAnalysis analyze(Throwable root, WrongSetting wrong) {
        return new FailureAnalysis(String.valueOf(wrong.getMessage()), null, wrong);
    }
}
