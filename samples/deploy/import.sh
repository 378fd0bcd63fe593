#!/usr/bin/env bash
# Imports a managed solution and sets its rules: as an upgrade where the solution is installed.
# Usage: import.sh SOLUTION.zip RULES.json
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/dataverse.sh"

installed=$(request GET "solutions?\$select=version&\$filter=uniquename%20eq%20%27PhoneCallCtx%27")
# It writes nothing when the rules cannot be used.
phonecallctx settings deploy "$2" --output "$work/settings.json"
set -- "$1" --settings-file "$work/settings.json"
# An upgrade of a solution that is not installed is an error.
if [[ $installed == *'"version"'* ]]; then set -- "$@" --stage-and-upgrade; fi
import_solution "$@"
