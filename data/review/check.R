# ---- statistics that base R lacks, or has with fewer digits ------------------------------------------------------------

# Keeps the last value, for functions that are asked for one number after the other.
remembered <- function(f) {
    last <- value <- NULL
    function(...) {
        arguments <- list(...)
        if (!identical(arguments, last)) {
            value <<- f(...)
            last <<- arguments
        }
        value
    }
}

# Differences that are equal, or zero, but for rounding (half of 1e-9 of the larger score) made equal, before ranking.
tied <- remembered(function(d, scale) {
    value <- sort(unique(d))
    of <- match(d, value)
    order <- order(abs(value), value)
    size <- abs(value[order])
    count <- tabulate(of, length(value))[order]
    scale <- as.vector(tapply(scale, of, max))[order]
    new <- numeric(length(value))
    k <- 1
    while (k <= length(size) && size[k] <= 0.5e-9 * scale[k]) k <- k + 1
    while (k <= length(size)) {
        first <- k
        while (k <= length(size) && size[k] - size[first] <= 0.5e-9 * max(scale[first], scale[k])) k <- k + 1
        group <- first:(k - 1)
        new[order[group]] <- size[group][which.max(count[group])]
    }
    sign(d) * new[of]
})

# The k-th smallest of the Walsh averages (x[i] + x[j]) / 2, i <= j; those of more than 2000 values by halving.
walsh <- function(x, k) {
    n <- length(x)
    if (n <= 2000) return(sort((outer(x, x, "+") / 2)[lower.tri(diag(n), TRUE)])[k])
    x <- sort(x)
    up_to <- function(at) (sum(findInterval(2 * at - x, x)) + sum(x <= at)) / 2
    sapply(k, function(k) {
        low <- x[1]
        high <- x[n]
        for (i in 1:100) if (up_to((low + high) / 2) >= k) high <- (low + high) / 2 else low <- (low + high) / 2
        high
    })
}

# P(sum of w[i] U[i] = t), t = 0, 1, ..., U[i] fair coins, w whole numbers: by convolution.
coin_sum <- function(w) {
    f <- 1
    for (s in w) f <- (c(f, numeric(s)) + c(numeric(s), f)) / 2
    f
}

# Wilcoxon's signed-rank test of any ties, zeros kept (Pratt) or dropped, and the interval that inverts it. `exact` is
# the conditional distribution, else the normal one with continuity correction.
signed_rank <- remembered(function(x, zeros, confidence, exact) {
    if (zeros == "drop") x <- x[x != 0]
    n <- length(x)
    N <- n * (n + 1) / 2
    ranks <- rank(abs(x))
    v <- sum(ranks[x > 0])
    ranks <- ranks[x != 0]
    total <- sum(ranks)
    middle <- if (n > 0) mean(walsh(x, floor(N / 2 + c(0.5, 1)))) else NA
    result <- list(v = v, n = n, zero = sum(x == 0), p = 1, log10_p = 0, hl = middle, ci = c(NA, NA), level = NA)
    if (total == 0) return(result)
    if (exact) {
        f <- coin_sum(round(2 * ranks))
        tail <- pmin(1, 2 * cumsum(f))
        possible <- f > 0 & seq_along(f) - 1 <= total
        result$p <- tail[2 * min(v, total - v) + 1]
        result$log10_p <- log10(result$p)
    } else {
        log_tail <- function(v) ifelse(total / 2 - v > 0.5, log(2) + pnorm((v + 0.5 - total / 2) / sqrt(sum(ranks^2) / 4),
                                                                           log.p = TRUE), 0)
        tail <- exp(log_tail(0:floor(total) / 2))
        possible <- TRUE
        result$log10_p <- min(0, log_tail(min(v, total - v)) / log(10))
        result$p <- 10^result$log10_p
    }
    rejected <- which(possible & tail < 1 - confidence)
    if (length(rejected) == 0) return(result)
    critical <- max(rejected) - 1
    k <- (critical + result$zero * (result$zero + 1) / 2) %/% 2 + 1
    result$ci <- walsh(x, c(k, N + 1 - k))
    result$level <- if (exact) 1 - tail[critical + 1] else confidence
    result
})

# Interval of the median by order statistics.
median_interval <- function(x, confidence) {
    k <- qbinom((1 - confidence) / 2, length(x), 0.5)
    list(ci = sort(x)[c(k, length(x) + 1 - k)], level = 1 - 2 * pbinom(k - 1, length(x), 0.5))
}

# The largest number that divides all of w, beyond rounding.
common_unit <- function(w) {
    unit <- largest <- max(w)
    for (a in unique(w)) {
        while (a > 1e-6 * largest) { # below are only rounding errors, which grow on the way
            rest <- abs(unit - a * round(unit / a))
            unit <- a
            a <- rest
        }
        unit <- largest / round(largest / unit)
    }
    unit
}

# Sign flips: the share of assignments of signs with a sum as large as that of x. Exact: of up to 30 values by matching
# the sums of two halves, of more by convolution, for which they must lie on a grid. Else `flips` random ones.
sign_flip <- remembered(function(x, exact, flips, largest = 0) {
    w <- abs(x[x != 0])
    m <- length(w)
    sums <- function(w) {
        s <- 0
        for (a in w) s <- c(s - a, s + a)
        s
    }
    at <- abs(sum(x)) - max(1e-12 * sum(w), m * 2^-52 * largest) # what rounding of scores up to `largest` may hide
    if (at <= 0) return(1)
    if (exact && m <= 30) {
        half <- seq_len(m %/% 2)
        b <- sort(sums(w[-half]))
        if (m == 1) b <- sort(sums(w))
        a <- if (m == 1) 0 else sums(w[half])
        return(min(1, 2 * sum(length(b) - findInterval(at - a, b, left.open = TRUE)) / 2^m))
    }
    if (exact) {
        steps <- round(w / common_unit(w))
        f <- coin_sum(sort(steps))
        return(min(1, 2 * sum(rev(f)[seq_len(floor((sum(steps) - abs(sum(round(x / common_unit(w))))) / 2) + 1)])))
    }
    sum_of <- function(i) sum(w * (2 * (runif(m) < 0.5) - 1))
    (sum(abs(sapply(seq_len(flips), sum_of)) >= at) + 1) / (flips + 1)
})

# Means of `times` samples of patients, drawn with replacement.
resampled_means <- remembered(function(x, times) {
    n <- length(x)
    unlist(lapply(split(seq_len(times), (seq_len(times) - 1) %/% max(1, floor(2e6 / n))), function(part)
        colMeans(matrix(x[sample.int(n, n * length(part), replace = TRUE)], n))))
})

# Of BCa, from the influence of each patient.
acceleration <- function(influence) sum(influence^3) / (6 * sum(influence^2)^1.5)

# How far two resamplings may lie apart at the quantiles `level`: five standard errors of each share.
quantile_error <- function(means, level, times) {
    k <- 5 * sqrt(level * (1 - level) * (1 / times + 1 / length(means))) + 2 / min(times, length(means))
    beyond <- level - k < 0 | level + k > 1
    q <- function(p, type) quantile(means, pmin(1, pmax(0, p)), type = type, names = FALSE)
    reach <- pmax(q(level + k, 1) - q(level, 6), q(level, 6) - q(level - k, 1))
    reach + ifelse(beyond, 2 * sd(means), 0) + 1e-9 * sd(means)
}

# P(T <= t) of the noncentral t; R's own up to where it is documented to hold, else by integration over the chi.
noncentral <- function(t, df, ncp) {
    if (abs(ncp) <= 37 && df < 1e5) return(suppressWarnings(pt(t, df, ncp)))
    part <- function(u) pnorm(t * u - ncp) * 2 * df * u * dchisq(df * u^2, df)
    cut <- sqrt(qchisq(c(1e-300, 1e-30, 1e-6, 0.1, 0.5, 0.9), df) / df)
    cut <- c(cut, sqrt(qchisq(c(1e-6, 1e-30), df, lower.tail = FALSE) / df))
    p <- sum(mapply(function(a, b) integrate(part, a, b, rel.tol = 1e-11, abs.tol = 0, stop.on.error = FALSE)$value,
                    cut[-length(cut)], cut[-1]))
    min(1 - 1e-16, max(1e-300, p))
}

# Limits of mean / sd: the ncp at which t has (1 - confidence) / 2 beyond it.
standardised_limits <- remembered(function(d, confidence) {
    n <- length(d)
    t <- mean(d) / sd(d) * sqrt(n)
    sapply(c(1 + confidence, 1 - confidence) / 2, function(below) {
        guess <- t - qnorm(below) * sqrt(1 + t^2 / (2 * (n - 1)))
        width <- 1 + abs(t) / sqrt(n - 1) + abs(guess) / 4
        at <- function(ncp) qnorm(noncentral(t, n - 1, ncp)) - qnorm(below)
        uniroot(at, guess + c(-1, 1) * width, extendInt = "downX", tol = 1e-13, maxiter = 1000)$root
    }) / sqrt(n)
})

hedges <- function(df) exp(lgamma(df / 2) - lgamma((df - 1) / 2)) / sqrt(df / 2)

# Limits of d_av (Bonett 2008); unstandardised scores without spread count as uncorrelated.
d_av_limits <- function(pre, post, d, confidence) {
    s2 <- (var(pre) + var(post)) / 2
    d_av <- mean(d) / sqrt(s2)
    shape <- (var(pre)^2 + var(post)^2 + 2 * cov(pre, post)^2) / s2^2
    v <- (d_av^2 * shape / 8 + var(d) / s2) / (length(d) - 1)
    d_av + c(-1, 1) * qnorm((1 + confidence) / 2) * sqrt(v)
}

# W+ and W- as a share, and the score interval of the share by the trials that the signed ranks are worth.
rank_biserial <- function(x, zeros, confidence) {
    if (zeros == "drop") x <- x[x != 0]
    m <- sum(x != 0)
    r <- sum(rank(abs(x)) * sign(x)) / sum(rank(abs(x))[x != 0])
    trials <- 1.5 * m * (m + 1) / (2 * m + 1)
    z2 <- qnorm((1 + confidence) / 2)^2
    margin <- sqrt(z2 * (1 - r^2) / trials + (z2 / trials)^2)
    list(r = r, ci = pmax(-1, pmin(1, (r + c(-1, 1) * margin) / (1 + z2 / trials))))
}

# Tango 1998: the differences of two paired shares that the score test does not reject.
tango <- remembered(function(up, down, n, confidence) {
    z <- qnorm((1 + confidence) / 2)
    score <- function(at, up, down) {
        b <- (2 * n - up + down) * at - up - down
        root <- sqrt(max(0, b^2 + 8 * n * down * at * (1 - at)))
        q <- if (b < 0) (root - b) / (4 * n) else if (root + b > 0) 2 * down * at * (1 - at) / (root + b) else 0
        (up - down - n * at) / sqrt(n * (2 * q + at * (1 - at)))
    }
    upper <- function(up, down) {
        if (up == n) return(1)
        low <- (up - down) / n
        high <- 1
        for (i in 1:80) {
            middle <- (low + high) / 2
            if (score(middle, up, down) >= -z) low <- middle else high <- middle
        }
        low
    }
    c(-upper(down, up), upper(up, down))
})

# ln of the JZS Bayes factor (Rouder and others 2009): the integral over g = exp(u), divided by its largest value.
log_bayes_factor <- remembered(function(t, n, scale) {
    v <- n - 1
    h <- function(u) {
        spread <- 1 + n * exp(u) * scale^2
        -log(spread) / 2 - (v + 1) / 2 * log1p(t^2 / (spread * v)) - log(2 * pi) / 2 - u / 2 - exp(-u) / 2
    }
    grid <- seq(-10, 150, 0.25)
    near <- grid[which.max(h(grid))]
    top <- optimize(h, near + c(-0.5, 0.5), maximum = TRUE, tol = 1e-10)
    cut <- top$maximum + c(-12, -4, -2, -1, -0.4, -0.1, 0, 0.1, 0.4, 1, 2, 4, 12, 45)
    area <- mapply(function(a, b) integrate(function(u) exp(h(u) - top$objective), a, b, rel.tol = 1e-11,
                                            abs.tol = 1e-15)$value, cut[-length(cut)], cut[-1])
    top$objective + log(sum(area)) + (v + 1) / 2 * log1p(t^2 / v)
})

# Patients who changed by at least the rule's thresholds, of one pair each.
responders <- function(pre, post, rule, lower_is_better, low, high, tolerance) {
    gain <- if (lower_is_better) pre - post else post - pre
    room <- if (is.na(low)) Inf else if (lower_is_better) pre - low else high - pre
    reaches <- function(change, points) change > tolerance & change >= points - tolerance
    points <- function(threshold) if (rule$percent) threshold / 100 * pmax(0, pre) else threshold
    base <- if (rule$percent) pre > tolerance else TRUE
    improved <- base & reaches(gain, points(rule$threshold))
    worsened <- reaches(-gain, points(rule$worse))
    could <- base & rep(reaches(room, points(rule$threshold)), length.out = length(pre))
    list(improved = sum(improved), worsened = sum(worsened), same = sum(!improved & !worsened), could = sum(could))
}

is_case <- function(x, rule, tolerance) {
    (if (rule$low_open) x > rule$low + tolerance else x >= rule$low - tolerance) &
        (if (rule$high_open) x < rule$high - tolerance else x <= rule$high + tolerance)
}

# Jacobson and Truax 1991.
reliable_change <- function(pre, post, rule, lower_is_better, tolerance) {
    sem <- if (!is.na(rule$sem)) rule$sem else
        (if (is.na(rule$sd)) sd(pre) else rule$sd) * sqrt(1 - rule$reliability)
    least <- 1.96 * sqrt(2) * sem
    gain <- if (lower_is_better) pre - post else post - pre
    improved <- gain > least + tolerance
    worsened <- -gain > least + tolerance
    side <- if (lower_is_better) 1 else -1
    cutoff <- (rule$norm_sd * mean(pre) + sd(pre) * rule$norm_mean) / (rule$norm_sd + sd(pre))
    if (!isTRUE(side * (mean(pre) - rule$norm_mean) > tolerance && sd(pre) > tolerance)) cutoff <- NA
    crossed <- !is.na(cutoff) & side * (pre - cutoff) > tolerance & side * (post - cutoff) <= tolerance
    list(sem = sem, least = least, improved = sum(improved), worsened = sum(worsened), cutoff = cutoff,
         unchanged = sum(!improved & !worsened), recovered = sum(improved & crossed))
}

# The band of each score: the last that begins at or below it, the first below all.
band_counts <- function(x, from, above, tolerance) {
    reached <- sapply(seq_along(from)[-1], function(i)
        if (above[i]) x > from[i] + tolerance else x >= from[i] - tolerance)
    band <- 1 + rowSums(cbind(rep(0, length(x)), reached))
    tabulate(band, length(from))
}

# The mean over sessions with patients as units: CR2 and Satterthwaite's df, in closed form.
session_mean <- remembered(function(mean, count) {
    f <- count / sum(count)
    g <- f^2 / (1 - f)
    estimate <- sum(f * mean)
    se <- sqrt(sum(g * (mean - estimate)^2))
    list(estimate = estimate, se = if (isTRUE(se <= 10 * .Machine$double.eps * abs(estimate))) 0 else se,
         df = 1 / (sum(f^2) + 2 * sum(g * (cumsum(g) - g))))
})

# -2 log L of a random intercept by REML, but for a constant, at lambda = tau2 / sigma2, and its slope.
reml_at <- function(lambda, mean, count, within_ss) {
    w <- count / (1 + count * lambda)
    mu <- sum(w * mean) / sum(w)
    q <- within_ss + sum(w * (mean - mu)^2)
    df <- sum(count) - 1
    list(mu = mu, w = w, sigma2 = q / df, deviance = df * log(q) + sum(log1p(count * lambda)) + log(sum(w)),
         slope = sum(w) - sum(w^2) / sum(w) - df * sum(w^2 * (mean - mu)^2) / q)
}

# Half of the second derivatives of -2 log L by tau2 and sigma2, the variances of the means being tau2 + sigma2 / count.
reml_information <- function(tau2, sigma2, mu, mean, count, within_ss) {
    v <- tau2 + sigma2 / count
    by <- cbind(1, 1 / count)
    r <- mean - mu
    a <- sum(1 / v)
    first <- function(x) -colSums(by * x / v^2)
    second <- function(x) 2 * crossprod(by, by * x / v^3)
    h <- -crossprod(by, by / v^2) + second(1) / a - tcrossprod(first(1)) / a^2 + second(r^2) - 2 * tcrossprod(first(r)) / a
    h[2, 2] <- h[2, 2] - (sum(count) - length(count)) / sigma2^2 + 2 * within_ss / sigma2^3
    list(half = h / 2, f = 1 / a, gradient = -first(1) / a^2)
}

# Random intercept by REML: lambda by search in one dimension, 0 where nothing beats it; the profile-likelihood interval
# of the intraclass correlation. Sessions that are all alike within patients leave the t test of the patients' means.
random_intercept <- remembered(function(mean, count, within_ss, confidence) {
    n <- length(mean)
    within <- within_ss / (sum(count) - n)
    if (within <= (10 * .Machine$double.eps)^2 * sum(mean^2) / n)
        return(list(mu = base::mean(mean), se = sd(mean) / sqrt(n), df = n - 1, tau2 = var(mean), sigma2 = 0, icc = 1))
    at <- function(x) reml_at(exp(x), mean, count, within_ss)
    z <- qnorm((1 + confidence) / 2)
    grid <- seq(log(1e-10 / max(count)), log(1000 * (1 + var(mean) / within)) + z^2, 0.2)
    slope <- sapply(grid, function(x) at(x)$slope)
    valleys <- sapply(which(slope[-length(grid)] < 0 & slope[-1] >= 0), function(k)
        uniroot(function(x) at(x)$slope, grid[k + 0:1], tol = 1e-15)$root)
    lambda <- exp(c(-Inf, unlist(valleys)))
    deviance <- sapply(lambda, function(x) reml_at(x, mean, count, within_ss)$deviance)
    lambda <- lambda[which.min(deviance)]
    best <- reml_at(lambda, mean, count, within_ss)
    above <- function(x) at(x)$deviance - min(deviance) - z^2
    points <- sort(c(grid, if (lambda > 0) log(lambda)))
    inside <- range(which(sapply(points, above) <= 0), which(points == log(lambda)))
    crossing <- function(k) exp(uniroot(above, points[k + 0:1], tol = 1e-14)$root)
    low <- if (!is.finite(inside[1]) || inside[1] == 1) 0 else crossing(inside[1] - 1)
    high <- if (is.finite(inside[2])) crossing(inside[2]) else 0
    result <- list(mu = best$mu, se = sqrt(best$sigma2 / sum(best$w)), df = NA, tau2 = lambda * best$sigma2,
                   sigma2 = best$sigma2, icc = lambda / (1 + lambda), ci = c(low, high) / (1 + c(low, high)))
    if (lambda > 0) {
        part <- reml_information(result$tau2, result$sigma2, best$mu, mean, count, within_ss)
        result$df <- drop(2 * part$f^2 / (part$gradient %*% solve(part$half) %*% part$gradient))
    }
    result
})

# Of the difference between the means over sessions and over patients: the patients' influences on both.
informative_se <- function(mean, count) {
    f <- count / sum(count)
    n <- length(mean)
    sqrt(sum((f / sqrt(1 - f) * (mean - sum(f * mean)) - (mean - base::mean(mean)) / sqrt(n * (n - 1)))^2))
}

# Means that lie at most 1e-9 of the largest apart made equal.
tied_means <- function(x) {
    value <- sort(unique(x))
    first <- value
    for (k in seq_along(value)[-1]) if (value[k] - first[k - 1] <= 1e-9 * max(abs(x))) first[k] <- first[k - 1]
    first[match(x, value)]
}

t_limits <- function(estimate, se, df, confidence) estimate + c(-1, 1) * qt((1 + confidence) / 2, df) * se
t_p <- function(estimate, se, df) 2 * pt(-abs(estimate / se), df)
t_log10_p <- function(estimate, se, df) (log(2) + pt(-abs(estimate / se), df, log.p = TRUE)) / log(10)

wilson <- function(count, n, confidence) prop.test(count, n, conf.level = confidence, correct = FALSE)$conf.int
clopper_pearson <- function(count, n, confidence) binom.test(count, n, conf.level = confidence)$conf.int
student <- function(x, confidence) t.test(x, conf.level = confidence)
sign_p <- function(up, down) if (up + down == 0) 1 else binom.test(up, up + down)$p.value

# ---- one call per number -----------------------------------------------------------------------------------------------
# In a call: d the differences of the patients as analysed; x the same with ties made equal, for what ranks; pre, post,
# pairs, anchor, first the other columns of analysis.csv; sessions the mean over sessions, model the random intercept; n patients; confidence and zeros as the study has them; exact whether
# the signed-rank test is; o the options of the measure, study those of the study; printed(), word() what results.json says. `#` stands for a place in a list, i in the call.
#
# Tolerances: "count" none; "points" 1e-9 of the number or of the SD of the differences, whichever is larger; "pure", of
# numbers without unit, 1e-9 of the number or 1; "p" 1e-9 of the number; "iterated" 1e-6 of the number or 1; or a call.
checks <- list()
check <- function(path, call, tolerance = "pure") {
    row <- list(path = path, call = substitute(call), tolerance = substitute(tolerance), package = NA, when = TRUE)
    checks[[length(checks) + 1]] <<- row
}
second_opinion <- function(path, call, tolerance, package, when = TRUE) {
    row <- list(path = path, call = substitute(call), tolerance = substitute(tolerance), package = package,
                when = substitute(when))
    checks[[length(checks) + 1]] <<- row
}
# The same for each of several keys: KEY in paths and calls.
for_each_key <- function(keys, register) {
    for (key in keys) {
        first <- length(checks) + 1
        register()
        for (k in first:length(checks)) {
            put_key <- function(call) eval(bquote(substitute(.(call), list(KEY = as.name(key)))))
            checks[[k]]$path <<- sub("KEY", key, checks[[k]]$path, fixed = TRUE)
            checks[[k]][c("call", "tolerance", "when")] <<- lapply(checks[[k]][c("call", "tolerance", "when")], put_key)
        }
    }
}
# What R cannot compute from the patients' values, with the reason.
not_checked <- c("^simulated\\." = "simulated beforehand, not from these data",
                 "^bootstrap\\.simulated_coverage\\." = "simulated beforehand, not from these data",
                 "^permutation\\.(flips|seed)$" = "declared, not computed",
                 "^bootstrap\\.(resamples|seed)$" = "declared, not computed",
                 "^equivalence\\.margin$" = "declared, not computed",
                 "^bayes_factor\\.scale$" = "declared, not computed",
                 "^responders\\.[a-z0-9_]+\\.(threshold|worse_threshold)$" = "declared, not computed")

check("n_patients", length(d), "count")
check("n_pairs", sum(pairs), "count")
describe_keys <- function() {
    check("KEY.n", length(KEY), "count")
    check("KEY.mean", mean(KEY), "points")
    check("KEY.sd", sd(KEY), "points")
    check("KEY.median", median(KEY), "points")
    check("KEY.q1", quantile(KEY, 0.25, type = 7, names = FALSE), "points")
    check("KEY.q3", quantile(KEY, 0.75, type = 7, names = FALSE), "points")
    check("KEY.min", min(KEY), "points")
    check("KEY.max", max(KEY), "points")
}
for_each_key(c("pre", "post", "difference"), describe_keys)
check("correlation", cor(pre, post))
check("primary.p", if (study$primary_test == "t") student(d, confidence)$p.value else
    signed_rank(x, zeros, confidence, exact)$p, "p")
check("primary.p_adjusted", p.adjust(primary_p, study$adjust)[[o$name]], "p")

check("paired_t.estimate", mean(d), "points")
check("paired_t.ci.low", student(d, confidence)$conf.int[1], "points")
check("paired_t.ci.high", student(d, confidence)$conf.int[2], "points")
check("paired_t.half_width", diff(student(d, confidence)$conf.int) / 2, "points")
check("paired_t.t", student(d, confidence)$statistic)
check("paired_t.df", n - 1, "count")
check("paired_t.p", student(d, confidence)$p.value, "p")
check("paired_t.log10_p", (log(2) + pt(-abs(student(d, confidence)$statistic), n - 1, log.p = TRUE)) / log(10))

check("wilcoxon.n_used", signed_rank(x, zeros, confidence, exact)$n, "count")
check("wilcoxon.n_zero", sum(x == 0), "count")
check("wilcoxon.v", signed_rank(x, zeros, confidence, exact)$v, "count")
check("wilcoxon.p", signed_rank(x, zeros, confidence, exact)$p, "p")
check("wilcoxon.log10_p", signed_rank(x, zeros, confidence, exact)$log10_p)
check("wilcoxon.hodges_lehmann", signed_rank(x, zeros, confidence, exact)$hl, "points")
check("wilcoxon.ci.low", signed_rank(x, zeros, confidence, exact)$ci[1], "points")
check("wilcoxon.ci.high", signed_rank(x, zeros, confidence, exact)$ci[2], "points")
check("wilcoxon.achieved_level", signed_rank(x, zeros, confidence, exact)$level)
second_opinion("wilcoxon.p", exactRankTests::wilcox.exact(x[x != 0], exact = TRUE)$p.value, "p", "exactRankTests",
               zeros == "drop" && exact && sum(x != 0) %in% 2:200)
second_opinion("wilcoxon.p", as.numeric(coin::pvalue(coin::wilcoxsign_test(x ~ rep(0, n), distribution = "exact",
                                                                           zero.method = "Pratt"))), "p", "coin",
               zeros == "keep" && exact && sum(x != 0) %in% 2:200)
second_opinion("wilcoxon.p", wilcox.test(x[x != 0], exact = FALSE, correct = TRUE)$p.value, "p", "stats",
               zeros == "drop" && word("wilcoxon.method") == "asymptotic")

check("sign.positive", sum(x > 0), "count")
check("sign.negative", sum(x < 0), "count")
check("sign.zero", sum(x == 0), "count")
check("sign.p", sign_p(sum(x > 0), sum(x < 0)), "p")
check("sign.log10_p", min(0, (log(2) + pbinom(min(sum(x > 0), sum(x < 0)), sum(x != 0), 0.5, log.p = TRUE)) / log(10)))
check("sign.median", median(x), "points")
check("sign.median_ci.low", median_interval(x, confidence)$ci[1], "points")
check("sign.median_ci.high", median_interval(x, confidence)$ci[2], "points")
check("sign.achieved_level", median_interval(x, confidence)$level)

check("permutation.p", sign_flip(x, word("permutation.method") == "exact", n_flips, max(abs(pre), abs(post))),
      if (word("permutation.method") == "exact") 1e-9 * r else
          6 * sqrt(r * (1 - r) * (1 / n_flips + 1 / printed("permutation.flips"))) + 3 / n_flips)
second_opinion("permutation.p", exactRankTests::perm.test(as.integer(x), exact = TRUE)$p.value, "p", "exactRankTests",
               word("permutation.method") == "exact" && all(x == round(x)) && sum(abs(x)) < 1e4 && sum(x != 0) %in% 2:500)

check("bootstrap.acceleration", acceleration(d - mean(d)))
second_opinion("bootstrap.acceleration",
               acceleration(boot::empinf(data = d, statistic = function(x, w) sum(x * w), type = "jack", stype = "w")),
               "iterated", "boot", n <= 200)
check("bootstrap.z0", qnorm(mean((means < mean(d) - 1e-12 * sd(d)) + (means <= mean(d) + 1e-12 * sd(d))) / 2),
      6 * sqrt((1 / n_means + 1 / study$resamples) / 4) / dnorm(r))
check("bootstrap.levels.low", bca_level(printed("bootstrap.z0"), printed("bootstrap.acceleration"),
                                        (1 - confidence) / 2, word("bootstrap.method") == "bca"))
check("bootstrap.levels.high", bca_level(printed("bootstrap.z0"), printed("bootstrap.acceleration"),
                                         (1 + confidence) / 2, word("bootstrap.method") == "bca"))
check("bootstrap.ci.low", quantile(means, printed("bootstrap.levels.low"), type = 6, names = FALSE),
      quantile_error(means, printed("bootstrap.levels.low"), study$resamples))
check("bootstrap.ci.high", quantile(means, printed("bootstrap.levels.high"), type = 6, names = FALSE),
      quantile_error(means, printed("bootstrap.levels.high"), study$resamples))

check("equivalence.p_above", t.test(d, mu = -study$margin, alternative = "greater")$p.value, "p")
check("equivalence.p_below", t.test(d, mu = study$margin, alternative = "less")$p.value, "p")
check("equivalence.p", max(t.test(d, mu = -study$margin, alternative = "greater")$p.value,
                           t.test(d, mu = study$margin, alternative = "less")$p.value), "p")
check("equivalence.log10_p", pt((abs(mean(d)) - study$margin) / (sd(d) / sqrt(n)), n - 1, log.p = TRUE) / log(10))
check("equivalence.ci.low", mean(d) - qt(confidence, n - 1) * sd(d) / sqrt(n), "points")
check("equivalence.ci.high", mean(d) + qt(confidence, n - 1) * sd(d) / sqrt(n), "points")

check("bayes_factor.log_bf10", log_bayes_factor(student(d, confidence)$statistic, n, sqrt(2) / 2), "iterated")
check("bayes_factor.bf10", exp(log_bayes_factor(student(d, confidence)$statistic, n, sqrt(2) / 2)), 1e-6 * r)
second_opinion("bayes_factor.log_bf10", unname(BayesFactor::ttest.tstat(student(d, confidence)$statistic, n,
                                                                        rscale = sqrt(2) / 2)$bf),
               1e-3 * max(1, abs(r)), "BayesFactor", abs(student(d, confidence)$statistic) < 15)

check("effect_sizes.d_z.estimate", mean(d) / sd(d))
check("effect_sizes.d_z.ci.low", standardised_limits(d, confidence)[1], "iterated")
check("effect_sizes.d_z.ci.high", standardised_limits(d, confidence)[2], "iterated")
second_opinion("effect_sizes.d_z.estimate", effectsize::cohens_d(d, ci = NULL)$Cohens_d, "pure", "effectsize")
check("effect_sizes.g_z.estimate", hedges(n - 1) * mean(d) / sd(d))
check("effect_sizes.g_z.ci.low", hedges(n - 1) * standardised_limits(d, confidence)[1], "iterated")
check("effect_sizes.g_z.ci.high", hedges(n - 1) * standardised_limits(d, confidence)[2], "iterated")
check("effect_sizes.d_av.estimate", mean(d) / sqrt((var(pre) + var(post)) / 2))
check("effect_sizes.d_av.ci.low", d_av_limits(pre, post, d, confidence)[1])
check("effect_sizes.d_av.ci.high", d_av_limits(pre, post, d, confidence)[2])
# sd(scale(pre) - scale(post)) is sqrt(2 (1 - r)), without the digits that 1 - cor() loses where r is near 1.
check("effect_sizes.d_rm.estimate", mean(d) / sd(d) * sd(scale(pre) - scale(post)))
check("effect_sizes.rank_biserial.estimate", rank_biserial(x, zeros, confidence)$r)
check("effect_sizes.rank_biserial.ci.low", rank_biserial(x, zeros, confidence)$ci[1])
check("effect_sizes.rank_biserial.ci.high", rank_biserial(x, zeros, confidence)$ci[2])
# effectsize 0.8.3 calls differences that are all equal and negative 1.
second_opinion("effect_sizes.rank_biserial.estimate", effectsize::rank_biserial(x[x != 0], ci = NULL)$r_rank_biserial,
               "pure", "effectsize", zeros == "drop" && length(unique(x[x != 0])) > 1)
check("effect_sizes.prob_improved.estimate", (sum(o$sign * x > 0) + sum(x == 0) / 2) / n)
check("effect_sizes.prob_improved.ci.low", (1 + tango(sum(o$sign * x > 0), sum(o$sign * x < 0), n, confidence)[1]) / 2,
      "iterated")
check("effect_sizes.prob_improved.ci.high", (1 + tango(sum(o$sign * x > 0), sum(o$sign * x < 0), n, confidence)[2]) / 2,
      "iterated")
check("normality.w", shapiro.test(d)$statistic, "iterated")
check("normality.p", shapiro.test(d)$p.value, "iterated")

# What tells sessions of one patient apart is not in analysis.csv: of it only o$within_ss is needed, the squared deviations
# of all sessions' differences from their patient's mean, as mldstat has it.
check("clustered.session_mean.estimate", sessions$estimate, "points")
check("clustered.session_mean.se", sessions$se, "points")
check("clustered.session_mean.df", sessions$df)
check("clustered.session_mean.ci.low", t_limits(sessions$estimate, sessions$se, sessions$df, confidence)[1], "points")
check("clustered.session_mean.ci.high", t_limits(sessions$estimate, sessions$se, sessions$df, confidence)[2], "points")
check("clustered.session_mean.p", t_p(sessions$estimate, sessions$se, sessions$df), "p")
check("clustered.session_mean.log10_p", t_log10_p(sessions$estimate, sessions$se, sessions$df))
check("clustered.mixed.estimate", model$mu, 1e-7 * max(abs(r), sd(difference)))
check("clustered.mixed.se", model$se, 1e-7 * max(abs(r), sd(difference)))
check("clustered.mixed.df", model$df, "iterated")
check("clustered.mixed.tau2", model$tau2, 1e-7 * max(r, var(difference)))
check("clustered.mixed.sigma2", model$sigma2, 1e-7 * max(r, var(difference)))
check("clustered.mixed.ci.low", t_limits(model$mu, model$se, model$df, confidence)[1], 1e-7 * max(abs(r), sd(difference)))
check("clustered.mixed.ci.high", t_limits(model$mu, model$se, model$df, confidence)[2], 1e-7 * max(abs(r), sd(difference)))
check("clustered.mixed.p", t_p(model$mu, model$se, model$df), 1e-5 * r + 1e-300)
check("clustered.mixed.log10_p", t_log10_p(model$mu, model$se, model$df), "iterated")
check("clustered.first_session.estimate", mean(first), "points")
check("clustered.first_session.ci.low", student(first, confidence)$conf.int[1], "points")
check("clustered.first_session.ci.high", student(first, confidence)$conf.int[2], "points")
check("clustered.first_session.half_width", diff(student(first, confidence)$conf.int) / 2, "points")
check("clustered.first_session.t", student(first, confidence)$statistic)
check("clustered.first_session.df", n - 1, "count")
check("clustered.first_session.p", student(first, confidence)$p.value, "p")
check("clustered.first_session.log10_p", t_log10_p(mean(first), sd(first) / sqrt(n), n - 1))
check("clustered.icc.estimate", model$icc, "iterated")
check("clustered.icc.ci.low", model$ci[1], "iterated")
check("clustered.icc.ci.high", model$ci[2], "iterated")
check("clustered.design_effect", 1 + (sum(pairs^2) / sum(pairs) - 1) * model$icc, "iterated")
check("clustered.informative_sessions.difference", sessions$estimate - mean(difference), "points")
check("clustered.informative_sessions.ci.low",
      t_limits(sessions$estimate - mean(difference), informative_se(difference, pairs), sessions$df, confidence)[1], "points")
check("clustered.informative_sessions.ci.high",
      t_limits(sessions$estimate - mean(difference), informative_se(difference, pairs), sessions$df, confidence)[2], "points")
check("clustered.informative_sessions.correlation", cor(rank(pairs), rank(tied_means(difference))))

responder_keys <- function() {
    check("responders.KEY.n", n, "count")
    check("responders.KEY.improved", responded(o$KEY)$improved, "count")
    check("responders.KEY.same", responded(o$KEY)$same, "count")
    check("responders.KEY.worsened", responded(o$KEY)$worsened, "count")
    check("responders.KEY.could_improve", responded(o$KEY)$could, "count")
    check("responders.KEY.rate", responded(o$KEY)$improved / n)
    check("responders.KEY.ci.low", wilson(responded(o$KEY)$improved, n, confidence)[1])
    check("responders.KEY.ci.high", wilson(responded(o$KEY)$improved, n, confidence)[2])
    check("responders.KEY.ci_exact.low", clopper_pearson(responded(o$KEY)$improved, n, confidence)[1])
    check("responders.KEY.ci_exact.high", clopper_pearson(responded(o$KEY)$improved, n, confidence)[2])
    check("responders.KEY.worsened_rate", responded(o$KEY)$worsened / n)
    check("responders.KEY.worsened_ci.low", wilson(responded(o$KEY)$worsened, n, confidence)[1])
    check("responders.KEY.worsened_ci.high", wilson(responded(o$KEY)$worsened, n, confidence)[2])
    check("responders.KEY.worsened_ci_exact.low", clopper_pearson(responded(o$KEY)$worsened, n, confidence)[1])
    check("responders.KEY.worsened_ci_exact.high", clopper_pearson(responded(o$KEY)$worsened, n, confidence)[2])
}
for_each_key(c("important", "percent_30", "percent_50"), responder_keys)

check("caseness.n", n, "count")
check("caseness.both", sum(case$pre & case$post), "count")
check("caseness.ceased", sum(case$pre & !case$post), "count")
check("caseness.became", sum(!case$pre & case$post), "count")
check("caseness.neither", sum(!case$pre & !case$post), "count")
for_each_key(c("pre", "post"), function() {
    check("caseness.KEY.count", sum(case$KEY), "count")
    check("caseness.KEY.rate", mean(case$KEY))
    check("caseness.KEY.ci.low", wilson(sum(case$KEY), n, confidence)[1])
    check("caseness.KEY.ci.high", wilson(sum(case$KEY), n, confidence)[2])
    check("caseness.KEY.ci_exact.low", clopper_pearson(sum(case$KEY), n, confidence)[1])
    check("caseness.KEY.ci_exact.high", clopper_pearson(sum(case$KEY), n, confidence)[2])
})
check("caseness.difference", mean(case$post) - mean(case$pre))
check("caseness.ci.low", tango(sum(!case$pre & case$post), sum(case$pre & !case$post), n, confidence)[1], "iterated")
check("caseness.ci.high", tango(sum(!case$pre & case$post), sum(case$pre & !case$post), n, confidence)[2], "iterated")
check("caseness.p", sign_p(sum(case$pre & !case$post), sum(!case$pre & case$post)), "p")

check("reliable_change.sem", reliable$sem, "points")
check("reliable_change.s_diff", sqrt(2) * reliable$sem, "points")
check("reliable_change.least", reliable$least, "points")
check("reliable_change.n", n, "count")
check("reliable_change.improved", reliable$improved, "count")
check("reliable_change.unchanged", reliable$unchanged, "count")
check("reliable_change.worsened", reliable$worsened, "count")
check("reliable_change.rate", reliable$improved / n)
check("reliable_change.ci.low", wilson(reliable$improved, n, confidence)[1])
check("reliable_change.ci.high", wilson(reliable$improved, n, confidence)[2])
check("reliable_change.ci_exact.low", clopper_pearson(reliable$improved, n, confidence)[1])
check("reliable_change.ci_exact.high", clopper_pearson(reliable$improved, n, confidence)[2])
check("reliable_change.worsened_rate", reliable$worsened / n)
check("reliable_change.worsened_ci.low", wilson(reliable$worsened, n, confidence)[1])
check("reliable_change.worsened_ci.high", wilson(reliable$worsened, n, confidence)[2])
check("reliable_change.worsened_ci_exact.low", clopper_pearson(reliable$worsened, n, confidence)[1])
check("reliable_change.worsened_ci_exact.high", clopper_pearson(reliable$worsened, n, confidence)[2])
check("reliable_change.cutoff", reliable$cutoff, "points")
check("reliable_change.recovered", reliable$recovered, "count")

check("cumulative.points.#.change", sort(unique(x))[if (printed_count <= 201) i else nearest(x, printed_change)], "points")
check("cumulative.points.#.count", sum(x <= printed_change), "count")
check("cumulative.points.#.rate", mean(x <= printed_change))
check("cumulative.points.#.ci.low", wilson(sum(x <= printed_change), n, confidence)[1])
check("cumulative.points.#.ci.high", wilson(sum(x <= printed_change), n, confidence)[2])

check("bands.#.from", o$bands$from[i])
check("bands.#.to", o$bands$to[i])
check("bands.#.pre", band_counts(pre, o$bands$from, o$bands$above, o$tolerance)[i], "count")
check("bands.#.post", band_counts(post, o$bands$from, o$bands$above, o$tolerance)[i], "count")
check("percent.n", length(percent), "count")
check("percent.mean", mean(percent))
check("percent.sd", sd(percent))
check("percent.median", median(percent))
check("percent.ci.low", student(percent, confidence)$conf.int[1])
check("percent.ci.high", student(percent, confidence)$conf.int[2])
check("anchor.spearman", cor(anchor, x, method = "spearman", use = "complete.obs"))
check("anchor.categories.#.value", answer, "count")
check("anchor.categories.#.n", sum(said), "count")
check("anchor.categories.#.mean", mean(d[said]), "points")
check("anchor.categories.#.sd", sd(d[said]), "points")
check("anchor.categories.#.ci.low", student(d[said], confidence)$conf.int[1], "points")
check("anchor.categories.#.ci.high", student(d[said], confidence)$conf.int[2], "points")

# ---- the comparison ----------------------------------------------------------------------------------------------------
bca_level <- function(z0, a, tail, is_bca) {
    if (!is_bca) return(tail)
    pnorm(z0 + (z0 + qnorm(tail)) / (1 - a * (z0 + qnorm(tail))))
}
nearest <- function(x, to) which.min(abs(sort(unique(x)) - to))

# What the calls see of one measure. Nothing is computed before a call asks for it.
measure_values <- function(measure, rows, study) {
    e <- new.env(parent = environment(measure_values))
    for (column in c("pre", "post", "pairs", "anchor", "first")) e[[column]] <- rows[[column]]
    e$study <- study
    e$o <- measure
    e$o$sign <- if (identical(measure$better, "lower")) -1 else 1
    e$n <- nrow(rows)
    e$confidence <- study$confidence
    e$zeros <- study$zeros
    e$x <- tied(rows$difference, pmax(abs(rows$pre), abs(rows$post)))
    e$difference <- rows$difference
    e$d <- if (length(unique(e$x)) < 2) e$x else rows$difference
    e$n_means <- min(study$resamples, max(200, floor(4e7 / max(1, e$n))))
    e$n_flips <- min(9999, max(200, floor(4e6 / max(1, e$n))))
    e$o$tolerance <- 1e-9 * if (is.na(measure$low)) max(0, abs(rows$pre), abs(rows$post)) else measure$high - measure$low
    e$printed <- function(path) measure$ours[[path]]
    e$word <- function(path) if (path %in% names(measure$words)) measure$words[[path]] else ""
    e$exact <- e$word("wilcoxon.method") == "exact"
    delayedAssign("means", { set.seed(study$seed %% 2^31); resampled_means(d, n_means) }, e, e)
    delayedAssign("sessions", session_mean(difference, pairs), e, e)
    delayedAssign("model", random_intercept(difference, pairs, o$within_ss, confidence), e, e)
    delayedAssign("percent", (100 * (post - pre) / pre)[pre > 0], e, e)
    delayedAssign("case", list(pre = is_case(pre, o$caseness, o$tolerance), post = is_case(post, o$caseness, o$tolerance)),
                  e, e)
    delayedAssign("reliable", reliable_change(pre, post, o$reliable, o$sign < 0, o$tolerance), e, e)
    e$responded <- function(rule) responders(e$pre, e$post, rule, e$o$sign < 0, e$o$low, e$o$high, e$o$tolerance)
    e$printed_count <- length(unique(e$x))
    e
}

# What the calls of one place of a list see besides.
set_place <- function(e, path, i) {
    e$i <- i
    if (startsWith(path, "cumulative.")) e$printed_change <- e$printed(sprintf("cumulative.points.%d.change", i))
    if (startsWith(path, "anchor.")) {
        e$answer <- sort(unique(e$anchor))[i]
        e$said <- !is.na(e$anchor) & e$anchor == e$answer
    }
}

allowed <- function(tolerance, r, e) {
    sd_of <- if (e$n > 1) sd(e$d) else 0
    kinds <- list(count = 0, points = 1e-9 * max(abs(r), sd_of), pure = 1e-9 * max(abs(r), 1),
                  p = 1e-9 * abs(r) + 1e-300, iterated = 1e-6 * max(abs(r), 1))
    if (is.character(tolerance)) return(kinds[[tolerance]])
    e$r <- r
    eval(tolerance, e)
}

table_row <- function(e, path, ok, call = "-", r = NA_real_, tolerance = NA_real_) {
    list(measure = e$o$name, quantity = path, ours = e$printed(path), r = r, tolerance = tolerance, ok = ok, call = call)
}

for (k in seq_along(checks)) checks[[k]]$text <- paste(deparse(checks[[k]]$call, width.cutoff = 500), collapse = " ")
known <- vapply(checks, function(row) row$path, "")
packages <- unique(unlist(lapply(checks, function(row) row$package)))
missing_packages <- packages[!is.na(packages) & !vapply(packages, function(name) nzchar(system.file(package = name)), NA)]

# One row of the table: ours against R's by one check.
compare_one <- function(path, row, e) {
    call <- row$text
    if (row$package %in% missing_packages)
        return(table_row(e, path, paste("skipped: no package", row$package), call))
    r <- tryCatch(suppressWarnings(suppressMessages(as.numeric(eval(row$call, e)))), error = function(problem) problem)
    if (inherits(r, "error")) return(table_row(e, path, paste("NO:", conditionMessage(r)), call))
    if (length(r) != 1 || is.na(r)) return(table_row(e, path, "NO: no number", call))
    tolerance <- allowed(row$tolerance, r, e)
    ours <- e$printed(path)
    agrees <- ours == r || abs(ours - r) <= tolerance
    table_row(e, path, if (agrees) "yes" else "NO", call, r, tolerance)
}

check_path <- function(path, e) {
    reason <- not_checked[vapply(names(not_checked), grepl, NA, path)]
    if (length(reason) > 0) return(list(table_row(e, path, paste("not checked:", reason))))
    plain <- gsub("\\.[0-9]+\\.", ".#.", path)
    if (plain != path) set_place(e, plain, as.integer(sub(".*?\\.([0-9]+)\\..*", "\\1", path, perl = TRUE)))
    of_path <- checks[known == plain]
    if (length(of_path) == 0) return(list(table_row(e, path, "NO: no check is known")))
    wanted <- function(row) isTRUE(tryCatch(eval(row$when, e), error = function(problem) TRUE))
    lapply(Filter(wanted, of_path), function(row) compare_one(path, row, e))
}

check_measure <- function(measure, rows, study, primary_p) {
    e <- measure_values(measure, rows, study)
    e$primary_p <- primary_p
    unlist(lapply(names(measure$ours), check_path, e), recursive = FALSE)
}

# The primary tests' p as R computes them, of the measures that have one.
primary_p_values <- function(measures, data, study) {
    primary <- Filter(function(measure) "primary.p_adjusted" %in% names(measure$ours), measures)
    p <- vapply(primary, function(measure) {
        e <- measure_values(measure, data[data$measure == measure$name, ], study)
        eval(checks[[which(known == "primary.p")]]$call, e)
    }, 0)
    names(p) <- vapply(primary, function(measure) measure$name, "")
    p
}

check_all <- function(data, measures, study) {
    p <- primary_p_values(measures, data, study)
    rows <- unlist(lapply(measures, function(measure)
        check_measure(measure, data[data$measure == measure$name, ], study, p)), recursive = FALSE)
    column <- function(name, empty) vapply(rows, function(row) row[[name]], empty)
    table <- data.frame(measure = column("measure", ""), quantity = column("quantity", ""), ours = column("ours", 0),
                        r = column("r", 0), tolerance = column("tolerance", 0), ok = column("ok", ""),
                        call = column("call", ""))
    table$difference <- table$ours - table$r
    table
}

read_analysis <- function(path) {
    read.csv(path, colClasses = c("character", "integer", rep("numeric", 6)),
             na.strings = "", dec = ".", encoding = "UTF-8")
}

# The folder that this script lies in, however it was started.
script_folder <- function() {
    for (frame in rev(sys.frames())) if (is.character(frame$ofile)) {
        folder <- dirname(frame$ofile)
        return(if (file.exists(file.path(folder, "analysis.csv"))) folder else ".")
    }
    arguments <- commandArgs(FALSE)
    file <- sub("^--file=", "", grep("^--file=", arguments, value = TRUE))
    if (length(file) == 0) file <- arguments[which(arguments == "-f") + 1]
    if (length(file) == 0) return(".")
    dirname(gsub("~+~", " ", file[1], fixed = TRUE))
}

print_table <- function(table) {
    number <- function(x, digits) ifelse(is.na(x), "-", formatC(x, digits = digits, format = "g", width = 1))
    cells <- cbind(table$measure, table$quantity, number(table$ours, 15), number(table$r, 15), number(table$difference, 2),
                   number(table$tolerance, 2), table$ok, table$call)
    cells <- rbind(c("measure", "quantity", "ours", "R", "difference", "tolerance", "ok", "call"), cells)
    for (column in 1:7) cells[, column] <- formatC(cells[, column], width = -max(nchar(cells[, column])))
    cat(paste0(apply(cells, 1, paste, collapse = "  "), "\n"), sep = "")
}

verdict <- function(table) {
    beyond <- sum(startsWith(table$ok, "NO"))
    agree <- sum(table$ok == "yes")
    cat(sprintf("verdict: %d of %d comparisons with R %s agree", agree, agree + beyond, getRversion()))
    if (beyond > 0) cat(sprintf(", %d DO NOT", beyond))
    for (reason in unique(grep("^(skipped|not checked)", table$ok, value = TRUE)))
        cat(sprintf("; %d %s", sum(table$ok == reason), reason))
    cat("\n")
    beyond == 0
}

# Reads analysis.csv beside the script, prints the table and the verdict; a script's status is 1 where numbers differ.
review <- function(measures, study) {
    table <- check_all(read_analysis(file.path(script_folder(), "analysis.csv")), measures, study)
    print_table(table[!startsWith(table$ok, "not checked"), ])
    agrees <- verdict(table)
    if (!agrees && sys.nframe() == 1 && !interactive()) quit(status = 1)
    invisible(table)
}
