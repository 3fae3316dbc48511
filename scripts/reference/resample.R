# Bootstrap and permutation.

# ---- the end points of BCa, given resampled estimates ------------------------------------------------------------------
spread <- function(n) (((1:n) * 7919) %% 10007) / 10007 - 0.45

for (name in names(samples)) {
    d <- round(samples[[name]]$post - samples[[name]]$pre, 9)
    n <- length(d)
    if (n < 2 || sd(d) == 0) next
    mean_of <- function(x, i) mean(x[i])
    influence <- boot::empinf(data = d, statistic = mean_of, type = "jack", stype = "i")
    a <- sum(influence^3) / (6 * sum(influence^2)^1.5)
    if (abs(a) < 1e-15) a <- 0
    add("bootstrap", name, list(acceleration = a),
        paste("L <- empinf(data = d, statistic = mean, type = 'jack'); sum(L^3) / (6 * sum(L^2)^1.5);", version_of("boot")))
    t <- mean(d) + sd(d) / sqrt(n) * 4 * spread(10000)
    ends <- boot:::bca.ci(NULL, conf = 0.95, t0 = mean(d), t = t, L = influence)
    w <- qnorm(sum(t < mean(d)) / length(t))
    levels <- pnorm(w + (w + qnorm(c(0.025, 0.975))) / (1 - a * (w + qnorm(c(0.025, 0.975)))))
    add("bca", name, list(z0 = w, low_level = levels[1], high_level = levels[2], low = ends[4], high = ends[5]),
        paste("bca.ci(t0 = mean(d), t = t, L = L);", version_of("boot")))
    if (n < 8) next
    set.seed(1)
    resampled <- boot::boot(d, mean_of, 10000)
    # Those equal to the estimate by half, as mldstat counts them; boot.ci() counts none.
    equal <- abs(resampled$t - mean(d)) < 1e-9 * max(abs(d))
    w <- qnorm((sum(resampled$t < mean(d) & !equal) + sum(equal) / 2) / 10000)
    levels <- pnorm(w + (w + qnorm(c(0.025, 0.975))) / (1 - a * (w + qnorm(c(0.025, 0.975)))))
    add("boot", name, list(z0 = w, low = boot:::norm.inter(resampled$t, levels[1])[2],
                           high = boot:::norm.inter(resampled$t, levels[2])[2]),
        paste("set.seed(1); boot(d, mean, 10000), ties by half, norm.inter();", version_of("boot")))
}
for (n in c(1, 2, 9, 99, 1000, 10000)) for (level in c(1e-5, 0.001, 0.025, 0.1, 0.5, 0.9, 0.975, 0.9999)) {
    value <- suppressWarnings(boot:::norm.inter((1:n)^1.5, level)[2])
    add("bca_quantile", paste(number(n), number(level)), list(value = value),
        paste("norm.inter((1:n)^1.5, level)[, 2];", version_of("boot")))
}

# ---- sign flips --------------------------------------------------------------------------------------------------------
# perm.test() takes whole numbers as they are; others it would round to something like ranks.
whole <- c(sleep = 10, depression = 1000, sal = 1, cd4 = 100, zero_inflated = 1, hl_055 = 10)
for (name in names(samples)) {
    d <- round(samples[[name]]$post - samples[[name]]$pre, 9)
    n <- length(d)
    unit <- if (startsWith(name, "ties_")) 1 else whole[name]
    if (!is.na(unit) && any(d != 0)) {
        scaled <- round(d * unit)
        p <- if (n == 1) 1 else perm.test(scaled, rep(0, n), paired = TRUE, exact = TRUE)$p.value
        add("permutation", name, list(p = min(1, p)),
            paste0("perm.test(", unit, " * d, 0 * d, paired = TRUE, exact = TRUE); ", version_of("exactRankTests")))
    }
    if (startsWith(name, "plain_") && n >= 2 && n <= 15) { # minutes beyond
        y <- c(rep(0, n), d)
        time <- factor(rep(c("pre", "post"), each = n))
        patient <- factor(rep(seq_len(n), 2))
        p <- as.numeric(pvalue(symmetry_test(y ~ time | patient, distribution = "exact")))
        add("permutation", name, list(p = p),
            paste("symmetry_test(y ~ time | patient, distribution = 'exact');", version_of("coin")))
    }
}
