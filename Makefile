# mldstat: build, test, install. `make help` lists the targets.
.DEFAULT_GOAL := all
.DELETE_ON_ERROR:
MAKEFLAGS += --no-builtin-rules --no-print-directory

VERSION := 0.1.0

# What a user or packager may override. CFLAGS and LDFLAGS replace these defaults; what the project needs is added below.
CC         ?= cc
CFLAGS     ?= -O2 -g
LDFLAGS    ?=
PREFIX     ?= /usr/local
DESTDIR    ?=
BUILD      ?= build
VARIANT    ?= release
PKG_CONFIG ?= pkg-config

ifeq ($(origin CC),default)
CC := cc
endif

VARIANTS := release sanitize coverage lint fuzz
ifeq ($(filter $(VARIANT),$(VARIANTS)),)
$(error VARIANT must be one of $(VARIANTS), not '$(VARIANT)')
endif

# Commands are abbreviated; `make V=1` shows them whole.
ifeq ($(V),)
Q   := @
say  = @printf '  %-6s %s\n' $(1) $(2)
endif

DEPS     := gsl glib-2.0 pangocairo cairo-svg libfyaml jansson libgcrypt
PKGFLAGS := $(shell $(PKG_CONFIG) --cflags $(DEPS) | sed 's/-I/-isystem /g')
PKGLIBS  := $(shell $(PKG_CONFIG) --libs $(DEPS)) -lcsv -lm

WARN := -Wall -Wextra -Wshadow -Wconversion -Wstrict-prototypes -Wmissing-prototypes -Wvla -Wformat=2 -Wundef
STD  := -std=c17 -D_GNU_SOURCE -DMLDSTAT_VERSION='"$(VERSION)"' -ffp-contract=off -pthread
HARDEN    := -fstack-protector-strong -fPIE -Werror=format-security
HARDEN_LD := -pie -Wl,-z,relro -Wl,-z,now -Wl,--as-needed
FORTIFY   := -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2

VARIANT_release  := $(HARDEN) $(FORTIFY)
VARIANT_sanitize := $(HARDEN) -O1 -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer
VARIANT_coverage := $(HARDEN) -O0 --coverage
VARIANT_lint     := $(HARDEN) -O2 $(FORTIFY) -Werror
VARIANT_fuzz     := -fPIE -O1 -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer

OUT         := $(BUILD)/$(VARIANT)
ALL_CFLAGS  := $(STD) $(WARN) -Isrc $(PKGFLAGS) $(CFLAGS) $(CPPFLAGS) $(VARIANT_$(VARIANT))
ALL_LDFLAGS := $(VARIANT_$(VARIANT)) $(HARDEN_LD) $(LDFLAGS) -pthread

SRC    := $(sort $(wildcard src/*/*.c))
HDR    := $(sort $(wildcard src/*/*.h tests/support/*.h tests/fuzz/*.h scripts/*.h scripts/*/*.h))
FUZZER := tests/fuzz/libfuzzer.c
TEST   := $(sort $(wildcard tests/support/*.c tests/unit/*/*.c tests/cli/*.c) $(filter-out $(FUZZER),$(wildcard tests/fuzz/*.c)))
CANARY := $(sort $(wildcard tests/canary/*.c)) tests/support/no_exit.c
TOOL   := $(sort $(wildcard scripts/*.c scripts/*/*.c))
DRIVER := $(sort $(wildcard tests/fault/*_driver.c))
SHIM   := $(filter-out $(DRIVER),$(sort $(wildcard tests/fault/*.c)))

# The definitions of questionnaires that ship are a part of the program, written as C by scripts/embed.
DEFINED := $(sort $(notdir $(basename $(wildcard data/instruments/*.yaml))))
SHIPPED := $(OUT)/made/instrument_shipped
# So is the R code that checks a report's numbers.
CHECK_R := $(OUT)/made/check_r_functions
# And the published data sets that selftest computes with.
PUBLISHED := $(sort $(notdir $(basename $(wildcard data/selftest/*.csv))))
SELFTEST  := $(OUT)/made/selftest_shipped
MADE    := $(SHIPPED) $(CHECK_R) $(SELFTEST)

OBJ    := $(SRC:%.c=$(OUT)/%.o) $(MADE:%=%.o)
MAIN   := $(OUT)/src/app/main.o
TOBJ   := $(TEST:%.c=$(OUT)/%.o)
COBJ   := $(CANARY:%.c=$(OUT)/%.o)
PROG   := $(OUT)/mldstat
TESTS  := $(OUT)/mldstat-tests
CANARIES := $(OUT)/mldstat-canaries
FAULTS := $(SHIM:tests/fault/%.c=$(OUT)/fault/%.so) $(DRIVER:tests/fault/%.c=$(OUT)/fault/%)
SAMPLE := $(OUT)/make-sample
COURSE := $(OUT)/make-course
FLOOR  := $(OUT)/bench-floor
SCORER := $(OUT)/bench-score
TIMER  := $(OUT)/bench-stats
SIMULATOR := $(OUT)/coverage-simulate
DOCS   := $(OUT)/make-docs
LOCALE := $(BUILD)/locale/de_DE.UTF-8

# What scripts/coverage simulates with; the tests simulate a little with it too.
SIMULATION := $(OUT)/scripts/coverage_sample.o $(OUT)/scripts/coverage_tally.o $(OUT)/scripts/synthetic.o

all: $(PROG) ## build the program

$(PROG): $(OBJ) $(OUT)/sources
	$(call say,LINK,$@)
	$(Q)$(CC) $(ALL_LDFLAGS) -o $@ $(OBJ) $(PKGLIBS)

# A test that calls exit() would pass (Criterion looks at the exit code alone), so in the runners exit() aborts.
$(TESTS) $(CANARIES): PRIVATE_LD := -lcriterion -Wl,--wrap=exit -Wl,--wrap=quick_exit
$(TESTS): $(filter-out $(MAIN),$(OBJ)) $(TOBJ) $(SIMULATION)
$(CANARIES): $(COBJ)
$(SAMPLE): $(OUT)/scripts/make-sample.o $(OUT)/scripts/synthetic.o $(OUT)/scripts/csv_row.o \
    $(OUT)/scripts/psqi.o
$(COURSE): $(OUT)/scripts/make-course.o $(OUT)/scripts/synthetic.o $(OUT)/scripts/csv_row.o
$(FLOOR): $(OUT)/scripts/bench-floor.o
$(SCORER): $(filter-out $(MAIN),$(OBJ)) $(OUT)/scripts/bench-score.o
$(TIMER): $(filter-out $(MAIN),$(OBJ)) $(OUT)/scripts/bench-stats.o
$(SIMULATOR): $(filter-out $(MAIN),$(OBJ)) $(SIMULATION) $(OUT)/scripts/coverage-simulate.o
$(DOCS): $(filter-out $(MAIN),$(OBJ)) $(patsubst %.c,$(OUT)/%.o,$(wildcard scripts/make-docs/*.c))
$(TESTS) $(CANARIES) $(SAMPLE) $(COURSE) $(FLOOR) $(SCORER) $(TIMER) $(SIMULATOR) $(DOCS): $(OUT)/sources
	$(call say,LINK,$@)
	$(Q)$(CC) $(ALL_LDFLAGS) -o $@ $(filter %.o,$^) $(PKGLIBS) $(PRIVATE_LD)

$(OUT)/tests/%.o: ALL_CFLAGS += -Itests -Iscripts -Wno-missing-prototypes
$(OUT)/%.o: %.c $(OUT)/flags
	@mkdir -p $(@D)
	$(call say,CC,$<)
	$(Q)$(CC) $(ALL_CFLAGS) -MMD -MP -c -o $@ $<

$(SHIPPED).c: $(DEFINED:%=data/instruments/%.yaml) scripts/embed $(OUT)/defined
	@mkdir -p $(@D)
	$(call say,EMBED,data/instruments)
	$(Q)scripts/embed definitions data/instruments $(DEFINED) > $@
$(SELFTEST).c: $(PUBLISHED:%=data/selftest/%.csv) scripts/embed $(OUT)/defined
	@mkdir -p $(@D)
	$(call say,EMBED,data/selftest)
	$(Q)scripts/embed data data/selftest $(PUBLISHED) > $@
$(CHECK_R).c: data/review/check.R scripts/embed
	@mkdir -p $(@D)
	$(call say,EMBED,$<)
	$(Q)scripts/embed text writeup/check_r_functions.h check_r_functions $< > $@
$(MADE:%=%.o): %.o: %.c $(OUT)/flags
	$(call say,CC,$<)
	$(Q)$(CC) $(ALL_CFLAGS) -MMD -MP -c -o $@ $<

# Programs for the libraries below to be preloaded into.
$(OUT)/fault/%_driver: $(OUT)/tests/fault/%_driver.o $(filter-out $(MAIN),$(OBJ)) $(OUT)/sources
	@mkdir -p $(@D)
	$(call say,LINK,$@)
	$(Q)$(CC) $(ALL_LDFLAGS) -o $@ $(filter %.o,$^) $(PKGLIBS)

# Libraries to preload, which make a system call fail; never instrumented.
$(OUT)/fault/%.so: tests/fault/%.c $(OUT)/flags
	@mkdir -p $(@D)
	$(call say,CC,$<)
	$(Q)$(CC) $(STD) $(WARN) -Wno-missing-prototypes -O1 -g -fPIC -shared -o $@ $< -ldl

# What libFuzzer drives, one program per target; scripts/fuzz builds them with VARIANT=fuzz and clang.
ifeq ($(VARIANT),fuzz)
FUZZ_TARGETS := $(patsubst tests/fuzz/fuzz_%.c,%,$(wildcard tests/fuzz/fuzz_*.c))
ALL_CFLAGS   += -fsanitize=fuzzer-no-link
fuzzers: $(FUZZ_TARGETS:%=$(OUT)/fuzz-%)
$(OUT)/fuzz-%: $(OUT)/tests/fuzz/fuzz_%.o $(OUT)/tests/fuzz/libfuzzer-%.o $(OUT)/tests/support/csv_log.o \
    $(filter-out $(MAIN),$(OBJ)) $(OUT)/sources
	$(call say,LINK,$@)
	$(Q)$(CC) $(ALL_LDFLAGS) -fsanitize=fuzzer -o $@ $(filter %.o,$^) $(PKGLIBS)
$(OUT)/tests/fuzz/libfuzzer-%.o: $(FUZZER) tests/fuzz/targets.h $(OUT)/flags
	@mkdir -p $(@D)
	$(call say,CC,$<)
	$(Q)$(CC) $(ALL_CFLAGS) -DFUZZ_TARGET=fuzz_$* -c -o $@ $<
.SECONDARY:
endif

# A stamp changes only when its text does: new flags recompile, a removed file relinks.
define stamp
	@mkdir -p $(@D)
	@printf '%s\n' '$(subst ','\'',$(1))' | cmp -s - $@ || printf '%s\n' '$(subst ','\'',$(1))' > $@
endef
$(OUT)/flags: force
	$(call stamp,$(CC) $(ALL_CFLAGS))
$(OUT)/sources: force
	$(call stamp,$(SRC) $(TEST) $(CANARY) $(ALL_LDFLAGS) $(PKGLIBS))
$(OUT)/defined: force
	$(call stamp,$(DEFINED) $(PUBLISHED))

-include $(MADE:%=%.d) $(patsubst %.c,$(OUT)/%.d,$(sort $(SRC) $(TEST) $(CANARY) $(TOOL) $(DRIVER)))

# A locale with a decimal comma, compiled here so that neither the system's locales nor root are needed.
$(LOCALE):
	@mkdir -p $(@D)
	$(call say,LOCALE,$@)
	$(Q)localedef --no-archive -i de_DE -f UTF-8 $@ || { echo "make: the package 'locales' is needed" >&2; rm -rf $@; exit 1; }

# What the tests may rely on; tests/README.md explains each.
TEST_ENV := MLDSTAT='$(abspath $(PROG))' MLDSTAT_FAULT='$(abspath $(OUT)/fault)' LOCPATH='$(abspath $(BUILD)/locale)'

# Sanitizers exit 99, since 1 means 'data refused'. GLib's slices would hide leaks of objects from LeakSanitizer, and a
# preloaded shim comes before the address sanitizer's library, which it would refuse.
ifeq ($(VARIANT),sanitize)
SANITIZER_LOG := $(abspath $(OUT)/log)
TEST_ENV += SANITIZER_LOG='$(SANITIZER_LOG)' G_SLICE=always-malloc \
    ASAN_OPTIONS='log_path=$(SANITIZER_LOG)/asan:detect_leaks=1:exitcode=99:verify_asan_link_order=0' \
    UBSAN_OPTIONS='log_path=$(SANITIZER_LOG)/ubsan:halt_on_error=1:print_stacktrace=1:exitcode=99' \
    LSAN_OPTIONS='suppressions=$(abspath tests/support/lsan.supp):print_suppressions=0'
endif

CHECK_DOCS := $(if $(wildcard scripts/make-docs/*.c),check-docs)

# A runner is believed only when it ran as many tests as the sources define.
COUNT_TESTS = $$(cat $(TEST) /dev/null | grep -cE '^ *((Parameterized)?Test|Theory)\(')

check: $(PROG) $(TESTS) $(FAULTS) $(LOCALE) $(if $(FILTER),,canary check-sample $(CHECK_DOCS)) ## run every test; FILTER='stats_*/*' runs some
	$(Q)$(TEST_ENV) scripts/run-tests $(TESTS) $(if $(FILTER),1 '$(FILTER)',"$(COUNT_TESTS)")

canary: $(CANARIES) ## prove that a test that must fail is noticed
	$(Q)$(TEST_ENV) scripts/canary $(CANARIES) $(VARIANT)

check-sample: $(SAMPLE) $(COURSE)
	@mkdir -p $(OUT)/sample/course
	$(Q)$(SAMPLE) --out $(OUT)/sample
	$(Q)$(COURSE) --out $(OUT)/sample/course
	$(Q)cmp $(OUT)/sample/pre.csv data/sample/pre.csv
	$(Q)cmp $(OUT)/sample/post.csv data/sample/post.csv
	$(Q)cmp $(OUT)/sample/course/sessions.csv data/sample/course/sessions.csv
	$(Q)cmp $(OUT)/sample/course/forms.csv data/sample/course/forms.csv

# The man pages and completions are those of the tables they are made from.
check-docs: $(DOCS)
	@rm -rf $(OUT)/docs && mkdir -p $(OUT)/docs/man $(OUT)/docs/completions
	$(Q)$(DOCS) $(OUT)/docs
	$(Q)diff -r $(OUT)/docs/man data/man
	$(Q)diff -r $(OUT)/docs/completions data/completions

sanitize: ## run every test under the address and undefined-behaviour sanitizers
	$(MAKE) VARIANT=sanitize check

fuzz: ## feed mutations of tests/fuzz/seeds to every reader, FUZZ_SECONDS=300 each
	scripts/fuzz $(BUILD) $(or $(FUZZ_SECONDS),300)

coverage: ## run every test, then print the lines covered in each source file
	@if [ -d $(BUILD)/coverage ]; then find $(BUILD)/coverage -name '*.gcda' -exec rm -f {} +; fi
	$(MAKE) VARIANT=coverage check
	@scripts/code-coverage $(BUILD)/coverage $(SRC)

FORMATTED := $(SRC) $(TEST) $(FUZZER) $(TOOL) $(SHIM) $(DRIVER) $(filter-out $(TEST),$(CANARY)) $(HDR)
SCRIPTS   := $(shell grep -d skip -lE '^.!/(bin/sh|usr/bin/env bash)' scripts/* .ci/run)

lint: ## formatting, include rule, sizes, banned functions, warnings, cppcheck, shellcheck, mandoc
	$(Q)clang-format --dry-run -Werror $(FORMATTED)
	$(Q)scripts/check-includes
	$(Q)scripts/check-sizes $(FORMATTED)
	$(Q)scripts/check-banned
	$(Q)shellcheck $(SCRIPTS)
	$(Q)mandoc -Tlint -Wwarning data/man/*
	$(MAKE) VARIANT=lint compiles
	@mkdir -p $(BUILD)/lint/cppcheck
	$(Q)cppcheck --quiet --error-exitcode=1 --std=c11 --enable=warning,performance,portability --inline-suppr \
	    --library=gtk --library=scripts/cppcheck.cfg --suppressions-list=scripts/cppcheck.supp \
	    --cppcheck-build-dir=$(BUILD)/lint/cppcheck -j2 -Isrc src scripts

# Everything without a warning, and each header by itself.
compiles: $(sort $(OBJ) $(TOBJ) $(COBJ)) $(FUZZER:%.c=$(OUT)/%.o) $(TOOL:%.c=$(OUT)/%.o) $(DRIVER:%.c=$(OUT)/%.o) $(filter %.so,$(FAULTS)) \
    $(HDR:%=$(OUT)/%.alone)
$(OUT)/tests/%.alone: ALL_CFLAGS += -Itests
$(OUT)/%.alone: % $(OUT)/flags
	@mkdir -p $(@D)
	$(call say,CC,$<)
	$(Q)$(CC) $(ALL_CFLAGS) -MMD -MP -MF $@.d -MT $@ -fsyntax-only -x c $< && touch $@
-include $(HDR:%=$(OUT)/%.alone.d)

bench: $(PROG) $(SAMPLE) $(FLOOR) $(SCORER) $(TIMER) ## measure speed and memory against the libcsv floor and R; BENCH_QUICK=1 for small loads
	scripts/bench $(OUT) $(BUILD)/bench

bless: $(PROG) $(TESTS) $(FAULTS) $(LOCALE) ## accept what the program writes now as the expected reports in tests/golden
	$(Q)$(TEST_ENV) MLDSTAT_BLESS=1 scripts/run-tests $(TESTS) 1 '*golden*/*'

sample: $(SAMPLE) $(COURSE) ## write the CSVs of data/sample again
	$(SAMPLE) --out data/sample
	$(COURSE) --out data/sample/course

docs: $(DOCS) ## write man pages and completions in data/ again, from the tables of commands, options and keys
	@mkdir -p data/man data/completions
	$(DOCS) data

# What `install` puts where; `uninstall` removes the same files.
bindir  := $(DESTDIR)$(PREFIX)/bin
datadir := $(DESTDIR)$(PREFIX)/share
INSTALLED := $(bindir)/mldstat \
    $(patsubst data/man/%.1,$(datadir)/man/man1/%.1,$(wildcard data/man/*.1)) \
    $(patsubst data/man/%.5,$(datadir)/man/man5/%.5,$(wildcard data/man/*.5)) \
    $(patsubst data/completions/mldstat.bash,$(datadir)/bash-completion/completions/mldstat,$(wildcard data/completions/mldstat.bash)) \
    $(patsubst data/completions/_mldstat,$(datadir)/zsh/site-functions/_mldstat,$(wildcard data/completions/_mldstat))

install: $(PROG) ## install the program, its man pages and completions under $(DESTDIR)$(PREFIX)
	install -D -m 755 $(PROG) '$(bindir)/mldstat'
	for page in $(wildcard data/man/*.1); do install -D -m 644 -t '$(datadir)/man/man1' $$page || exit 1; done
	for page in $(wildcard data/man/*.5); do install -D -m 644 -t '$(datadir)/man/man5' $$page || exit 1; done
	if [ -f data/completions/mldstat.bash ]; then \
	    install -D -m 644 data/completions/mldstat.bash '$(datadir)/bash-completion/completions/mldstat'; fi
	if [ -f data/completions/_mldstat ]; then \
	    install -D -m 644 data/completions/_mldstat '$(datadir)/zsh/site-functions/_mldstat'; fi

uninstall: ## remove what install installed
	rm -f $(foreach file,$(INSTALLED),'$(file)')

clean: ## remove build products, never output/
	rm -rf $(addprefix $(BUILD)/,$(VARIANTS) bench locale)
	@rmdir $(BUILD) 2>/dev/null || true

help: ## this list
	@sed -n 's/^\([a-z]*\):.*## /  \1\t/p' $(firstword $(MAKEFILE_LIST)) | expand -t 14

.PHONY: all check canary check-sample check-docs sanitize fuzz fuzzers coverage lint compiles bench \
    bless sample docs install uninstall clean help force
force:
