#!/usr/bin/env bash
# One hot SKU: durable holds a second from 64 callers inside the silo, beside what PostgreSQL does with 64 clients that run
#   update stock set qty = qty - 1 where sku = $1 and qty >= 1
# on the same disk in the same minute; then kill -9 while it holds, and every acknowledged hold must be there.
#
#   tests/hot-sku.sh [SECONDS]      each measurement's length; 8
#
# Needs postgresql (Debian). The servers are private, on a socket in a temporary folder. The exit code is 0 when nothing was lost or sold twice
# and the ratios are above a gross limit of 4 (the aim is 10: read the figures).
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 2
seconds=${1:-8}
kills=3

bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1)
if [ -z "$bin" ] || [ ! -x "$bin/postgres" ] || ! command -v pgbench >/dev/null && [ ! -x "$bin/pgbench" ]; then
  echo 'hot-sku.sh: postgresql is missing; install it: sudo apt-get install -y postgresql' >&2
  exit 2
fi
load=tests/Load/bin/Release/net10.0/Ecommerce.Load
[ -x "$load" ] || dotnet build tests/Load -c Release -v q || exit 2

work=$(mktemp -d)
server='' writer=''
cleanup() {
  [ -n "$writer" ] && kill -KILL "$writer" 2>/dev/null
  [ -n "$server" ] && kill -QUIT "$server" 2>/dev/null && wait "$server" 2>/dev/null
  rm -rf "$work"
}
trap cleanup EXIT
trap 'exit 130' INT TERM

# PostgreSQL refuses to run as root.
as=()
if [ "$(id -u)" -eq 0 ]; then
  as=(setpriv --reuid=nobody --regid=nogroup --clear-groups)
  chmod 711 "$work"
fi
mkdir "$work/pg" "$work/silo" "$work/killed"
[ "$(id -u)" -eq 0 ] && chown nobody:nogroup "$work/pg"

plain_sql() {
  "${as[@]}" "$bin/initdb" -D "$work/pg/data" -U shop -A trust -E UTF8 >"$work/initdb.log" 2>&1 || { cat "$work/initdb.log"; return 1; }
  "${as[@]}" "$bin/postgres" -D "$work/pg/data" -k "$work/pg" -c listen_addresses= -c max_connections=100 >"$work/postgres.log" 2>&1 &
  server=$!
  local i
  for i in $(seq 100); do "$bin/pg_isready" -q -h "$work/pg" -U shop && break; sleep 0.1; done
  "$bin/psql" -q -h "$work/pg" -U shop postgres -c 'create table stock (sku text primary key, qty bigint not null)' -c "insert into stock values ('HOT', 100000000)" || return 1
  echo "update stock set qty = qty - 1 where sku = 'HOT' and qty >= 1;" >"$work/buy.sql"
  "$bin/pgbench" -n -h "$work/pg" -U shop -M prepared -c 64 -j 2 -T "$seconds" -f "$work/buy.sql" postgres 2>/dev/null | grep -oE '^tps = [0-9.]+' | grep -oE '[0-9]+' | head -1
}

plain=$(plain_sql)
kill -QUIT "$(head -1 "$work/pg/data/postmaster.pid" 2>/dev/null)" 2>/dev/null
[[ $plain =~ ^[0-9]+$ ]] || { echo "hot-sku.sh: pgbench failed: $plain" >&2; exit 1; }
echo "plain SQL: $plain updates per second (pgbench, 64 clients)"

"$load" hot-sku "$work/silo" "$seconds" | tee "$work/silo.log"
bench=${PIPESTATUS[0]}
open=$(grep -oE 'left open: [0-9]+' "$work/silo.log" | grep -oE '[0-9]+')
committed=$(grep -oE 'committed: [0-9]+' "$work/silo.log" | grep -oE '[0-9]+')
echo "ratio to plain SQL: $((open / plain)) left open, $((committed / plain)) committed"

touch "$work/acknowledged"
for _ in $(seq $kills); do
  "$load" hot-sku-write "$work/killed" "$work/acknowledged" >"$work/writer.log" 2>&1 &
  writer=$!
  for _ in $(seq 200); do grep -q holding "$work/writer.log" && break; sleep 0.1; done
  sleep 2.$((RANDOM % 10))
  kill -KILL "$writer"
  wait "$writer" 2>/dev/null
  writer=''
done
"$load" hot-sku-compare "$work/killed" "$work/acknowledged"
compare=$?

[ "$bench" -eq 0 ] && [ "$compare" -eq 0 ] && [ "$open" -ge $((plain * 4)) ] && [ "$committed" -ge $((plain * 4)) ]
