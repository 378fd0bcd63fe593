#!/usr/bin/env bash
# Runs the single-execution tests of the plug-in on .NET Framework on Windows, and on Mono elsewhere. If Mono is missing, the
# script installs it with apt. If that fails, it reports so and exits with success. Arguments go to MSBuild: the same tests
# against a plug-in for .NET Framework 4.8 are eng/test-net462.sh -p:PluginFramework=net48
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

. eng/parts.sh

case "$(uname -s)" in
  MINGW* | MSYS* | CYGWIN*) ;;
  *)
    if ! command -v mono > /dev/null && ! install_packages mono-complete; then
      not_run 'the tests on .NET Framework. There is no Mono here, and it could not be installed.'
      exit 0
    fi
    mono --version | head -n 1
    ;;
esac

project=eng/net462/PhoneCallCtx.Plugins.Tests.NetFramework.csproj
dotnet restore "$project" --locked-mode "$@"
build "$project" --no-restore --verbosity quiet "$@"

# Under Mono a failed discovery exits with success, so a run without tests is an error.
dotnet test "$project" --no-build -p:Exhaustive=true "$@" -- RunConfiguration.TreatNoTestsAsError=true
