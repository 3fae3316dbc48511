# mldstat: build, test, install. `make help` lists the targets.
.DEFAULT_GOAL := all
.DELETE_ON_ERROR:
MAKEFLAGS += --no-builtin-rules

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

VARIANTS := release sanitize coverage
ifeq ($(filter $(VARIANT),$(VARIANTS)),)
$(error VARIANT must be one of $(VARIANTS), not '$(VARIANT)')
endif

DEPS     := gsl glib-2.0 pangocairo cairo-svg libpng libfyaml jansson libgcrypt
PKGFLAGS := $(shell $(PKG_CONFIG) --cflags $(DEPS) | sed 's/-I/-isystem /g')
PKGLIBS  := $(shell $(PKG_CONFIG) --libs $(DEPS)) -lcsv -lm

WARN := -Wall -Wextra -Wshadow -Wconversion -Wstrict-prototypes -Wmissing-prototypes -Wvla -Wformat=2 -Wundef
STD  := -std=c17 -D_GNU_SOURCE -DMLDSTAT_VERSION='"$(VERSION)"' -ffp-contract=off -pthread
HARDEN    := -fstack-protector-strong -fPIE -Werror=format-security
HARDEN_LD := -pie -Wl,-z,relro -Wl,-z,now

VARIANT_release  := $(HARDEN) -D_FORTIFY_SOURCE=2
VARIANT_sanitize := $(HARDEN) -O1 -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer
VARIANT_coverage := -O0 --coverage

OUT         := $(BUILD)/$(VARIANT)
ALL_CFLAGS  := $(STD) $(WARN) -Isrc $(PKGFLAGS) $(CFLAGS) $(CPPFLAGS) $(VARIANT_$(VARIANT))
ALL_LDFLAGS := $(VARIANT_$(VARIANT)) $(HARDEN_LD) $(LDFLAGS) -pthread

SRC   := $(sort $(wildcard src/*/*.c))
HDR   := $(sort $(wildcard src/*/*.h))
OBJ   := $(SRC:%.c=$(OUT)/%.o)
MAIN  := $(OUT)/src/app/main.o
TEST  := $(sort $(wildcard tests/support/*.c tests/unit/*/*.c tests/cli/*.c))
TOBJ  := $(TEST:%.c=$(OUT)/%.o)
PROG  := $(OUT)/mldstat
TESTS := $(OUT)/mldstat-tests

all: $(PROG) ## build the program

$(PROG): $(OBJ) $(OUT)/sources
	$(CC) $(ALL_LDFLAGS) -o $@ $(OBJ) $(PKGLIBS)

$(TESTS): $(filter-out $(MAIN),$(OBJ)) $(TOBJ) $(OUT)/sources
	$(CC) $(ALL_LDFLAGS) -o $@ $(filter %.o,$^) $(PKGLIBS) -lcriterion

$(OUT)/tests/%.o: ALL_CFLAGS += -Itests -Wno-missing-prototypes
$(OUT)/%.o: %.c $(OUT)/flags
	@mkdir -p $(@D)
	$(CC) $(ALL_CFLAGS) -MMD -MP -c -o $@ $<

# A stamp changes only when its text does: new flags recompile, a removed file relinks.
define stamp
	@mkdir -p $(@D)
	@printf '%s\n' '$(subst ','\'',$(1))' | cmp -s - $@ || printf '%s\n' '$(subst ','\'',$(1))' > $@
endef
$(OUT)/flags: force
	$(call stamp,$(CC) $(ALL_CFLAGS))
$(OUT)/sources: force
	$(call stamp,$(SRC) $(TEST) $(ALL_LDFLAGS) $(PKGLIBS))

-include $(OBJ:.o=.d) $(TOBJ:.o=.d)

check: $(PROG) $(TESTS) ## run every test; FILTER='stats_*/*' runs some
	MLDSTAT=$(abspath $(PROG)) $(TESTS) $(if $(FILTER),--filter '$(FILTER)')

clean: ## remove build products, never output/
	rm -rf $(BUILD)

help: ## this list
	@sed -n 's/^\([a-z]*\):.*## /  \1\t/p' $(firstword $(MAKEFILE_LIST)) | expand -t 14

.PHONY: all check clean help force
force:
