# The peer of the bench: the same question asked with data.table and R's own tests.
#     Rscript scripts/bench.R PRE.csv POST.csv [interval]
# With `interval` also the Hodges-Lehmann estimate and its interval, which mldstat always reports.
library(data.table)
setDTthreads(0) # every core, as mldstat does
files <- commandArgs(TRUE)
interval <- "interval" %in% files
pre <- fread(files[1])
post <- fread(files[2])
pairs <- merge(pre, post, by = c("patient_id", "session"), suffixes = c("_before", "_after"))
for (measure in c("pain", "fatigue", "sleep")) {
    both <- data.table(patient = pairs$patient_id,
                       before = pairs[[paste0(measure, "_before")]], after = pairs[[paste0(measure, "_after")]])
    means <- na.omit(both)[, .(before = mean(before), after = mean(after)), by = patient]
    difference <- means$after - means$before
    for (x in list(means$before, means$after, difference)) {
        print(c(mean(x), sd(x), quantile(x)))
    }
    print(cor(means$before, means$after))
    print(t.test(means$after, means$before, paired = TRUE))
    print(wilcox.test(means$after, means$before, paired = TRUE, exact = FALSE, conf.int = interval))
}
