#!/usr/bin/env bash
# Mutation tests: verify that the tests of the plug-in fail when its code is changed. docs/mutation.md describes them;
# eng/mutants.tsv lists the mutants that no test can detect.
#   eng/mutation.sh                    all files, which takes hours: the score is at least 95, and every survivor is listed
#   eng/mutation.sh --since COMMIT     the files of Plugins that changed since then: every survivor is listed
#   eng/mutation.sh FILE_OR_GLOB...    these, such as Plugins/Rules/State*.cs: the same
# Reports are in artifacts-measured/mutation. MUTATION_JOBS is the number of mutants that run in parallel.
set -euo pipefail
shopt -s globstar nullglob
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# Each mutant runs in a new process, which ends before code is optimized by its profile. Without profiles, it takes a fifth less time.
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_TieredPGO=0
folder=artifacts-measured/mutation

# Generated, data, or without executable code: separate tests cover each, as docs/mutation.md explains.
is_left_out() {
  case $1 in
    Plugins/Table/PhoneCallTable.cs | Plugins/Table/EarlyBound/* | Plugins/IsExternalInit.cs) return 0 ;;
    Plugins/Languages/Language.cs | Plugins/Languages/LanguageCatalog.cs | Plugins/Languages/Keys.cs | Plugins/Languages/English.cs | \
      Plugins/Languages/German.cs | Plugins/Languages/French.cs | Plugins/Languages/Spanish.cs) return 1 ;;
    Plugins/Languages/*) return 0 ;;
    *) return 1 ;;
  esac
}

least=0
files=()
case ${1:-} in
  '')
    least=95
    for file in Plugins/**/*.cs; do files+=("$file"); done
    ;;
  --since)
    while IFS= read -r file; do files+=("$file"); done < <(git diff --name-only --diff-filter=d --merge-base "${2:?the commit}" -- 'Plugins/*.cs')
    ;;
  *)
    for file; do
      [ -f "$file" ] || { echo "there is no file $file" >&2; exit 2; }
      files+=("$file")
    done
    ;;
esac

wanted=()
for file in "${files[@]}"; do is_left_out "$file" || wanted+=("$file"); done
if [ "${#wanted[@]}" -eq 0 ]; then
  echo 'no file of the plug-in to mutate'
  exit 0
fi

dotnet tool restore > /dev/null
rm -rf "$folder"
# One run for all files, because each run builds and runs all tests before its first mutant.
globs=()
for file in "${wanted[@]}"; do globs+=(--mutate "**/${file#Plugins/}"); done
(cd Plugins.Tests && MeasuredBuild=true dotnet stryker --config-file ../eng/stryker-config.json "${globs[@]}" \
  ${MUTATION_JOBS:+--concurrency "$MUTATION_JOBS"} --output "../$folder" --skip-version-check)

dotnet run eng/Mutants.cs -- "$folder" "$least"
