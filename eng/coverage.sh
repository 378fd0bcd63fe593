#!/usr/bin/env bash
# Line and branch coverage of the plug-in by its tests and those of its numbering plan: at least 98 %. The report is in
# artifacts-measured/coverage. It measures a build of the same sources for .NET, with symbols, not the shipped dll.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MeasuredBuild=true
least=98
folder=artifacts-measured/coverage
rm -rf "$folder"

measure=(--settings eng/coverage.runsettings --collect 'XPlat Code Coverage' --results-directory "$folder")
# Left out, because they run no further line and take minutes: the tests of volume, and the exhaustive ones of the numbering plan.
dotnet test Plugins.Tests "${measure[@]}" --filter 'Category!=Volume'
dotnet test Tools/Generators.Tests "${measure[@]}" --filter 'Category!=Exhaustive'

dotnet tool restore > /dev/null
dotnet reportgenerator "-reports:$folder/*/coverage.cobertura.xml" "-targetdir:$folder" '-reporttypes:Cobertura;Html;MarkdownSummaryGithub;TextSummary' -verbosity:Warning

awk -v least="$least" '/<coverage /{
  match($0, /line-rate="[0-9.]+"/); line = substr($0, RSTART + 11, RLENGTH - 12) * 100
  match($0, /branch-rate="[0-9.]+"/); branch = substr($0, RSTART + 13, RLENGTH - 14) * 100
  printf "lines %.1f %%, branches %.1f %%, at least %d %%\n", line, branch, least
  exit line < least || branch < least
}' "$folder/Cobertura.xml"
