#!/usr/bin/env bash
# Measures a shop under load and checks its books afterwards; without a URL a shop is started for it.
#
#   tests/load-test.sh [URL] [options]      --help names them
set -euo pipefail
root=$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/..
load=$root/tests/Load/bin/Release/net10.0/Ecommerce.Load
shop=$root/src/Standalone/bin/Release/net10.0/Ecommerce.Standalone
sandbox=$root/src/Sandbox/bin/Release/net10.0/Ecommerce.Sandbox
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
[ -x "$load" ] || dotnet build "$root/tests/Load" -c Release -v q
case " $* " in
  *' http'* | *' --start '* | *' --help '* | *' -h '*) exec "$load" "$@" ;;
esac
[ -x "$shop" ] || dotnet build "$root/src/Standalone" -c Release -v q
[ -x "$sandbox" ] || dotnet build "$root/src/Sandbox" -c Release -v q
exec "$load" --start "$shop" --sandbox "$sandbox" "$@"
