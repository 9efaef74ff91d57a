package io.truthloom.common.web;

import io.truthloom.common.Explained;
import io.truthloom.common.InvalidInputException;
import io.truthloom.common.NotFoundException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;

/** Errors of the REST API as problem details (RFC 9457). {@code detail} is always a sentence fit to be shown. */
@RestControllerAdvice(annotations = RestController.class)
class ProblemDetailsAdvice extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemDetailsAdvice.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalid(InvalidInputException e) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, e.explanation());
        problem.setTitle("Input that can't be used");
        problem.setProperty("problems", e.problems());
        return ResponseEntity.of(problem).build();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notFound(NotFoundException e) {
        return answer(HttpStatus.NOT_FOUND, "Not found", e.explanation());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> denied(AccessDeniedException e) {
        return answer(HttpStatus.FORBIDDEN, "Not allowed", "This may not be done with your account.");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> stale(OptimisticLockingFailureException e) {
        return answer(
                HttpStatus.CONFLICT,
                "Changed meanwhile",
                "Somebody else changed this meanwhile. Reload it and repeat your change.");
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<ProblemDetail> other(Exception e) {
        if (e instanceof Explained explained) {
            return answer(HttpStatus.UNPROCESSABLE_CONTENT, "Can't be processed", explained.explanation());
        }
        if (DisconnectedClientHelper.isClientDisconnectedException(e)) {
            return null;
        }
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Unexpected error [{}]", reference, e);
        return answer(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "Unexpected error",
                "Something unexpected went wrong. The server's log has the details under " + reference + ".");
    }

    private static ResponseEntity<ProblemDetail> answer(HttpStatus status, String title, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(title);
        return ResponseEntity.of(problem).build();
    }
}
