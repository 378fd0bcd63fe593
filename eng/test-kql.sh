#!/usr/bin/env bash
# Parses the queries of samples/monitor with Microsoft's Kusto language package, which npm installs by the lock file.
# If Node.js is missing, the script installs it with apt. If the package cannot be installed, it reports so and exits with success.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

install_node() {
  local as_root=(env)
  if [ "$(id -u)" -ne 0 ]; then as_root=(sudo -n env); fi
  command -v apt-get > /dev/null && "${as_root[@]}" true 2> /dev/null || return 1
  echo 'Node.js is not here; installing it with apt-get.'
  { "${as_root[@]}" timeout 60 apt-get update -q && "${as_root[@]}" DEBIAN_FRONTEND=noninteractive timeout 240 apt-get install -y -q --no-install-recommends nodejs npm; } > /dev/null 2>&1
}

if { command -v npm > /dev/null || install_node; } && npm ci --prefix eng/kql --prefer-offline --no-audit --no-fund; then
  npm test --prefix eng/kql
else
  echo '**************************************************************************************************'
  echo '* NOT RUN: the queries for Application Insights. Node.js or the package could not be installed.  *'
  echo '**************************************************************************************************'
fi
