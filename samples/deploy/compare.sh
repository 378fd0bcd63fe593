#!/usr/bin/env bash
# Compares the steps of the environment with those of the plug-in. Ends with 10 when they differ.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/dataverse.sh"

query=$(phonecallctx steps --query)
request GET "$query" > "$work/steps.json"
phonecallctx steps --compare "$work/steps.json"
