#!/usr/bin/env bash
# Imports a managed solution with a deployment settings file: as an upgrade where the solution is installed.
# Usage: import.sh SOLUTION.zip SETTINGS.json
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/dataverse.sh"

set -- "$1" --settings-file "$2"
installed=$(request GET "solutions?\$select=version&\$filter=uniquename%20eq%20%27PhoneCallCtx%27")
# An upgrade of a solution that is not installed is an error.
if [[ $installed == *'"version"'* ]]; then set -- "$@" --stage-and-upgrade; fi
import_solution "$@"
