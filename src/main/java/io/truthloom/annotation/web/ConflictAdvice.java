package io.truthloom.annotation.web;

import io.truthloom.annotation.AnnotationConflictException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** A conflict, from whichever call it comes, brings the current state to rebase on. Before the advice that takes any exception. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ConflictAdvice {
    @ExceptionHandler
    ProblemDetail conflict(AnnotationConflictException conflict) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, conflict.getMessage());
        problem.setTitle("Changed by somebody else");
        problem.setProperty("current", conflict.current());
        return problem;
    }
}
