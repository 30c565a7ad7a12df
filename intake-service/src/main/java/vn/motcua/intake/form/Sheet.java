package vn.motcua.intake.form;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A form ready to be printed. Personal data.
 *
 * @param code mã hồ sơ, or mã tra cứu before acceptance: what its bar codes say
 * @param fields all that its template asks for; null for what nobody knows
 */
public record Sheet(FormKind kind, String code, Map<String, @Nullable Object> fields) {}
