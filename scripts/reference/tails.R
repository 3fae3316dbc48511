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
