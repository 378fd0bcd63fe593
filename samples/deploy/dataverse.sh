# Sourced by the other scripts: requests to the Web API of the environment in ENVIRONMENT_URL.
# The access token is in a file that only this user can read, and that is deleted with the script.
# shellcheck shell=bash
: "${ENVIRONMENT_URL:?the address of the environment, such as https://contoso.crm.dynamics.com}"
PATH="$PATH:$HOME/.dotnet/tools"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
token=$(az account get-access-token --resource "$ENVIRONMENT_URL" --query accessToken --output tsv)
(umask 077 && printf 'Authorization: Bearer %s\n' "$token" > "$work/authorization")
unset token

# send METHOD ADDRESS [BODY]: prints the status, 000 without an answer. The answer is in $work/answer.
send() {
  local method=$1 address=$2
  shift 2
  if [ $# -gt 0 ]; then set -- --header 'Content-Type: application/json' --data "$1"; fi
  # Keeps Dataverse from creating a row that does not exist.
  if [ "$method" = PATCH ]; then set -- --header 'If-Match: *' "$@"; fi
  curl --silent --show-error --request "$method" --header "@$work/authorization" --header 'Accept: application/json' \
    "$@" --output "$work/answer" --write-out '%{http_code}' "${ENVIRONMENT_URL%/}/api/data/v9.2/$address" || true
}

# request METHOD ADDRESS [BODY]: prints the answer. Without one of a status 2xx it fails.
request() {
  local status
  status=$(send "$@")
  case "$status" in
    2*) cat "$work/answer" ;;
    *) echo "error: $1 ${2%%\?*} ended with the status $status" >&2 && return 1 ;;
  esac
}

# import_solution SOLUTION.zip [OPTION ...]: imports with pac, signed in with the identity of the pipeline: there is no secret.
import_solution() {
  local zip=$1
  shift
  pac auth create --environment "$ENVIRONMENT_URL" --tenant "${TENANT_ID:?}" --applicationId "${CLIENT_ID:?}" \
    "--${FEDERATION:?githubFederated or azureDevOpsFederated}"
  pac solution import --path "$zip" --activate-plugins --publish-changes --async --max-async-wait-time 60 "$@"
}
