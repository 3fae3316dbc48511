# Shares of patients: proportions, responders' intervals, cases before and after.

# The end of a binomial interval whose tail of X is alpha / 2, by uniroot() on ln P: an answer that shares nothing with
# qbeta(), which loses digits where a parameter is large.
exact_upper <- function(count, n, alpha) {
    if (count == n) return(1)
    f <- function(logit) pbinom(count, n, plogis(logit), log.p = TRUE) - log(alpha / 2)
    guess <- qlogis(qbeta(1 - alpha / 2, count + 1, n - count))
    plogis(uniroot(f, guess + c(-1, 1) * 0.01, extendInt = "downX", tol = 1e-15)$root)
}

for (confidence in c(0.8, 0.95, 0.999)) {
    for (n in c(1, 2, 3, 7, 20, 59, 233, 1000, 20000, 1e6)) {
        for (count in unique(c(0, 1, 2, round(n * c(0.1, 0.5, 0.83)), n - 1, n))) {
            if (count < 0 || count > n) next
            dataset <- paste(number(count), number(n), number(confidence))
            exact <- binom.test(count, n, conf.level = confidence)$conf.int
            stopifnot(abs(exact[2] / exact_upper(count, n, 1 - confidence) - 1) < 1e-11)
            wilson <- suppressWarnings(prop.test(count, n, conf.level = confidence, correct = FALSE))$conf.int
            add("proportion", dataset, list(rate = count / n, low = wilson[1], high = wilson[2]),
                paste("prop.test(count, n, conf.level = confidence, correct = FALSE);", base_r))
            add("proportion", dataset, list(exact_low = exact[1], exact_high = exact[2]),
                paste("binom.test(count, n, conf.level = confidence);", base_r))
        }
    }
}

# Tango's limits by uniroot() on the score statistic whose constrained likelihood is maximised numerically, not by the
# closed form of the root.
add_caseness <- function(both, ceased, became, neither, confidence = 0.95) {
    n <- both + ceased + became + neither
    same <- both + neither
    z <- qnorm((1 - confidence) / 2, lower.tail = FALSE)
    score <- function(at) {
        # d log L / dq at p_down = q, p_up = q + at, p_same = 1 - 2 q - at, which falls in q
        least <- max(0, -at)
        most <- (1 - at) / 2
        slope <- function(q) (if (became > 0) became / (q + at) else 0) + (if (ceased > 0) ceased / q else 0) -
            (if (same > 0) 2 * same / (1 - 2 * q - at) else 0)
        inner <- least + (most - least) * c(1e-14, 1 - 1e-14)
        q <- if (slope(inner[1]) <= 0) least else if (slope(inner[2]) >= 0) most else
            uniroot(slope, inner, tol = 1e-18, maxiter = 10000)$root
        (became - ceased - n * at) / sqrt(n * (2 * q + at - at^2))
    }
    estimate <- (became - ceased) / n
    end <- function(sign) {
        if (estimate == sign) return(sign)
        ends <- sort(c(estimate + sign * 1e-12, sign * (1 - 1e-12)))
        uniroot(function(at) score(at) + sign * z, ends, tol = 1e-15)$root
    }
    dataset <- paste(number(both), number(ceased), number(became), number(neither))
    changed <- ceased + became
    add("caseness", dataset, list(p = if (changed == 0) 1 else binom.test(ceased, changed)$p.value),
        paste("binom.test(ceased, ceased + became);", base_r))
    add("caseness", dataset, list(difference = estimate, low = end(-1), high = end(1)),
        paste("uniroot() on the score statistic of numerically maximised likelihoods;", base_r))
    add("caseness", dataset, list(pre_low = binom.test(both + ceased, n)$conf.int[1],
                                  post_high = binom.test(both + became, n)$conf.int[2]), paste("binom.test();", base_r))
}

for (counts in list(c(13, 7, 1, 9), c(1, 7, 1, 12), c(0, 1, 0, 0), c(0, 0, 1, 1), c(4, 0, 0, 8), c(10, 5, 5, 10),
                    c(2, 12, 0, 3), c(0, 6, 0, 0), c(80, 41, 23, 190), c(5, 3, 17, 11), c(900, 160, 95, 2000)))
    do.call(add_caseness, as.list(counts))
