# ---- one-way analysis of variance and intraclass correlations ----------------------------------------------------------
# The groups of tests/unit/stats/anova.c.
groups <- list(
    plants = split(PlantGrowth$weight, PlantGrowth$group),
    unequal = list(c(3.1, 2.7, 4.4), c(5.25, 6.5, 4.75, 7, 5.5), 3.3, c(1.125, 2.5)),
    far = list(1e9 + c(0.5, 0.25, 0.75), 1e9 + c(1.5, 1.25, 2), 1e9 + c(0, -0.5, 0.25, 0.125)),
    apart = list(1:12 + c(0.1, -0.2), 101:112 + c(-0.3, 0.2), 201:212)
)
for (name in names(groups)) {
    x <- groups[[name]]
    y <- unlist(x, use.names = FALSE)
    fit <- summary(aov(y - 1e9 * (name == "far") ~ factor(rep(seq_along(x), lengths(x)))))[[1]]
    squares <- fit[["Sum Sq"]]
    df <- fit[["Df"]]
    add("anova", name, list(between = squares[1], within = squares[2], df_between = df[1], df_within = df[2],
                            f = fit[["F value"]][1], p = fit[["Pr(>F)"]][1],
                            log10_p = pf(fit[["F value"]][1], df[1], df[2], lower.tail = FALSE, log.p = TRUE) / log(10),
                            r_squared = squares[1] / sum(squares), residual_sd = sqrt(fit[["Mean Sq"]][2])),
        paste("summary(aov(y ~ g)), values around 1e9 less 1e9;", base_r))
}

# The ratings of tests/unit/stats/icc.c, one subject per row.
ratings <- list(
    shrout_fleiss = forms(4, 9, 2, 5, 8, 6, 1, 3, 2, 8, 4, 6, 8, 7, 1, 2, 6, 10, 5, 6, 9, 6, 2, 4, 7),
    negative = forms(3, 1, 6, 3.5, 2, 7, 3, 0, 8.25, 4, 2.5, 5, 2, 1.5, 7, 4.5),
    two = forms(2, 1.5, 2, 3, 3.75, 2, 2.25, 7, 6, 5, 5.5, 4, 6),
    close = forms(3, 10.25, 10.5, 10, 20, 20.5, 19.75, 31, 30.5, 30, 41, 40, 40.5)
)
for (name in names(ratings)) {
    x <- ratings[[name]]
    for (alpha in c(0.05, 0.1)) {
        fit <- psych::ICC(x, lmer = FALSE, alpha = alpha)
        for (i in 1:6) {
            row <- fit$results[i, ]
            add("icc", sprintf("%s %g", name, 1 - alpha),
                setNames(list(row$ICC, row$`lower bound`, row$`upper bound`, row$F, row$df1, row$df2, row$p),
                         sprintf("%s_%s", c("estimate", "low", "high", "f", "df1", "df2", "p"), i)),
                paste0("ICC(x, lmer = FALSE, alpha = ", alpha, "); ", version_of("psych")))
        }
    }
}
