package io.truthloom.annotation;

import io.truthloom.testing.Timings;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;

/** Takes the time of each POST inside the server, from before the security filters to after the answer is written. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class ServerTime extends OncePerRequestFilter {
    private volatile Timings timings = new Timings();

    Timings startAnew() {
        Timings fresh = new Timings();
        timings = fresh;
        return fresh;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long began = System.nanoTime();
        chain.doFilter(request, response);
        timings.add((System.nanoTime() - began) / 1e6);
    }
}
