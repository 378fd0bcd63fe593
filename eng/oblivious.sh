#!/usr/bin/env bash
# Compiles the tests, and all that they stand on, against an SDK and a FakeXrmEasy that state nothing of null: the real ones
# do not, and a warning of the nuget mode is an error. The stand-ins lose what they state; their members stay.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

standins=(Microsoft.Xrm.Sdk Microsoft.Crm.Sdk.Proxy Microsoft.Xrm.Sdk.Workflow System.Activities)
output=$PWD/artifacts-oblivious
build() { dotnet build "$1" --no-restore --verbosity quiet --property:ArtifactsPath="$output" --property:RunAnalyzers=false; }

rm -rf "$output"
dotnet restore --locked-mode --verbosity quiet --property:ArtifactsPath="$output"
for standin in "${standins[@]}"; do build "Sdk/$standin"; done
build Tools/FakeXrmEasy

# What the compiler made is newer than its sources, so it is not made again.
find "${standins[@]/#/$output/obj/}" "$output/obj/FakeXrmEasy" -name '*.dll' -exec dotnet run eng/Oblivious.cs -- {} +
for tests in Plugins.Tests Tools/Simulator.Tests Sdk/Sdk.Tests; do build "$tests"; done
