#!/usr/bin/env bash
# Checks the newest rows of the environment, or the files of an export. Prints counts only: rows are personal data.
# Fails when the rules reject rows, except with ALLOW_REJECTED=true, which is for audit mode.
# Usage: check.sh [FILE ...]
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/dataverse.sh"

if [ $# -eq 0 ]; then
  query=$(phonecallctx check --query)
  request GET "$query&\$orderby=createdon%20desc&\$top=5000" > "$work/rows.json"
  if grep --quiet '"value": *\[ *\]' "$work/rows.json"; then echo 'The environment has no rows yet.' && exit 0; fi
  set -- "$work/rows.json"
fi

code=0
phonecallctx check "$@" --output "$work/verdicts" || code=$?
if [ "$code" -gt 1 ]; then exit "$code"; fi
if [ "$code" -eq 1 ] && [ "${ALLOW_REJECTED:-}" = true ]; then
  echo 'The rules reject some of these rows. ALLOW_REJECTED is true, so the deployment goes on.'
  code=0
fi
exit "$code"
