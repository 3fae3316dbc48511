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
