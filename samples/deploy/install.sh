#!/usr/bin/env bash
# Installs phonecallctx from TOOL_SOURCE, a folder with its package or a feed of your own, and from nowhere else.
set -euo pipefail
dotnet tool install --global phonecallctx --source "${TOOL_SOURCE:?a folder or feed with the package phonecallctx}"
