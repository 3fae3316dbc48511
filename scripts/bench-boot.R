# The peer of the bench's bootstrap: R's boot on the same values.
#     Rscript scripts/bench-boot.R VALUES.txt
# Prints "name seconds", the best of three; the start of R is not counted.
library(boot)
d <- scan(commandArgs(TRUE)[1], quiet = TRUE)
set.seed(20261120)
once <- function() {
    statistic <- function(x, i) mean(x[i])
    b <- boot(d, statistic, 10000)
    influence <- empinf(data = d, statistic = statistic, type = "jack", stype = "i")
    boot.ci(b, type = "bca", L = influence)
}
best <- min(sapply(1:3, function(i) system.time(once())[["elapsed"]]))
cat("r-boot", best, "\n")
