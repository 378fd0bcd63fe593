#!/usr/bin/env bash
# Compiles the tests and their dependencies against an SDK and a FakeXrmEasy without nullability annotations, as the real ones
# are: otherwise the nuget mode could have warnings, which are errors. The stand-ins lose their annotations, not their members.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

output=$PWD/artifacts-oblivious
rm -rf "$output"
dotnet publish eng/Oblivious.cs --verbosity quiet --output "$output/tool"
dotnet restore --locked-mode --verbosity quiet --property:ArtifactsPath="$output"
for tests in Plugins.Tests Tools/Simulator.Tests Sdk/Sdk.Tests; do
  dotnet build "$tests" --no-restore --verbosity quiet --property:ArtifactsPath="$output" --property:RunAnalyzers=false \
    --property:CustomAfterMicrosoftCommonTargets="$PWD/eng/oblivious.targets" --property:ObliviousTool="$output/tool/Oblivious.dll"
done

# A .NET Framework assembly contains the attribute as a type, which stays.
if find "$output"/obj/{Microsoft.Xrm.Sdk,Microsoft.Crm.Sdk.Proxy,System.Activities,Microsoft.Xrm.Sdk.Workflow,FakeXrmEasy} -name '*.dll' -not -path '*_net462*' -exec grep --files-with-matches NullableContext {} +; then
  echo 'error: these still state something of null' >&2
  exit 1
fi
