#!/usr/bin/env bash
# Runs published clients of the Web API, unmodified, against `phonecallctx serve`: each script eng/clients/NAME.test.mjs in a new database.
# A first line `// serve: OPTIONS` of a script adds options to serve. Further arguments choose scripts by NAME.
# --write writes the operations of the clients into docs/webapi.md, and their traffic into the recordings that C# tests replay.
# Without it, the page must have the operations of the run.
# If Node.js is missing, the script installs it with apt. If the packages cannot be installed, it reports so and exits with success.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. eng/parts.sh
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

mode=--verify
if [ "${1:-}" = --write ]; then mode=--write; shift; fi
chosen=("$@")

work=$(mktemp -d)
server=
stop() { if [ -n "$server" ]; then kill "$server" 2> /dev/null || true; wait "$server" || true; server=; fi; }
trap 'stop; rm -rf "$work"' EXIT

# Starts serve with the arguments and sets BASE_URL to the address that it prints.
start() {
  dotnet artifacts/bin/PhoneCallCtx.Cli/debug/phonecallctx.dll serve --port 0 "$@" > "$work/serve.txt" 2>&1 &
  server=$!
  for _ in $(seq 300); do
    BASE_URL=$(grep -oE 'https?://[^ ]+/api/data/v9\.2/' "$work/serve.txt" | head -n 1) && break
    kill -0 "$server" 2> /dev/null || break
    sleep 0.1
  done
  [ -n "$BASE_URL" ] || { cat "$work/serve.txt"; echo 'serve does not listen.' >&2; exit 1; }
  export BASE_URL
}

if ! { command -v npm > /dev/null || install_packages nodejs npm; } || ! npm ci --prefix eng/clients --prefer-offline --ignore-scripts --no-audit --no-fund; then
  not_run 'the clients of the Web API. Node.js or the packages could not be installed.'
  exit 0
fi

build Tools/Cli --no-restore --verbosity quiet
failed=0
results=()
for script in eng/clients/*.test.mjs; do
  name=$(basename "$script" .test.mjs)
  if [ ${#chosen[@]} -gt 0 ] && [[ " ${chosen[*]} " != *" $name "* ]]; then continue; fi
  echo "-- $name"
  read -ra options <<< "$(sed -n '1s,^// serve: ,,p' "$script")"
  recording=Tools/WebApi.Tests/Clients/Recorded/$name.jsonl
  if [ "$mode" = --write ]; then rm -f "$recording"; options+=(--record "$recording"); fi
  start --database "$work/$name.sqlite" "${options[@]}"
  RESULTS="$work/$name.json" node --test --test-reporter=tap "$script" || failed=1
  stop
  results+=("$work/$name.json")
done

if [ ${#chosen[@]} -eq 0 ]; then node eng/clients/page.mjs "$mode" docs/webapi.md "${results[@]}" || failed=1; fi
exit "$failed"
