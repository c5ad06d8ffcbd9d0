#!/usr/bin/env bash
# Builds and starts the standalone shop: ./run.sh [--port N] [--data DIR] [--reset] [--empty] [--no-orders]
# On Windows: dotnet run --project src/Standalone -c Release
set -euo pipefail
root=$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")

check_sdk() {
  if ! command -v dotnet >/dev/null; then
    echo 'shop: the .NET 10 SDK is missing; install it from https://dot.net/download' >&2
    exit 3
  fi
  if ! (cd "$root" && dotnet --version) >/dev/null 2>&1; then
    echo "shop: the shop needs the .NET 10 SDK, this machine has $(dotnet --list-sdks 2>/dev/null | cut -d' ' -f1 | tr '\n' ' '); install it from https://dot.net/download" >&2
    exit 3
  fi
}

# Asking the SDK whether anything must be built takes longer than starting the shop: it is asked only when something changed since the last build.
built=$root/src/Standalone/bin/Release/net10.0/Ecommerce.Standalone.dll
stamp=$root/src/Standalone/obj/run.stamp
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
changed() { [ ! -f "$built" ] || [ ! -f "$stamp" ] || [ -n "$(find "$root"/src "$root"/Directory.*.props "$root"/global.json -newer "$stamp" -not -path '*/obj*' -not -path '*/bin*' -print -quit)" ]; }
if changed; then
  check_sdk
  echo 'Building the shop first; this takes a minute or two the first time.'
  mkdir -p "$(dirname "$stamp")"
  touch "$stamp.new"
  dotnet build "$root/src/Standalone" -c Release --verbosity quiet || exit 1
  mv "$stamp.new" "$stamp"
fi

# Data lies beside the shop, wherever it was started from.
case " $* " in *' --data'*) ;; *) set -- --data "$root/data/shop" "$@" ;; esac
exec dotnet "$built" "$@"
