package vn.motcua.gateway;

import org.springframework.http.HttpStatus;

/** Why the door refuses: each reason has its stable code (its name), a status and plain words in Vietnamese and English. */
enum Reason {
    /** Nothing is served there; also what {@code /internal} and {@code /actuator} answer. */
    ROUTE_UNKNOWN(
            HttpStatus.NOT_FOUND, "Không có địa chỉ này", "Hệ thống không có đường dẫn này", "There is no such path"),
    /** The path is right, the method is not. */
    METHOD_NOT_ALLOWED(
            HttpStatus.METHOD_NOT_ALLOWED,
            "Phương thức không được hỗ trợ",
            "Đường dẫn này không nhận phương thức đã gửi",
            "This path does not take that method"),
    /** Not to be understood as a request at all. */
    REQUEST_MALFORMED(
            HttpStatus.BAD_REQUEST, "Yêu cầu sai định dạng", "Không đọc được yêu cầu", "The request cannot be read"),
    /** No token on a path that wants one. */
    TOKEN_MISSING(
            HttpStatus.UNAUTHORIZED,
            "Chưa đăng nhập",
            "Cần mã truy cập (Authorization: Bearer …)",
            "A bearer token is needed"),
    /** Not our issuer's, not for us, or not a token. */
    TOKEN_INVALID(
            HttpStatus.UNAUTHORIZED,
            "Mã truy cập không hợp lệ",
            "Mã truy cập không được chấp nhận",
            "The token is not accepted"),
    /** Ours, but too old. */
    TOKEN_EXPIRED(
            HttpStatus.UNAUTHORIZED,
            "Phiên đăng nhập đã hết hạn",
            "Hãy lấy mã truy cập mới",
            "The token has expired; get a new one"),
    /** The token's roles do not allow this. */
    FORBIDDEN(
            HttpStatus.FORBIDDEN,
            "Không có quyền",
            "Vai trò của bạn không được làm việc này",
            "Your roles do not allow this"),
    /** This client came too often. */
    RATE_LIMITED(
            HttpStatus.TOO_MANY_REQUESTS,
            "Quá nhiều yêu cầu",
            "Hãy chờ một lát rồi thử lại",
            "Too many requests; wait a moment and try again"),
    /** More bytes than this path takes. */
    BODY_TOO_LARGE(
            HttpStatus.CONTENT_TOO_LARGE,
            "Nội dung quá lớn",
            "Nội dung gửi lên vượt quá giới hạn",
            "The body is larger than this path takes"),
    /** The client stopped sending in the middle. */
    BODY_INCOMPLETE(
            HttpStatus.REQUEST_TIMEOUT,
            "Nội dung chưa gửi xong",
            "Không nhận đủ nội dung trong thời gian cho phép",
            "The body did not arrive in time"),
    /** The service behind the route is away, too slow, or left alone by its breaker. */
    SERVICE_UNAVAILABLE(
            HttpStatus.SERVICE_UNAVAILABLE,
            "Dịch vụ tạm thời gián đoạn",
            "Dịch vụ đang tạm ngừng, vui lòng thử lại sau ít phút",
            "The service is away for the moment; please try again shortly"),
    /** The service has as many requests as it can answer in good time. */
    OVERLOADED(
            HttpStatus.SERVICE_UNAVAILABLE,
            "Hệ thống đang quá tải",
            "Hệ thống đang nhận quá nhiều yêu cầu, vui lòng thử lại sau giây lát",
            "Too many requests are on their way; please try again in a moment"),
    /** The issuer's keys cannot be fetched, so no token can be checked. */
    ISSUER_UNAVAILABLE(
            HttpStatus.SERVICE_UNAVAILABLE,
            "Chưa kiểm tra được đăng nhập",
            "Dịch vụ xác thực đang tạm ngừng, vui lòng thử lại sau",
            "Tokens cannot be checked for the moment; please try again shortly"),
    /** A fault of the gateway's own. */
    INTERNAL_ERROR(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "Lỗi hệ thống",
            "Hệ thống gặp lỗi; khi báo lỗi hãy kèm mã liên hệ (correlationId)",
            "Something failed here; name the correlationId when you report it");

    private final HttpStatus status;
    private final String title;
    private final String detail;

    Reason(HttpStatus status, String title, String vietnamese, String english) {
        this.status = status;
        this.title = title;
        this.detail = vietnamese + ". / " + english + ".";
    }

    HttpStatus status() {
        return status;
    }

    String title() {
        return title;
    }

    String detail() {
        return detail;
    }
}
