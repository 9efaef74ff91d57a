package io.truthloom.security;

import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Two chains on one session: the REST API, which answers strangers with problem details, and the pages. Strangers get
 * the login page, the setup page and static files.
 */
@Configuration
@EnableWebSecurity
class SecurityConfiguration {
    private static final String[] STATIC_FILES = {"/frontend/**", "/truthloom.css", "/favicon.ico", "/favicon.svg"};

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http) {
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .csrf(csrf -> csrf.spa())
                .requestCache(cache -> cache.disable())
                .exceptionHandling(handling -> handling.authenticationEntryPoint(SecurityProblems::unauthorized)
                        .accessDeniedHandler(SecurityProblems::forbidden))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http, LoginThrottle throttle) {
        return http.authorizeHttpRequests(
                        requests -> requests.requestMatchers(STATIC_FILES).permitAll())
                // not denied: a mistyped address leads to the page that says so
                .with(vaadin(), vaadin -> vaadin.loginView("/login").anyRequest(AuthorizedUrl::authenticated))
                .addFilterBefore(new LoginThrottleFilter(throttle), UsernamePasswordAuthenticationFilter.class)
                .headers(headers -> headers.frameOptions(frames -> frames.sameOrigin())
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    }

    @Bean
    FilterRegistrationBean<SetupFilter> setupFilter(AccountService accounts) {
        FilterRegistrationBean<SetupFilter> registration = new FilterRegistrationBean<>(new SetupFilter(accounts));
        registration.setOrder(-200);
        return registration;
    }
}
