# Reference values for the unit tests: run from the repository's root with
#     Rscript scripts/reference.R
# Writes tests/reference/stats_data.csv (the samples) and tests/reference/stats.csv (method, dataset, quantity, value,
# source). Needs R 4.2.2 with exactRankTests, coin, effectsize, boot, psych, BayesFactor, lme4, lmerTest and
# clubSandwich. The tests read the files; they do not need R.

suppressWarnings(suppressMessages({
    library(exactRankTests)
    library(coin)
}))
RNGkind("Mersenne-Twister", "Inversion", "Rejection")

number <- function(x) ifelse(is.nan(x) | is.na(x), "nan", formatC(x, digits = 17, format = "g", width = 1))
version_of <- function(package) paste(package, packageVersion(package))
base_r <- paste("R", getRversion())

rows <- list()
add <- function(method, dataset, values, source) {
    rows[[length(rows) + 1]] <<- data.frame(method, dataset, quantity = names(values),
                                            value = number(unlist(values)), source)
}

# ---- samples -----------------------------------------------------------------------------------------------------------
samples <- list()
keep <- function(name, pre, post) samples[[name]] <<- list(pre = pre, post = post)

# Orientation as in the publications whose figures the tests repeat: d = post - pre has their sign.
keep("sleep", sleep$extra[sleep$group == 2], sleep$extra[sleep$group == 1])
depression_first <- c(1.83, 0.50, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.30)
depression_second <- c(0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29)
keep("depression", depression_second, depression_first) # Hollander and Wolfe 1973, p. 29; example(wilcox.test)
data(sal)
keep("sal", sal$post, sal$pre) # StatXact 4 manual, p. 167
keep("cd4", boot::cd4$baseline, boot::cd4$oneyear) # DiCiccio and Efron 1996
# tests/bugfix-tests.R of exactRankTests
zero_inflated_x <- c(0, 87, 0, 0, 0, 0, 8, 0, 16, 0, 64, 0, 0, 37, 200, 0, 0, 32, 5, 0, 0, 14, 0, 0, 4, 0, 0, 50, 0, 0, 99,
                     0, 0, 12, 36, 22, 4, 13, 0, 10, 70, 0, 0, 0, 0, 19, 0, 4, 3, 4, 23, 0, 0, 0, 0, 0, 0, 14, 4, 8, 0, 11,
                     42, 0, 0, 0, 0, 0, 18, 11, 29, 0, 0)
zero_inflated_y <- c(0, 0, 14, 0, 0, 16, 0, 145, 0, 0, 16, 0, 0, 47, 0, 0, 0, 144, 0, 2, 0, 13, 0, 0, 114, 0, 6, 0, 0, 4, 9,
                     0, 0, 17, 0, 0, 42, 0, 0, 0, 0, 0, 0, 0, 25, 0, 1, 178, 0, 0, 0, 6, 0, 7, 76, 252, 0, 0, 23, 0, 0, 68,
                     0, 0, 0, 24, 0, 59, 0, 0, 0, 0, 16)
keep("zero_inflated", zero_inflated_y, zero_inflated_x)
keep("hl_055", c(0, 0, 0), c(0.7, 0.5, 0.5))

sizes <- c(1, 2, 15, 30, 31, 32, 33, 62, 63, 64, 200)
set.seed(20261120)
for (n in sizes) {
    pre <- sample(0:10, n, replace = TRUE)
    keep(sprintf("ties_%d", n), pre, pmin(10, pmax(0, pre + sample(-4:3, n, replace = TRUE))))
    pre <- round(rnorm(n, 50, 10), 4)
    repeat {
        post <- round(pre - 3 + rnorm(n, 0, 9), 4)
        size <- abs(round(post - pre, 4))
        if (!any(duplicated(size)) && all(size > 0)) break
    }
    keep(sprintf("plain_%d", n), pre, post)
}

# ---- signed-rank -------------------------------------------------------------------------------------------------------
# Exact distribution of twice the rank sum, f[t + 1] = P(2V = t), by convolution.
signed_rank_distribution <- function(doubled) {
    f <- 1
    for (s in doubled) f <- (c(f, rep(0, s)) + c(rep(0, s), f)) / 2
    f
}

signed_rank <- function(d, zeros, confidence = 0.95) {
    if (zeros == "drop") d <- d[d != 0]
    n <- length(d)
    ranks <- rank(abs(d))
    v <- sum(ranks[d > 0])
    ranks <- ranks[d != 0]
    walsh <- if (n > 0) sort((outer(d, d, "+") / 2)[lower.tri(diag(n), TRUE)]) else NaN
    result <- list(v = v, p = 1, hl = median(walsh), low = NaN, high = NaN, level = NaN)
    if (length(ranks) == 0) return(result)
    f <- signed_rank_distribution(round(2 * ranks))
    tail <- 2 * cumsum(f)
    result$p <- min(1, tail[2 * min(v, sum(ranks) - v) + 1])
    rejected <- which(f > 0 & tail < 1 - confidence)
    if (length(rejected) > 0) {
        critical <- max(rejected) - 1
        zero <- sum(d == 0)
        k <- (critical + zero * (zero + 1) / 2) %/% 2 + 1
        result$low <- walsh[k]
        result$high <- walsh[length(walsh) + 1 - k]
        result$level <- 1 - tail[critical + 1]
    }
    result
}

add_signed_rank <- function(name, d) {
    for (zeros in c("keep", "drop")) {
        values <- signed_rank(d, zeros)
        add(paste0("wilcoxon_", zeros), name, values,
            paste0("signed_rank(d, '", zeros, "') in scripts/reference.R; ", base_r))
    }
    same <- function(a, b) stopifnot(isTRUE(all.equal(a, b, tolerance = 1e-10)))
    used <- d[d != 0]
    if (length(used) >= 2) {
        p <- wilcox.exact(used, exact = TRUE)$p.value
        same(p, signed_rank(d, "drop")$p)
        add("wilcoxon_drop", name, list(p_other = p), paste("wilcox.exact(d[d != 0], exact = TRUE);",
                                                            version_of("exactRankTests")))
        zero <- rep(0, length(d))
        p <- as.numeric(pvalue(wilcoxsign_test(d ~ zero, distribution = "exact", zero.method = "Pratt")))
        same(p, signed_rank(d, "keep")$p)
        add("wilcoxon_keep", name, list(p_other = p),
            paste("wilcoxsign_test(d ~ zero, distribution = 'exact', zero.method = 'Pratt');", version_of("coin")))
    }
    if (length(used) > 0) {
        p <- suppressWarnings(wilcox.test(used, exact = FALSE, correct = TRUE)$p.value)
        add("signed_rank_normal", name, list(drop = min(1, p)),
            paste("wilcox.test(d[d != 0], exact = FALSE, correct = TRUE);", base_r))
        ranks <- rank(abs(d))[d != 0]
        distance <- max(0, abs(sum(ranks[used > 0]) - sum(ranks) / 2) - 0.5)
        add("signed_rank_normal", name, list(keep = 2 * pnorm(-distance / sqrt(sum(ranks^2) / 4))),
            paste("2 * pnorm(-(abs(V - sum(ranks) / 2) - .5) / sqrt(sum(ranks^2) / 4));", base_r))
    }
    if (!any(duplicated(abs(d))) && all(d != 0) && length(d) >= 6) {
        test <- wilcox.test(d, exact = TRUE, conf.int = TRUE)
        add("wilcoxon_drop", name, list(p_base = test$p.value, low_base = test$conf.int[1], high_base = test$conf.int[2],
                                        hl_base = unname(test$estimate)),
            paste("wilcox.test(d, exact = TRUE, conf.int = TRUE);", base_r))
    }
}

# ---- the others --------------------------------------------------------------------------------------------------------
describe <- function(x) {
    q <- unname(quantile(x, c(.25, .5, .75), type = 7))
    list(n = length(x), mean = mean(x), sd = sd(x), median = q[2], q1 = q[1], q3 = q[3], min = min(x), max = max(x))
}

add_t <- function(name, pre, post) {
    if (length(pre) < 2 || sd(post - pre) == 0) return()
    test <- t.test(post, pre, paired = TRUE)
    add("paired_t", name,
        list(estimate = unname(test$estimate), se = test$stderr, t = unname(test$statistic), df = unname(test$parameter),
             p = test$p.value, low = test$conf.int[1], high = test$conf.int[2],
             log10_p = (log(2) + pt(-abs(unname(test$statistic)), unname(test$parameter), log.p = TRUE)) / log(10)),
        paste("t.test(post, pre, paired = TRUE);", base_r))
}

add_sign <- function(name, d, confidence = 0.95) {
    n <- length(d)
    k <- qbinom((1 - confidence) / 2, n, 0.5)
    x <- sort(d)
    m <- sum(d != 0)
    add("sign", name,
        list(positive = sum(d > 0), negative = sum(d < 0), zero = sum(d == 0),
             p = if (m > 0) binom.test(sum(d > 0), m)$p.value else 1, median = median(d),
             low = if (k > 0) x[k] else NaN, high = if (k > 0) x[n + 1 - k] else NaN,
             level = if (k > 0) 1 - 2 * pbinom(k - 1, n, 0.5) else NaN),
        paste("binom.test(sum(d > 0), sum(d != 0)); sort(d)[k], k = qbinom(alpha / 2, n, .5);", base_r))
}

ncp_of <- function(t, df, tail) {
    guess <- t - qnorm(tail, lower.tail = FALSE) * sqrt(1 + t^2 / (2 * df))
    width <- 1 + abs(t) / sqrt(df) + abs(guess) / 4
    f <- function(ncp) qnorm(suppressWarnings(pt(t, df, ncp, lower.tail = FALSE))) - qnorm(tail)
    uniroot(f, guess + c(-1, 1) * width, extendInt = "upX", tol = 1e-14, maxiter = 1000)$root
}

add_effect <- function(name, d, confidence = 0.95) {
    n <- length(d)
    if (n < 2 || sd(d) == 0) return()
    alpha <- 1 - confidence
    d_z <- mean(d) / sd(d)
    limits <- c(ncp_of(d_z * sqrt(n), n - 1, alpha / 2), ncp_of(d_z * sqrt(n), n - 1, 1 - alpha / 2)) / sqrt(n)
    add("d_z", name, list(estimate = d_z, low = limits[1], high = limits[2]),
        paste("mean(d) / sd(d); uniroot() over ncp of pt(t, n - 1, ncp);", base_r))
    if (n >= 3) {
        j <- exp(lgamma((n - 1) / 2) - lgamma((n - 2) / 2)) / sqrt((n - 1) / 2)
        add("g_z", name, list(estimate = j * d_z, low = j * limits[1], high = j * limits[2]),
            paste("exp(lgamma(df / 2) - lgamma((df - 1) / 2)) / sqrt(df / 2) times d_z;", base_r))
    }
    for (zeros in c("keep", "drop")) {
        used <- if (zeros == "keep") d else d[d != 0]
        ranks <- rank(abs(used))
        m <- sum(used != 0)
        if (m == 0) next
        total <- sum(ranks[used != 0])
        r <- sum(ranks * sign(used)) / total
        trials <- 1.5 * m * (m + 1) / (2 * m + 1)
        share <- (r + 1) / 2
        z <- qnorm(alpha / 2, lower.tail = FALSE)
        middle <- (share + z^2 / (2 * trials)) / (1 + z^2 / trials)
        margin <- z / (1 + z^2 / trials) * sqrt(share * (1 - share) / trials + z^2 / (4 * trials^2))
        add(paste0("rank_biserial_", zeros), name,
            list(estimate = r, low = 2 * (middle - margin) - 1, high = 2 * (middle + margin) - 1),
            paste("sum(rank(abs(d)) * sign(d)) / sum of ranks; score interval of (r + 1) / 2;", base_r))
        if (zeros == "drop")
            add("rank_biserial_drop", name,
                list(estimate_other = suppressWarnings(effectsize::rank_biserial(used, ci = NULL)$r_rank_biserial)),
                paste("effectsize::rank_biserial(d[d != 0]);", version_of("effectsize")))
    }
}

# In units of the scores' spread; d decides whether there is a spread at all.
add_score_effect <- function(name, pre, post, d, confidence = 0.95) {
    n <- length(d)
    if (n < 2 || sd(d) == 0) return()
    r <- suppressWarnings(cor(pre, post))
    s12 <- cov(pre, post)
    s_av <- sqrt((var(pre) + var(post)) / 2)
    d_av <- mean(d) / s_av
    v <- d_av^2 * (var(pre)^2 + var(post)^2 + 2 * s12^2) / (8 * (n - 1) * s_av^4) + var(d) / ((n - 1) * s_av^2)
    margin <- qnorm((1 - confidence) / 2, lower.tail = FALSE) * sqrt(v)
    add("d_av", name, list(estimate = d_av, low = d_av - margin, high = d_av + margin),
        paste("mean(d) / sqrt((var(pre) + var(post)) / 2); Bonett 2008;", base_r))
    if (is.na(r) || r > 1 - 1e-12) return()
    add("d_rm", name, list(estimate = mean(d) / sd(d) * sqrt(2 * (1 - r))),
        paste("mean(d) / sd(d) * sqrt(2 * (1 - cor(pre, post)));", base_r))
}

# Tango 1998: the score test of p_up - p_down = at, given counts; PropCIs::scoreci.mp has fewer digits.
tango_score <- function(at, up, down, n) {
    b <- (2 * n - up + down) * at - up - down
    q <- (sqrt(max(0, b^2 + 8 * n * down * at * (1 - at))) - b) / (4 * n)
    (up - down - n * at) / sqrt(n * (2 * q + at * (1 - at)))
}

add_prob_improved <- function(up, same, down, confidence = 0.95) {
    n <- up + same + down
    z <- qnorm((1 - confidence) / 2, lower.tail = FALSE)
    upper <- function(up, down) {
        if (up == n) return(1)
        estimate <- (up - down) / n
        uniroot(function(at) tango_score(at, up, down, n) + z, c(estimate + 1e-13, 1 - 1e-13), tol = 1e-15)$root
    }
    add("prob_improved", paste(number(up), number(same), number(down)),
        list(estimate = (up + same / 2) / n, low = (1 - upper(down, up)) / 2, high = (1 + upper(up, down)) / 2),
        paste("uniroot() on Tango's score statistic;", base_r))
    if (same == 0) {
        wilson <- suppressWarnings(prop.test(up, n, correct = FALSE))$conf.int
        add("prob_improved", paste(number(up), number(same), number(down)), list(low_other = wilson[1], high_other = wilson[2]),
            paste("prop.test(improved, n, correct = FALSE);", base_r))
    }
}

add_shapiro <- function(name, x) {
    test <- shapiro.test(x)
    add("shapiro_wilk", name, list(w = unname(test$statistic), p = test$p.value), paste("shapiro.test(d);", base_r))
}

for (name in names(samples)) {
    pre <- samples[[name]]$pre
    post <- samples[[name]]$post
    # Differences as mldstat ties them: equal decimals are equal.
    d <- round(post - pre, 9)
    for (part in c("pre", "post")) add(paste0("describe_", part), name, describe(samples[[name]][[part]]),
                                       paste("mean, sd, quantile(type = 7);", base_r))
    if (length(d) > 1) add("correlation", name, list(r = suppressWarnings(cor(pre, post))), paste("cor(pre, post);", base_r))
    add_t(name, pre, post)
    add_signed_rank(name, d)
    add_sign(name, d)
    add_effect(name, d)
    add_score_effect(name, pre, post, d)
    if (length(d) >= 3 && sd(d) > 0) add_shapiro(name, d)
}

for (up in c(0, 1, 2, 7, 25, 300)) for (same in c(0, 1, 5, 565)) for (down in c(0, 1, 3, 28))
    if (up + same + down > 0) add_prob_improved(up, same, down)

# The shapes of tests/unit/stats/shapiro_wilk.c: i = 1 to n, whole numbers or nearly.
shapes <- list(
    rising = function(i, n) i,
    squares = function(i, n) i^2,
    scores = function(i, n) (i * 7) %% 11,
    mostly_zero = function(i, n) ifelse(i %% 5 == 0, i %% 3 - 1, 0),
    one_out = function(i, n) ifelse(i == n, 1000, i %% 7),
    roots = function(i, n) sqrt(i)
)
for (shape in names(shapes)) for (n in c(3, 4, 5, 6, 7, 11, 12, 13, 50, 499, 500, 2000, 4999, 5000)) {
    x <- shapes[[shape]](seq_len(n), n)
    if (any(x != x[1])) add_shapiro(paste(shape, number(n)), x)
}

# ---- distributions -----------------------------------------------------------------------------------------------------
# The dataset holds the arguments, separated by blanks.
for (df in c(1, 2, 3, 9, 30, 31, 50, 325, 10000, 499999, 1e6 - 1)) {
    for (t in c(1e-8, 0.3, 1.5, 1.74, 2, 5, 15, 30, 2500))
        add("t_log_tail", paste(number(t), number(df)), list(value = pt(t, df, lower.tail = FALSE, log.p = TRUE)),
            paste("pt(t, df, lower.tail = FALSE, log.p = TRUE);", base_r))
    for (tail in c(0.25, 0.025, 0.00005))
        add("t_quantile", paste(number(tail), number(df)), list(value = qt(tail, df, lower.tail = FALSE)),
            paste("qt(tail, df, lower.tail = FALSE);", base_r))
}
for (df in c(1, 2, 5, 19, 50, 325, 5000))
    for (t in c(-6, -1, 0, 0.5, 2, 9, 40))
        for (ncp in c(-3, 0, 1, 4, 20, 37)) {
            p <- suppressWarnings(c(pt(t, df, ncp), pt(t, df, ncp, lower.tail = FALSE)))
            if (min(p) > 1e-4)
                add("noncentral_t", paste(number(t), number(df), number(ncp)), list(lower = p[1], upper = p[2]),
                    paste("pt(t, df, ncp);", base_r))
        }
for (z in c(-3, 0, 0.5, 1.96, 8, 29.9, 30.1, 600, 1e6))
    add("normal_log_tail", number(z), list(value = pnorm(z, lower.tail = FALSE, log.p = TRUE)),
        paste("pnorm(z, lower.tail = FALSE, log.p = TRUE);", base_r))
for (n in c(1, 2, 3, 31, 63, 64, 999, 1001, 20000, 1e6)) {
    for (share in c(0, 0.2, 0.45, 0.499, 0.5, 0.7)) {
        k <- floor(share * n)
        add("binomial_log_tail", paste(number(k), number(n)), list(value = pbinom(k, n, 0.5, log.p = TRUE)),
            paste("pbinom(k, n, .5, log.p = TRUE);", base_r))
    }
    for (tail in c(0.25, 0.125, 0.025, 0.00005))
        add("binomial_quantile", paste(number(tail), number(n)), list(value = qbinom(tail, n, 0.5)),
            paste("qbinom(tail, n, .5);", base_r))
}
# R takes a second df above 400,000 as infinite, and its lower tails have 8 digits where the first df is 1.
for (df1 in c(1, 2, 9, 39, 199, 4999, 99999))
    for (k in c(2, 3, 9, 20, 100)) {
        df2 <- df1 * (k - 1)
        if (df2 > 4e5) next
        for (tail in c(0.25, 0.025, 0.0005)) {
            if (df1 > 2) add("f_quantile", paste(number(tail), number(df1), number(df2)), list(lower = qf(tail, df1, df2)),
                             paste("qf(tail, df1, df2);", base_r))
            add("f_quantile", paste(number(tail), number(df1), number(df2)),
                list(upper = qf(tail, df1, df2, lower.tail = FALSE)), paste("qf(tail, df1, df2, lower.tail = FALSE);", base_r))
        }
    }
p_values <- list(distinct = c(0.01, 0.04, 0.03, 0.005), ties = c(0.02, 0.5, 0.02, 0.9, 1e-300),
             missing = c(0.03, NA, 0.01, NA, 0.02), one = 0.2, none = c(NA_real_, NA_real_))
for (method in c("holm", "BH")) {
    for (name in names(p_values)) {
        p <- p_values[[name]]
        add(tolower(method), name, as.list(setNames(p, paste0("p", seq_along(p)))), "given")
        add(tolower(method), name, as.list(setNames(p.adjust(p, method), paste0("adjusted", seq_along(p)))),
            paste0("p.adjust(p, '", method, "'); ", base_r))
    }
}

# ---- Cronbach's alpha --------------------------------------------------------------------------------------------------
# The forms of tests/unit/stats/alpha.c, one per row.
forms <- function(k, ...) matrix(c(...), ncol = k, byrow = TRUE)
scales <- list(
    consistent = forms(5, 3, 4, 3, 2, 4, 1, 1, 0, 1, 2, 4, 4, 4, 3, 4, 2, 3, 2, 2, 1, 0, 1, 1, 0, 0, 3, 3, 4, 4, 3,
                       2, 2, 1, 3, 2, 4, 3, 3, 4, 4, 1, 0, 2, 1, 1, 2, 4, 2, 1, 3, 3, 2, 3, 3, 2, 0, 0, 1, 2, 0),
    contradicting = forms(3, 0, 4, 2, 4, 1, 3, 3, 0, 1, 1, 3, 0, 2, 2, 4, 4, 0, 1),
    binary = forms(6, 1, 1, 1, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 1, 1, 1, 1, 1, 0, 1, 0, 0, 1, 0, 1, 0, 1, 1, 0, 1,
                   0, 0, 0, 0, 0, 0, 1, 1, 0, 1, 1, 0, 0, 1, 1, 0, 0, 1),
    reversed = forms(4, 1, 1, 2, 4, 2, 3, 2, 2, 4, 4, 3, 0, 3, 2, 4, 1, 0, 1, 0, 3, 2, 2, 1, 3, 4, 3, 4, 1),
    two_forms = forms(3, 1, 2, 4, 3, 3, 2),
    many = outer(0:999, 0:18, function(i, j) (i %% 17) %/% 4 + (i * (j + 3) + i %/% 7) %% 5)
)
for (name in names(scales)) {
    x <- scales[[name]]
    fit <- suppressWarnings(suppressMessages(psych::alpha(as.data.frame(x), check.keys = FALSE, warnings = FALSE)))
    ci <- psych::alpha.ci(fit$total$raw_alpha, nrow(x), ncol(x), p.val = 0.05)
    add("alpha", name, list(alpha = fit$total$raw_alpha, low = ci$lower.ci, high = ci$upper.ci),
        paste("alpha(x)$total$raw_alpha, alpha.ci(alpha, n, k, p.val = .05);", version_of("psych")))
    if (nrow(x) > 2) {
        drop <- sapply(seq_len(ncol(x)), function(i) cor(x[, i], rowSums(x[, -i, drop = FALSE])))
        stopifnot(all.equal(drop, fit$item.stats$r.drop))
        add("alpha", name, as.list(setNames(drop, paste0("item_rest", seq_len(ncol(x))))),
            paste("cor(x[, i], rowSums(x[, -i]));", base_r))
    }
}

# ---- by topic, each in a file of its own -------------------------------------------------------------------------------
for (file in sort(list.files("scripts/reference", "[.]R$", full.names = TRUE), method = "radix")) source(file, local = FALSE)

# ---- files -------------------------------------------------------------------------------------------------------------
table <- do.call(rbind, rows)
table$source <- paste0('"', table$source, '"')
write.table(table, "tests/reference/stats.csv", sep = ",", quote = FALSE, row.names = FALSE)
long <- do.call(rbind, lapply(names(samples), function(name)
    data.frame(dataset = name, pre = number(samples[[name]]$pre), post = number(samples[[name]]$post))))
write.table(long, "tests/reference/stats_data.csv", sep = ",", quote = FALSE, row.names = FALSE)
