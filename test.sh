#!/usr/bin/env bash
# Runs the tests. The last line is "N passed, N failed, N skipped"; the exit code is 0 only when all passed.
#
#   ./test.sh [quick|long] [--install] [FILTER…]
#
#   quick      without servers and without the search for faults: tests/Unit and tests/Cluster, under a minute
#   (nothing)  every test project, tests/api-test.sh against a shop that is started for it, and tests/hot-sku.sh beside a private PostgreSQL
#   long       the same, with the tests that are marked Category=Long
#   --install  for CI: install the Debian packages that are missing; a skipped test is a failure
#   FILTER     only tests with this text in their full name; api-test and hot-sku name those scripts
#
# Reports and logs are left in TestResults/.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")" || exit 2

limit=30m                          # for one runner; whoever takes longer hangs
quick_projects=(Unit Cluster)      # what needs no server
no_tests=(Load)                    # projects under tests/ that are tools
results=TestResults

tier=all ci=${CI:+yes} install='' filters=()
for argument in "$@"; do
  case $argument in
    quick | long) tier=$argument ;;
    --install) install=yes ci=yes ;;
    -h | --help) sed -n '2,/^set/{/^set/d;s/^# \{0,1\}//;p}' "${BASH_SOURCE[0]}"; exit 0 ;;
    -*) echo "test.sh: unknown option $argument; see --help" >&2; exit 2 ;;
    *) filters+=("$argument") ;;
  esac
done

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
if [ "$ci" ]; then unset UPDATE_GOLDEN; fi

passed=0 failed=0 skipped=0 group='' groups=() work=$(mktemp -d)

# Whatever a command started goes with it: each has a process group of its own.
end_groups() {
  for group in ${groups[@]+"${groups[@]}"}; do kill -KILL -- "-$group" 2>/dev/null; done
  groups=()
}
trap 'end_groups; rm -rf "$work"' EXIT
trap 'exit 130' INT TERM HUP

contains() { local wanted=$1 item; shift; for item; do [ "$item" = "$wanted" ] && return 0; done; return 1; }

need_tools() { # tool…: all are there, or are installed, or the script ends
  local tool missing=()
  for tool; do command -v "$tool" >/dev/null || missing+=("$tool"); done
  if [ ${#missing[@]} -gt 0 ] && [ "$install" ]; then
    local root=()
    if [ "$(id -u)" -ne 0 ]; then root=(sudo); fi
    "${root[@]}" apt-get update -qq && "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >"$work/apt" 2>&1 || cat "$work/apt"
    hash -r
    local still=()
    for tool in "${missing[@]}"; do command -v "$tool" >/dev/null || still+=("$tool"); done
    missing=(${still[@]+"${still[@]}"})
  fi
  # Tools and Debian packages have the same names here.
  for tool in ${missing[@]+"${missing[@]}"}; do echo "test.sh: $tool is missing; install it: sudo apt-get install -y $tool" >&2; done
  if ! dotnet --version >/dev/null 2>"$work/dotnet"; then
    echo "test.sh: the .NET SDK that global.json asks for is missing; install it: https://dotnet.microsoft.com/download/dotnet/10.0" >&2
    missing+=(dotnet)
  fi
  if [ ${#missing[@]} -gt 0 ]; then exit 2; fi
}

# Its programs are on nobody's path, and its own server is not used.
need_postgres() {
  local root=()
  if compgen -G '/usr/lib/postgresql/*/bin/postgres' >/dev/null; then return; fi
  if [ "$install" ]; then
    if [ "$(id -u)" -ne 0 ]; then root=(sudo); fi
    "${root[@]}" apt-get update -qq && "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends postgresql >"$work/apt" 2>&1 || cat "$work/apt"
    if compgen -G '/usr/lib/postgresql/*/bin/postgres' >/dev/null; then return; fi
  fi
  echo 'test.sh: postgresql is missing; install it: sudo apt-get install -y postgresql' >&2
  exit 2
}

in_group() { # log, command…: starts it with the limit, as $group, which lasts until end_groups
  local log=$1
  shift
  timeout --kill-after=10s "$limit" "$@" >"$log" 2>&1 &
  group=$!
  groups+=("$group")
}

line() { # name, passed, failed, skipped, seconds, remark
  passed=$((passed + $2)) failed=$((failed + $3)) skipped=$((skipped + $4))
  printf '%-14s %5d passed  %4d failed  %4d skipped  %4d s%s\n' "$1" "$2" "$3" "$4" "$5" "${6:+  $6}"
}

fate() { # exit code: what it says of a runner that did not end as it should
  case $1 in
    124 | 137) echo "did not end within $limit or was killed" ;;
    *) echo "ended with exit code $1" ;;
  esac
}

project_files() { sed -nE 's/^Project.*"(tests\\[^"]+\.csproj)".*/\1/p' Ecommerce.sln | tr '\\' '/'; }

number() { grep -oE "<assembly [^>]*>" "$1" | grep -oE " $2=\"[0-9]+\"" | grep -oE '[0-9]+'; }

run_project() { # name
  local name=$1 start=$SECONDS code filter remark='' report="$results/$1.xml" log="$results/$1.log"
  local options=(-noLogo -noColor -noAutoReporters -reporter quiet -result-xml "$report")
  if [ "$tier" != long ]; then options+=(-trait- Category=Long); fi
  if [ "$tier" = quick ]; then options+=(-trait- Category=Faults -trait- Category=Server -trait- Category=Fuzz); fi
  for filter in ${filters[@]+"${filters[@]}"}; do options+=(-method "*$filter*"); done
  rm -f "$report"
  in_group "$log" "tests/$name/bin/Release/net10.0/Ecommerce.$name" "${options[@]}"
  wait "$group"
  code=$?
  end_groups
  local ok bad errors skips
  if ! { ok=$(number "$report" passed) && bad=$(number "$report" failed) && errors=$(number "$report" errors) && skips=$(number "$report" skipped); } 2>/dev/null; then
    ok=0 bad=1 errors=0 skips=0 remark="no report: $(fate $code)"
  elif [ $code -ne 0 ] && [ $((bad + errors)) -eq 0 ]; then
    bad=1 remark=$(fate $code)
  fi
  if [ $((bad + errors)) -gt 0 ]; then head -c 60000 "$log"; fi
  line "$name" "$ok" $((bad + errors)) "$skips" $((SECONDS - start)) "$remark"
}

# Starts a shop of its own on a free port and asks it everything from outside.
run_api_test() {
  local start=$SECONDS code=1 url='' log="$results/api-test.log" shop_log="$results/api-test-shop.log" shop last
  in_group "$shop_log" dotnet src/Standalone/bin/Release/net10.0/Ecommerce.Standalone.dll --port 0 --data "$work/shop"
  shop=$group
  while [ -z "$url" ] && [ $((SECONDS - start)) -lt 120 ] && kill -0 "$shop" 2>/dev/null; do
    url=$(grep -oE 'http://localhost:[0-9]+' "$shop_log" | head -1)
    sleep 0.2
  done
  if [ "$url" ]; then
    # A new shop can be looked at while its demo data is loading, and takes orders when its past is there.
    until curl -sf -m 10 -o /dev/null "$url/health/ready" || [ $((SECONDS - start)) -ge 120 ]; do sleep 0.5; done
    in_group "$log" tests/api-test.sh "$url"
    wait "$group"
    code=$?
  else
    echo 'the shop did not start:' >"$log"
    cat "$shop_log" >>"$log"
  fi
  kill -TERM -- "-$shop" 2>/dev/null
  wait "$shop" 2>/dev/null
  end_groups
  last=$(tail -1 "$log")
  if [[ $last =~ ^([0-9]+)\ passed,\ ([0-9]+)\ failed$ ]] && { [ $code -eq 0 ] || [ "${BASH_REMATCH[2]}" -gt 0 ]; }; then
    local ok=${BASH_REMATCH[1]} bad=${BASH_REMATCH[2]}
    if [ "$bad" -gt 0 ]; then grep -A4 'FAIL' "$log"; fi
    line api-test "$ok" "$bad" 0 $((SECONDS - start))
  else
    tail -20 "$log"
    line api-test 0 1 0 $((SECONDS - start)) "$(fate $code)"
  fi
}

# One check: nothing lost or sold twice, and far above plain SQL. Its figures are in the log.
run_hot_sku() {
  local start=$SECONDS log="$results/hot-sku.log"
  in_group "$log" tests/hot-sku.sh 4
  if wait "$group"; then line hot-sku 1 0 0 $((SECONDS - start)) "$(grep -oE 'ratio.*' "$log")"
  else
    tail -20 "$log"
    line hot-sku 0 1 0 $((SECONDS - start))
  fi
  end_groups
}

# A project that nobody runs would look like one that passes.
check_projects() {
  local file name
  for file in tests/*/*.csproj; do
    name=$(basename "$file" .csproj)
    if contains "$name" "${no_tests[@]}"; then continue; fi
    if ! project_files | grep -qx "$file"; then line "$name" 0 1 0 0 'is not in Ecommerce.sln'
    elif ! grep -q '"xunit' "$file"; then line "$name" 0 1 0 0 'has no tests and is not named in test.sh'; fi
  done
}

tools=()
if [ "$tier" != quick ]; then tools=(curl jq openssl sqlite3 strace); fi
need_tools ${tools[@]+"${tools[@]}"}
if [ "$tier" != quick ]; then need_postgres; fi

mkdir -p "$results"
start=$SECONDS
# Build servers would outlive this script.
limit=40m in_group "$results/build.log" dotnet build Ecommerce.sln -c Release -v q --disable-build-servers
if wait "$group"; then
  printf '%-14s %s s\n' build $((SECONDS - start))
  check_projects
  for name in $(project_files | xargs -n1 basename | sed 's/\.csproj$//'); do
    if contains "$name" "${no_tests[@]}" || { [ "$tier" = quick ] && ! contains "$name" "${quick_projects[@]}"; }; then continue; fi
    run_project "$name"
  done
  if [ "$tier" != quick ] && [ -x tests/api-test.sh ] && { [ ${#filters[@]} -eq 0 ] || contains api-test "${filters[@]}"; }; then run_api_test; fi
  if [ "$tier" != quick ] && { [ ${#filters[@]} -eq 0 ] || contains hot-sku "${filters[@]}"; }; then run_hot_sku; fi
else
  if ! grep -E 'error|warn' "$results/build.log" | sort -u | head -50; then tail -5 "$results/build.log"; fi
  line build 0 1 0 $((SECONDS - start)) 'does not build'
fi

printf '\n%d passed, %d failed, %d skipped\n' "$passed" "$failed" "$skipped"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ] && { [ -z "$ci" ] || [ "$skipped" -eq 0 ]; }
