#!/usr/bin/env bash
# Parses the queries of samples/monitor with Microsoft's Kusto language package, which npm installs by the lock file.
# If Node.js is missing, the script installs it with apt. If the package cannot be installed, it reports so and exits with success.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. eng/parts.sh

if { command -v npm > /dev/null || install_packages nodejs npm; } && npm ci --prefix eng/kql --prefer-offline --no-audit --no-fund; then
  npm test --prefix eng/kql
else
  not_run 'the queries for Application Insights. Node.js or the package could not be installed.'
fi
