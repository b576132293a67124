#!/bin/sh
# What the tests need of the machine, as Debian's packages.
#   tools/system.sh check     list what is missing, one package a line
#   tools/system.sh install   install it; as root, on Debian and its kin
set -eu
python=${PYTHON:-python3}

has() {
    command -v "$1" >/dev/null 2>&1
}

package() {
    if has dpkg-query; then
        dpkg-query -W -f='${Status}' "$1" 2>/dev/null | grep -q 'ok installed'
    else
        has fc-list && fc-list | grep -qi "$2"
    fi
}

missing() {
    "$python" -c 'import ensurepip, venv' 2>/dev/null || echo python3-venv
    has git || echo git
    has initdb || ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || echo postgresql
    has nginx || [ -x /usr/sbin/nginx ] || echo nginx-light
    has chromium || has chromium-browser || has google-chrome || echo chromium
    package fonts-noto-core 'Noto Sans Arabic' || echo fonts-noto-core
    package fonts-noto-cjk 'Noto Sans CJK' || echo fonts-noto-cjk
}

case ${1:-} in
check)
    missing
    ;;
install)
    list=$(missing)
    [ -n "$list" ] || exit 0
    if [ "$(id -u)" -ne 0 ] || ! has apt-get; then
        echo "Missing: $(echo $list). On Debian run as root: make system" >&2
        exit 1
    fi
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -q
    # shellcheck disable=SC2086 -- one word a package
    apt-get install -q -y --no-install-recommends $list
    ;;
*)
    echo "usage: tools/system.sh check|install" >&2
    exit 2
    ;;
esac
