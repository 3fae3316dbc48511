# ---- changes over several sessions a patient -------------------------------------------------------------------------
# Writes the data to tests/reference/clustered_data.csv as well: for each set its column of patients and its column of
# differences. Needs lme4, lmerTest and clubSandwich, which are the second opinion: the model's rows are computed from
# dense covariance matrices of all sessions, by a root of the restricted score, and must agree with lmerTest's.
suppressWarnings(suppressMessages(library(lmerTest)))

clustered_sets <- list()
keep_clustered <- function(name, id, d) clustered_sets[[name]] <<- list(id = as.integer(factor(id)), d = d)

toy <- list(c(1, 2.5, .5, 3), c(2, 2.2), c(-1, .3, .1, -.7, .4, 1.1), 3.5, c(1.2, .9, 2.8))
keep_clustered("toy", rep(seq_along(toy), lengths(toy)), unlist(toy))
keep_clustered("dyestuff", lme4::Dyestuff$Batch, lme4::Dyestuff$Yield)
keep_clustered("dyestuff2", lme4::Dyestuff2$Batch, lme4::Dyestuff2$Yield)
# Rows left out so that subjects keep 1 to 10 days.
days <- lme4::sleepstudy
days <- days[days$Days <= c(9, 0, 4, 7, 2, 9, 1, 5, 3, 8, 6, 9, 1, 4, 2, 7, 9, 3)[as.integer(days$Subject)], ]
keep_clustered("sleepstudy", days$Subject, days$Reaction)

set.seed(20261121)
made <- function(name, counts, tau, sigma, mu, digits) {
    id <- rep(seq_along(counts), counts)
    keep_clustered(name, id, round(mu + tau * rnorm(length(counts))[id] + sigma * rnorm(length(id)), digits))
}
made("integers", sample(1:12, 40, TRUE), 1.5, 1.5, -1, 0)
made("two", c(3, 11), 2, 0.5, -1, 3)
made("three", c(1, 2, 9), 1, 1, 0.5, 2)
made("dominated", c(60, 1, 2, 1, 3), 1, 1, -2, 2)
made("alike", c(2, 5, 3, 8, 4, 4, 7), 3, 0.02, -2, 4)
made("faint", c(rep(1:6, 5), 20, 25), 0.45, 2, -0.3, 2)
made("far", c(4, 7, 2, 9, 5, 5, 1), 3, 2, 5000, 2)
made("most_single", c(rep(1, 25), 2, 2, 3), 1, 1, -1, 1)
made("none_between", c(4, 6, 5, 2, 8, 3), 0, 2, -1, 2)

n_rows <- max(sapply(clustered_sets, function(x) length(x$d)))
wide <- do.call(cbind, lapply(names(clustered_sets), function(name) {
    x <- clustered_sets[[name]]
    fill <- rep("", n_rows - length(x$d))
    setNames(data.frame(c(x$id, fill), c(number(x$d), fill)), paste(name, c("id", "d"), sep = "_"))
}))
write.csv(wide, "tests/reference/clustered_data.csv", row.names = FALSE, quote = FALSE)

# -2 log L, but for a constant, of V = I + lambda Z Z', and its score by lambda; V is inverted as it stands.
dense <- function(x, lambda) {
    between <- outer(x$id, x$id, "==") + 0
    V <- diag(length(x$d)) + lambda * between
    Vi <- solve(V)
    a <- sum(Vi)
    P <- Vi - outer(rowSums(Vi), rowSums(Vi)) / a
    y <- x$d - mean(x$d)
    q <- sum(y * (P %*% y))
    df <- length(y) - 1
    list(mean = mean(x$d) + sum(Vi %*% y) / a, a = a, P = P, between = between, y = y, sigma2 = q / df,
         deviance = df * log(q) + c(determinant(V)$modulus) + log(a),
         score = sum(P * between) - df * sum((P %*% y) * (between %*% (P %*% y))) / q)
}

# Observed information: H_ab = -tr(P V_a P V_b) + 2 y' P V_a P V_b P y with P of V in units of the data.
dense_df <- function(fit) {
    P <- fit$P / fit$sigma2
    parts <- list(fit$between, diag(length(fit$y)))
    Py <- P %*% fit$y
    H <- matrix(0, 2, 2)
    for (a in 1:2) for (b in 1:2) {
        PVa <- P %*% parts[[a]]
        PVb <- P %*% parts[[b]]
        H[a, b] <- -sum(PVa * t(PVb)) + 2 * sum((parts[[a]] %*% Py) * (P %*% (parts[[b]] %*% Py)))
    }
    f <- fit$sigma2 / fit$a
    # d f / d theta = f^2 1' V^-1 V_a V^-1 1
    Vi1 <- solve(diag(length(fit$y)) + fit$lambda * fit$between, rep(1, length(fit$y))) / fit$sigma2
    g <- sapply(parts, function(V) f^2 * sum(Vi1 * (V %*% Vi1)))
    theta <- fit$sigma2 * c(fit$lambda, 1) # in whose units H is well conditioned
    2 * f^2 / c((g * theta) %*% (2 * solve(H * outer(theta, theta))) %*% (g * theta))
}

for (name in names(clustered_sets)) {
    x <- clustered_sets[[name]]
    frame <- data.frame(id = factor(x$id), d = x$d)
    cr2 <- clubSandwich::coef_test(lm(d ~ 1, frame), vcov = "CR2", cluster = frame$id, test = "Satterthwaite")
    cr2_df <- cr2$df_Satt
    reach <- qt(0.975, cr2_df) * cr2$SE
    add("session_mean", name, list(estimate = cr2$beta, se = cr2$SE, df = cr2_df, low = cr2$beta - reach,
                                   high = cr2$beta + reach, p = 2 * pt(-abs(cr2$beta / cr2$SE), cr2_df)),
        paste("coef_test(lm(d ~ 1), vcov = \"CR2\", cluster = id, test = \"Satterthwaite\");", version_of("clubSandwich")))

    fine <- lmerControl(optimizer = "bobyqa", optCtrl = list(rhoend = 1e-12), check.conv.singular = "ignore")
    model <- suppressWarnings(suppressMessages(lmer(d ~ 1 + (1 | id), frame, REML = TRUE, control = fine)))
    theirs <- suppressWarnings(summary(model)$coefficients)
    variances <- as.data.frame(VarCorr(model))$vcov
    boundary <- dense(x, 0)$score >= 0
    lambda <- if (boundary) 0 else uniroot(function(l) dense(x, l)$score, variances[1] / variances[2] * c(0.5, 2),
                                           tol = 1e-16 * variances[1] / variances[2], extendInt = "upX")$root
    fit <- dense(x, lambda)
    fit$lambda <- lambda
    se <- sqrt(fit$sigma2 / fit$a)
    df <- if (boundary) NaN else dense_df(fit)
    reach <- if (boundary) NaN else qt(0.975, df) * se
    add("mixed", name, list(estimate = fit$mean, se = se, df = df, low = fit$mean - reach, high = fit$mean + reach,
                            p = if (boundary) NaN else 2 * pt(-abs(fit$mean / se), df), tau2 = lambda * fit$sigma2,
                            sigma2 = fit$sigma2),
        paste("root of the restricted score, dense covariances;", base_r))
    add("mixed_lmer", name, c(list(estimate = theirs[1], se = theirs[2], sigma2 = variances[2]),
                              if (!boundary) list(tau2 = variances[1], df = theirs[3])),
        paste("summary(lmer(d ~ 1 + (1 | id)));", version_of("lme4"), version_of("lmerTest")))

    rise <- function(log_lambda) dense(x, exp(log_lambda))$deviance - fit$deviance - qchisq(0.95, 1)
    start <- if (boundary) log(1e-8) else log(lambda)
    low <- if (dense(x, 0)$deviance - fit$deviance <= qchisq(0.95, 1)) 0 else
        exp(uniroot(rise, start + c(-1, 0), tol = 1e-13, extendInt = "downX")$root)
    high <- exp(uniroot(rise, start + c(0, 1), tol = 1e-13, extendInt = "upX")$root)
    add("session_icc", name, list(estimate = lambda / (1 + lambda), low = low / (1 + low), high = high / (1 + high)),
        paste("uniroot() on the restricted profile deviance, dense covariances;", base_r))

    count <- as.vector(table(x$id))
    if (length(unique(count)) == 1) next
    means <- as.vector(tapply(x$d, x$id, mean))
    n <- length(means)
    share <- count / sum(count)
    influence <- share * (means - mean(x$d)) / sqrt(1 - share) - (means - mean(means)) / (n * sqrt(1 - 1 / n))
    reach <- qt(0.975, cr2_df) * sqrt(sum(influence^2))
    add("informative_sessions", name, list(difference = mean(x$d) - mean(means), low = mean(x$d) - mean(means) - reach,
                                           high = mean(x$d) - mean(means) + reach,
                                           correlation = cor(count, round(means, 10), method = "spearman")),
        paste("patients' influences, cor(count, round(means, 10), method = \"spearman\");", base_r))
}
