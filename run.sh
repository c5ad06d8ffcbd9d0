#!/usr/bin/env bash
# Builds the shop when needed and runs it: ./run.sh [--port N] [--data DIR] [--reset] [--empty]
# A thin wrapper of: dotnet run --project src/Standalone -c Release --
set -eu

needs="The shop needs the .NET 10 SDK (10.0.100 or newer): https://dotnet.microsoft.com/download/dotnet/10.0"

# The folder of this script, also when it is called through a link.
script="${BASH_SOURCE[0]}"
while [ -L "$script" ]; do
  folder="$(cd -P "$(dirname "$script")" && pwd)"
  script="$(readlink "$script")"
  case "$script" in /*) ;; *) script="$folder/$script" ;; esac
done
root="$(cd -P "$(dirname "$script")" && pwd)"

if ! command -v dotnet >/dev/null 2>&1; then
  echo "shop: there is no dotnet command. $needs" >&2
  exit 1
fi

sdks="$(dotnet --list-sdks 2>/dev/null | cut -d' ' -f1)"
if ! grep -q '^10\.' <<<"$sdks"; then
  echo "shop: found only these SDKs: $(tr '\n' ' ' <<<"${sdks:-none}"). $needs" >&2
  exit 1
fi

# Data lie beside the shop unless told otherwise, wherever it was started from.
data=(--data "$root/data/shop")
for argument in "$@"; do
  case "$argument" in --data | --data=*) data=() ;; esac
done

if [ -e "$root/src/Standalone/bin/Release/net10.0/Ecommerce.Standalone.dll" ]; then
  echo "Checking that the shop is built, then starting it ..."
else
  echo "Building the shop; the first time this takes about a minute ..."
fi

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
exec dotnet run --project "$root/src/Standalone" -c Release -- ${data[@]+"${data[@]}"} "$@"
