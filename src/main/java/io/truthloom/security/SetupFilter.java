package io.truthloom.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/** Leads every page to {@code /setup} until the first administrator exists, and away from it afterwards. */
class SetupFilter extends OncePerRequestFilter {
    private static final String SETUP = "/setup";

    private final AccountService accounts;

    SetupFilter(AccountService accounts) {
        this.accounts = accounts;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return !"GET".equals(request.getMethod())
                || accept == null
                || !accept.contains(MediaType.TEXT_HTML_VALUE)
                || request.getServletPath().startsWith("/VAADIN/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean atSetup = SETUP.equals(request.getServletPath());
        if (atSetup == accounts.needsSetup()) {
            chain.doFilter(request, response);
            return;
        }
        response.sendRedirect(request.getContextPath() + (atSetup ? "/" : SETUP));
    }
}
