#!/usr/bin/env bash
# Checks the rules that an import will set: it is not known whether an import raises the events of the steps that check them.
# Usage: settings.sh RULES.json ...
set -euo pipefail
PATH="$PATH:$HOME/.dotnet/tools"
phonecallctx settings check "$@"
