package io.truthloom.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** What the API answers where the request never reaches a controller. */
final class SecurityProblems {
    private SecurityProblems() {}

    static void unauthorized(HttpServletRequest request, HttpServletResponse response, Exception cause)
            throws IOException {
        write(response, HttpStatus.UNAUTHORIZED, "Log in first.");
    }

    static void forbidden(HttpServletRequest request, HttpServletResponse response, Exception cause)
            throws IOException {
        write(
                response,
                HttpStatus.FORBIDDEN,
                "This may not be done with your account, or the X-XSRF-TOKEN header is missing.");
    }

    private static void write(HttpServletResponse response, HttpStatus status, String detail) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write("""
                {"title":"%s","status":%d,"detail":"%s"}""".formatted(status.getReasonPhrase(), status.value(), detail));
    }
}
