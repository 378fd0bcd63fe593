#!/usr/bin/env bash
# Runs the tests in eng/browser with Chromium, against `phonecallctx serve` and the pages of reports. Arguments go to Playwright, such as form/parity.
# CHROMIUM names the program; without it, the one of the machine is used.
# If Node.js or Chromium is missing, the script installs it with apt. If something cannot be installed, it reports so and exits with success.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
. eng/parts.sh

find_chromium() { command -v "${CHROMIUM:-chromium}" || command -v chromium-browser || command -v google-chrome; }

if ! { command -v npm > /dev/null || install_packages nodejs npm; } || ! npm ci --prefix eng/browser --prefer-offline --ignore-scripts --no-audit --no-fund; then
  not_run 'the tests in a browser. Node.js or the packages could not be installed.'
  exit 0
fi

if ! { find_chromium > /dev/null || install_packages chromium; } || ! find_chromium > /dev/null; then
  not_run 'the tests in a browser. Chromium could not be installed.'
  exit 0
fi

build Tools/Cli.Tests --no-restore --verbosity quiet
# The tests in C# write the pages that the tests of the report open.
dotnet test Tools/Cli.Tests --no-build --filter FullyQualifiedName~HtmlPageFileTests --verbosity quiet
CHROMIUM=$(find_chromium) npm test --silent --prefix eng/browser -- "$@"
