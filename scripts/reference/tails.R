# Equivalence, the Bayes factor, deep tails of t and the noncentral t.

# ---- equivalence: two one-sided t tests --------------------------------------------------------------------------------
for (name in names(samples)) {
    d <- samples[[name]]$post - samples[[name]]$pre
    if (length(d) < 2 || sd(round(d, 9)) == 0) next
    for (margin in c(0.1, 1, 5, 40)) {
        above <- t.test(d, mu = -margin, alternative = "greater")
        below <- t.test(d, mu = margin, alternative = "less")
        interval <- t.test(d, conf.level = 0.9)$conf.int
        log_p <- function(test, sign) pt(sign * unname(test$statistic), length(d) - 1, log.p = TRUE)
        add("equivalence", paste(name, number(margin)),
            list(p_above = above$p.value, p_below = below$p.value, p = max(above$p.value, below$p.value),
                 log10_p = max(log_p(above, -1), log_p(below, 1)) / log(10), low = interval[1], high = interval[2]),
            paste("t.test(d, mu = -margin, alternative = 'greater'), t.test(d, mu = margin, alternative = 'less');", base_r))
    }
}

# ---- Bayes factor ------------------------------------------------------------------------------------------------------
# integrate() in logarithms, over ln g in pieces: with few patients and a large t the integrand has a long shoulder.
log_bf10 <- function(t, n, r = sqrt(2) / 2) {
    nu <- n - 1
    q <- t^2 / nu
    f <- function(x) {
        a <- n * r^2 * exp(x)
        (nu + 1) / 2 * log1p(q * a / (1 + a + q)) - log1p(a) / 2 - x / 2 - exp(-x) / 2 - log(2 * pi) / 2
    }
    best <- optimize(f, c(-6, 80), maximum = TRUE, tol = 1e-10)
    ends <- seq(-6, best$maximum + 45, length.out = 40)
    piece <- function(from, to) integrate(function(x) exp(f(x) - best$objective), from, to, rel.tol = 1e-11,
                                          abs.tol = 1e-13, subdivisions = 1000, stop.on.error = FALSE)$value
    best$objective + log(sum(mapply(piece, head(ends, -1), tail(ends, -1))))
}
for (n in c(2, 3, 10, 30, 200, 10000, 1e6))
    for (t in c(0, 1e-3, 0.5, 2, 4, 9, 14.5, 15.5, 25, 40, 1000, 1e6))
        add("log_bayes_factor", paste(number(t), number(n)), list(value = log_bf10(t, n)),
            paste("integrate() over ln g, in logarithms;", base_r))
# The package's own integrate() has its default tolerance of 1e-4, and meets 1e-8 only where t is small.
for (name in c("sleep", "depression", "sal", "cd4", "plain_15", "plain_30", "ties_30", "ties_64"))
    add("bayes_factor", name,
        list(log_bf10 = BayesFactor::ttestBF(x = samples[[name]]$post, y = samples[[name]]$pre, paired = TRUE)@bayesFactor$bf),
        paste("ttestBF(x = post, y = pre, paired = TRUE)@bayesFactor$bf;", version_of("BayesFactor")))

# ---- deep tails of t ---------------------------------------------------------------------------------------------------
for (df in c(1, 2, 3, 5, 9, 19, 30, 31, 59, 99, 499, 9999, 499999, 1e6))
    for (p in c(0.4, 0.1, 1e-3, 1e-6, 1e-10, 1e-20, 1e-35, 1e-50, 1e-100, 1e-300)) {
        t <- signif(qt(log(p), df, lower.tail = FALSE, log.p = TRUE), 6)
        if (t >= 1e150) next
        add("t_log_tail_deep", paste(number(t), number(df)), list(value = pt(t, df, lower.tail = FALSE, log.p = TRUE)),
            paste("pt(t, df, lower.tail = FALSE, log.p = TRUE);", base_r))
        add("t_tail_deep", paste(number(t), number(df)), list(value = pt(t, df, lower.tail = FALSE)),
            paste("pt(t, df, lower.tail = FALSE);", base_r))
    }

# ---- noncentral t ------------------------------------------------------------------------------------------------------
# P(T > t), t > 0, by integrate() over the chi-square variable in the denominator: pt() takes no ncp beyond 37.62.
noncentral_tail <- function(t, df, ncp, upper) {
    ends <- qchisq(c(-200, -100, -50, -20, -10, -5, -2, -0.7), df, log.p = TRUE)
    ends <- c(ends, qchisq(c(-2, -5, -10, -20, -50, -100, -200), df, lower.tail = FALSE, log.p = TRUE),
              df * pmax(0, (ncp + (-20:20) / 2) / t)^2)
    ends <- sort(unique(ends[ends >= min(ends[1:15]) & ends <= max(ends[1:15])]))
    f <- function(x) dchisq(x, df) * pnorm(t * sqrt(x / df) - ncp, lower.tail = !upper)
    piece <- function(from, to) integrate(f, from, to, rel.tol = 1e-12, abs.tol = 1e-18, stop.on.error = FALSE)$value
    sum(mapply(piece, head(ends, -1), tail(ends, -1)))
}
ncp_by_integration <- function(t, df, tail) {
    upper <- tail < 0.5
    guess <- t - qnorm(tail, lower.tail = FALSE) * sqrt(1 + t^2 / (2 * df))
    width <- (1 + t / sqrt(df)) / 4
    f <- function(ncp) qnorm(noncentral_tail(t, df, ncp, upper), lower.tail = upper) - qnorm(tail)
    uniroot(f, guess + c(-1, 1) * width, extendInt = "upX", tol = 1e-13)$root
}
for (df in c(2, 9, 59, 5000, 499999)) {
    for (t in c(0.7, 2.3, 7, 20))
        for (tail in c(0.025, 0.975, 0.25, 0.0005)) {
            ncp <- ncp_of(t, df, tail)
            if (abs(ncp) < 37)
                add("noncentral_t_ncp", paste(number(t), number(df), number(tail)), list(ncp = ncp),
                    paste("uniroot() over ncp of pt(t, df, ncp);", base_r))
        }
    for (t in c(45, 70, 95))
        for (tail in c(0.025, 0.975, 0.25, 0.0005))
            add("noncentral_t_ncp", paste(number(t), number(df), number(tail)), list(ncp = ncp_by_integration(t, df, tail)),
                paste("uniroot() over ncp of integrate() of dchisq(x, df) * pnorm(ncp - t * sqrt(x / df));", base_r))
}
