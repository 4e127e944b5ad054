# Each target is one ordinary command. "make check" is all that must pass.

# The packages whose tests have -update.
GOLDEN = ./content ./ui/paper ./ui/full

.PHONY: check test lint fuzz stress bench golden pictures generate stale content-report build

check:
	bash .ci/run

test:
	go test ./...

lint:
	bash .ci/run lint

# make fuzz FUZZTIME=5m
fuzz:
	bash .ci/run fuzz

# Files that are saved, under every fault, as often as a release wants it; with KETACOVER_AGE=age by that program too.
stress:
	KETACOVER_STRESS=1 KETACOVER_THOROUGH=1 go test -count=1 -timeout 30m ./model/casefile

bench:
	go test -run '^$$' -bench . -benchmem ./...

# Writes the golden files of the packages in GOLDEN anew; read the diff.
golden:
	go test $(GOLDEN) -update

# A picture of every screen at four sizes, in every theme, as SVG: make pictures PICTURES=/tmp/pictures
PICTURES = /tmp/ketacover-pictures
pictures:
	go test ./ui/full -run '^TestPicturesOfEveryScreen$$' -count=1 -pictures $(PICTURES)

generate:
	go generate ./content

# What is due to be read again, ends soon, or was replaced.
stale:
	go run . sources --overdue

# How easy the content is to read, what it rests on, and what its cases reach.
content-report:
	cd content && go test -count=1 -run '^TestContentReport$$' -report

build:
	CGO_ENABLED=0 go build -trimpath -ldflags='-s -w' -o ketacover .
