#!/bin/sh
# Write requirements/run.txt and dev.txt: exact versions with hashes, no host and no path.
set -eu
uv=${1:?usage: tools/lock.sh UV}

lock() {
    out=$1
    shift
    {
        echo "# Written by \`make lock\` from pyproject.toml; not edited by hand."
        "$uv" pip compile --quiet --universal --generate-hashes --python-version 3.11 \
            --no-emit-index-url --no-emit-find-links --no-header --no-annotate "$@"
    } >"$out.new"
    mv "$out.new" "$out"
}

lock requirements/run.txt pyproject.toml --group build
lock requirements/dev.txt pyproject.toml --group build --group dev -c requirements/run.txt
