#!/usr/bin/env bash
# Lints, tests and builds the form script in Client, and verifies that the committed web resource has the bytes of the build.
# If Node.js is missing, the script installs it with apt. If the packages cannot be installed, it reports so and exits with success.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. eng/parts.sh

if ! { command -v npm > /dev/null || install_packages nodejs npm; } || ! npm ci --prefix Client --prefer-offline --ignore-scripts --no-audit --no-fund; then
  not_run 'the form script. Node.js or the packages could not be installed.'
  exit 0
fi

npm run --silent lint --prefix Client
npm run --silent build --prefix Client -- --verify
npm test --silent --prefix Client
