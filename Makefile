# The verbs of the project.  `make demo` and `make check` install what is missing by themselves.
BUILD := build/release
SECONDS_EACH ?= 30
PREFIX ?= /usr/local
fuzzers_in = $(sort $(notdir $(basename $(wildcard $(addsuffix /*_fuzz.cc,$(1))))))
FUZZERS ?= $(call fuzzers_in,src/* src/*/* src/*/*/*)

.PHONY: help demo build check unit end-to-end browser rooms format tidy analyze bench eval fuzz sanitize install clean

help:
	@echo 'make demo              build, load the demonstration desk, serve it on http://127.0.0.1:7400/'
	@echo 'make check             build and run every test and check'
	@echo 'make bench             pages, documents and searches a second, a stage at a time, on one core'
	@echo 'make eval DATA=FOLDER  score the readers on real pages (see eval/README.md)'
	@echo 'make fuzz              each fuzzer (or those in FUZZERS) for SECONDS_EACH=30 seconds'
	@echo 'make sanitize          the unit tests under ASan, UBSan and TSan'
	@echo 'make analyze           the slow checks of clang-tidy: its static analyzer'
	@echo 'make install           the program into PREFIX=/usr/local'

demo: setup-build build
	$(BUILD)/assay demo

# What reads the bytes of strangers is fuzzed each time; `make fuzz` fuzzes the rest too.
check: FUZZERS = $(call fuzzers_in,src/collect/* src/base/url)
check: setup-check build unit end-to-end browser fuzz rooms format tidy
	@echo 'check: all passed'

.PHONY: setup-build setup-check
setup-build setup-check: setup-%:
	@tools/setup.sh $*

build:
	@echo 'build: $(BUILD)'
	@cmake --preset release --log-level=WARNING
	@cmake --build $(BUILD)

unit: build
	@echo 'unit: tests beside the code'
	@ctest --test-dir $(BUILD) --output-on-failure -j2

end-to-end: build
	@echo 'end-to-end: the built program'
	@tests/run.sh $(BUILD)/assay

browser: build
	@echo 'browser: the page in Chromium'
	@cd web && npm run --silent check && ASSAY_BINARY=$(CURDIR)/$(BUILD)/assay npm test --silent

rooms:
	@python3 tools/check_rooms.py

format:
	@git ls-files -z 'src/*.cc' 'src/*.h' | xargs -0 clang-format-19 --dry-run -Werror
	@echo 'format: clean'

tidy: build
	@python3 tools/tidy.py $(BUILD)

analyze: setup-check build
	@python3 tools/tidy.py $(BUILD) 'clang-analyzer-*,-clang-analyzer-optin.performance.Padding'

bench: setup-build
	@cmake --preset release >/dev/null
	@cmake --build $(BUILD) --target benchmarks assay
	@for program in $(BUILD)/benchmarks/*; do "$$program" --benchmark_min_time=0.5 || exit 1; done

eval: setup-build build
	@test -n "$(DATA)" || { echo 'eval: which data?  make eval DATA=FOLDER (see eval/README.md)' >&2; exit 2; }
	@test -d "$(DATA)" || { echo 'eval: no folder $(DATA)' >&2; exit 2; }
	@eval/setup.sh || echo 'eval: without the peers that Debian has'
	@cmake --preset release --log-level=WARNING
	@cmake --build $(BUILD) --target score_names search_mixed_load page_speed page_signals assay_base_url_test \
	  score_trees score_tokens score_encodings
	@! ninja -C $(BUILD) -t query search_speed >/dev/null 2>&1 || cmake --build $(BUILD) --target search_speed
	@test eval/node_modules/.package-lock.json -nt eval/package-lock.json || \
	  (cd eval && npm ci --no-audit --no-fund --loglevel=error) || echo 'eval: without the peers that npm has'
	@eval/run.sh $(BUILD)/assay "$(DATA)"

fuzz: setup-check
	@echo 'fuzz: $(words $(FUZZERS)) fuzzers under ASan and UBSan'
	@cmake --preset fuzz >/dev/null
	@cmake --build build/fuzz --target $(FUZZERS)
	@tools/fuzz.sh build/fuzz/fuzzers $(SECONDS_EACH) $(FUZZERS)

sanitize: setup-check
	@for preset in asan tsan; do \
	  cmake --preset $$preset >/dev/null && cmake --build build/$$preset && \
	  ctest --test-dir build/$$preset --output-on-failure -j2 || exit 1; done

install: setup-build build
	cmake --install $(BUILD) --prefix $(PREFIX) --strip

clean:
	rm -rf build web/dist web/node_modules
