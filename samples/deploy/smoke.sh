#!/usr/bin/env bash
# Calls the custom API once, with a number that is reserved for fiction. It saves nothing.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/dataverse.sh"

answer=$(request POST pcc_ParsePhoneNumber '{"Text":"+14255550123"}')
if [[ ! $answer =~ \"Kind\":\ *\"number\" ]]; then
  echo 'error: pcc_ParsePhoneNumber does not find a number in +14255550123' >&2
  exit 1
fi
echo 'pcc_ParsePhoneNumber answers.'
