# Evenkeel: everything one does with the source. `make` lists the targets.

# A warning is an error, but only on the Swift this is written with: a later one may warn of more. SwiftPM
# keeps the packages we depend on out of it. All debug builds use the same flags, or each would build anew.
STRICT := $(shell swift --version 2>/dev/null | grep -q 'Swift version 6\.3' && echo -Xswiftc -warnings-as-errors)
IMPORTS := --explicit-target-dependency-import-check error
DEBUG := $(IMPORTS) $(STRICT)
# On macOS the standard library is the system's and cannot be taken along.
STATIC := $(if $(filter Linux,$(shell uname -s)),--static-swift-stdlib)
RELEASE := -c release $(STATIC) --product evenkeel $(IMPORTS)

# The same for every test on every machine; what the person at the keyboard prefers stays outside.
FIXED := env -u COLUMNS -u LINES -u NO_COLOR -u LC_ALL -u LC_CTYPE -u TMUX \
	-u EVENKEEL_HOME -u EVENKEEL_NOW -u EVENKEEL_PLAIN -u EVENKEEL_PLAYBOOKS \
	EDITRC=/dev/null LANG=C.UTF-8 TERM=xterm-256color TZ=Europe/Berlin

SWIFT_CODE := Package.swift Evaluation Playbooks Sources Tests

PREFIX ?= /usr/local
DESTDIR ?=
# Handed over by the environment, so that a path may hold blanks and quotation marks.
export PREFIX DESTDIR

.PHONY: help
help: ## list what can be done
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

.PHONY: run
run: setup release ## install what is missing, build, and open the desk (ARGS='call "Northwind"' for a command)
	@.build/release/evenkeel $(ARGS)

.PHONY: test
test: setup-tests ## install what is missing, build, and run all tests (FILTER=Name for some)
	swift build --build-tests $(DEBUG)
	$(FIXED) swift test --skip-build --parallel --disable-xctest $(DEBUG) $(if $(FILTER),--filter '$(FILTER)') </dev/null

.PHONY: build
build: setup ## build for development
	swift build $(DEBUG)

.PHONY: release
release: setup ## build the program that is used and installed
	swift build $(RELEASE)

.PHONY: check
check: style test ## all that has to pass: style, no warnings, imports, tests

.PHONY: style
style: ## format, lint, and what must never appear
	@echo "format and lint"
	@swift format lint --strict --parallel --recursive $(SWIFT_CODE)
	@echo "what must never appear"
	@scripts/forbid.sh
	@scripts/test-forbid.sh

.PHONY: format
format: ## put the code into its format
	swift format --in-place --parallel --recursive $(SWIFT_CODE)

.PHONY: record
record: ## write the golden sessions anew, to be read before they count (FILTER=Name for some)
	EVENKEEL_RECORD=1 $(MAKE) test FILTER='$(or $(FILTER),EndToEndTests)'

.PHONY: bench
bench: setup release ## measure start and typing, beside sqlite3, Taskwarrior and a bare write
	@scripts/bench.sh

.PHONY: bench-store
bench-store: setup release ## measure on a store of 100,000 calls beside one of three (make corpus writes both)
	[ -d .build/corpus ] || $(MAKE) corpus
	[ -d .build/corpus-small ] || $(MAKE) corpus HOME_OF_CORPUS=.build/corpus-small CALLS=3
	@python3 scripts/bench.py .build/release/evenkeel .build .build/corpus .build/corpus-small

.PHONY: bench-keys
bench-keys: setup release ## measure a key and its echo, and waiting, beside libedit's own example
	@scripts/bench-keys.sh

.PHONY: evaluate
evaluate: setup release ## how well amounts, names, dates, fragments and cues are read, the last beside what one could take instead (ROWS=dates.jsonl: of more files)
	@scripts/setup.sh training
	swift build -c release --product evaluate $(IMPORTS)
	swift build -c release --product cue-train $(IMPORTS)
	.build/release/evaluate Evaluation/amounts/*.jsonl Evaluation/names/*.jsonl Evaluation/dates/*.jsonl \
		Evaluation/fragments/*.jsonl $(ROWS)
	.build/release/cue-train features Playbooks/cues/en .build/cues Evaluation/cues/written.jsonl
	.build/training/bin/python Evaluation/Training/fit.py .build/cues Evaluation/cues/written.jsonl
	.build/release/cue-train features Playbooks/cues/en .build/cues/all Evaluation/cues/written.jsonl \
		Evaluation/cues/held-back.jsonl
	.build/training/bin/python Evaluation/Judging/cues.py .build/release/evenkeel .build/cues
	python3 Evaluation/Judging/say_backs.py .build/release/evenkeel Evaluation/practice/say-backs*.jsonl

.PHONY: fuzz
fuzz: setup ## damage a million books and make up ten million sentences, and have each read (COUNT=, SENTENCES=, SEED=)
	swift build -c release --product book-fuzz $(IMPORTS)
	swift build -c release --product cue-fuzz $(IMPORTS)
	/usr/bin/env time -f '%E elapsed, %M KB at most' .build/release/cue-fuzz $(or $(SENTENCES),10000000) $(or $(SEED),1)
	/usr/bin/env time -f '%E elapsed, %M KB at most' .build/release/book-fuzz $(or $(COUNT),1000000) $(or $(SEED),1)

.PHONY: corpus
corpus: setup ## write a large store to measure with, into HOME_OF_CORPUS=.build/corpus (CALLS=, EVENTS= a call, SEED=)
	swift build -c release $(STATIC) --product store-corpus $(IMPORTS)
	rm -rf $(or $(HOME_OF_CORPUS),.build/corpus)
	/usr/bin/env time -f '%E elapsed, %M KB at most' .build/release/store-corpus $(or $(HOME_OF_CORPUS),.build/corpus) \
		$(or $(CALLS),100000) $(or $(EVENTS),50) $(or $(SEED),1)

.PHONY: guide
guide: setup ## pack the words, phrases and advice of the cues, as the program takes them (after a change of advice)
	swift build -c release --product cue-train $(IMPORTS)
	.build/release/cue-train guide Playbooks/cues/en Playbooks/cues/en/guide.bin

SAY_BACKS := .build/hearing/examples.jsonl Evaluation/practice/say-backs.jsonl Evaluation/practice/say-backs-more.jsonl

.PHONY: train
train: setup ## train the weights of the cues, and of say-backs, on the labelled sentences
	@scripts/setup.sh training
	swift build -c release --product cue-train $(IMPORTS)
	.build/release/cue-train features Playbooks/cues/en .build/cues Evaluation/cues/written.jsonl
	.build/training/bin/python Evaluation/Training/fit.py .build/cues Evaluation/cues/written.jsonl
	.build/release/cue-train pack Playbooks/cues/en .build/cues Playbooks/cues/en/weights.bin \
		Evaluation/cues/written.jsonl
	@$(MAKE) --no-print-directory guide
	mkdir -p .build/hearing
	.build/release/cue-train examples Playbooks/cues/en Playbooks/scenarios .build/hearing/examples.jsonl
	.build/release/cue-train features Playbooks/cues/en .build/hearing $(SAY_BACKS)
	.build/release/cue-train signs Playbooks/cues/en Playbooks/scenarios .build/hearing $(SAY_BACKS)
	.build/training/bin/python Evaluation/Training/fit_hearing.py .build/hearing Playbooks/scenarios/hearing.yaml \
		$(SAY_BACKS)
	.build/release/cue-train pack Playbooks/cues/en .build/hearing Playbooks/scenarios/hearing.bin $(SAY_BACKS)

.PHONY: test-browser
test-browser: setup build ## look at the pages in a browser: three widths, light and dark, by axe, in print
	@scripts/setup.sh browser
	.build/browser-checks/bin/python Tests/EndToEndTests/Browser/pages.py .build/debug/evenkeel .build/pages

.PHONY: install
install: ## install to PREFIX=/usr/local, or below DESTDIR=
	@scripts/install.sh

.PHONY: uninstall
uninstall: ## take away what install put there
	@scripts/install.sh --remove

.PHONY: clean
clean: ## take away what was built
	rm -rf .build

.PHONY: setup setup-tests
setup:
	@scripts/setup.sh
setup-tests:
	@scripts/setup.sh tests
