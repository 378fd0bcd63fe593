#!/usr/bin/env bash
# Makes the files of a release from the commit that is checked out:
#   eng/release.sh FOLDER [--only RID]...
# The folder must be new or empty. --only makes the single files of some systems: linux-x64, win-x64, osx-arm64.
# The same commit and the same .NET SDK give the same bytes in every folder. Without the environment variable
# RuntimeFrameworkVersion, the single files have the runtime version that the SDK names.
set -euo pipefail
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1 LC_ALL=C
fail() { printf 'FAILED: %s\n' "$1" >&2; exit 1; }

systems=(linux-x64 win-x64 osx-arm64)
folder='' chosen=()
while [ $# -gt 0 ]; do
  case $1 in
    --only)
      [[ " ${systems[*]} " == *" ${2:-} "* ]] || fail "--only needs one of: ${systems[*]}"
      chosen+=("$2"); shift 2 ;;
    -*) fail "there is no option $1" ;;
    *) [ -z "$folder" ] || fail 'give one folder'; folder=$1; shift ;;
  esac
done
[ -n "$folder" ] || fail 'give a folder: eng/release.sh FOLDER'
[ ${#chosen[@]} -eq 0 ] || systems=("${chosen[@]}")
mkdir -p "$folder"
[ -z "$(ls -A "$folder")" ] || fail "$folder is not empty"
release=$(cd "$folder" && pwd)
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# What is committed, and nothing else, in a folder of its own: neither changes nor earlier builds reach a release.
commit=$(git rev-parse HEAD) || fail 'this is no git checkout, so there is no commit to release'
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/tree"
git archive HEAD | tar -x -C "$work/tree"
# The timestamps in the package and in the bill of materials are those of the commit.
SOURCE_DATE_EPOCH=$(git log -1 --format=%ct)
export SOURCE_DATE_EPOCH
date=$(TZ=UTC git log -1 --date=format-local:%Y-%m-%dT%H:%M:%SZ --format=%cd)
cd "$work/tree"
build=(--configuration Release -p:SourceRevisionId="$commit" -p:DeterministicTimestamp="$SOURCE_DATE_EPOCH")

# Verifies the packages by the lock file. The restores for the systems have none: see Directory.Build.props.
dotnet restore Tools/Cli --locked-mode
dotnet pack Tools/Cli --no-restore "${build[@]}" --output "$release"
package=$(basename "$release"/phonecallctx.*.nupkg .nupkg)
version=${package#phonecallctx.}

dotnet artifacts/bin/PhoneCallCtx.Cli/release/phonecallctx.dll pack --output "$release"

dotnet tool restore > /dev/null
printf '<bom xmlns="http://cyclonedx.org/schema/bom/1.6" version="1"><metadata><timestamp>%s</timestamp></metadata></bom>' "$date" > "$work/bom.xml"
dotnet CycloneDX Tools/Cli/PhoneCallCtx.Cli.csproj --disable-package-restore --base-intermediate-output-path "$PWD/artifacts/obj/PhoneCallCtx.Cli" \
  --import-metadata-path "$work/bom.xml" --set-name phonecallctx --set-version "$version" --no-serial-number --spec-version 1.6 --exclude-dev \
  --output-format Json --output "$release" --filename "phonecallctx-$version.cdx.json" > "$work/bom.txt" || { cat "$work/bom.txt"; fail 'no bill of materials'; }

for system in "${systems[@]}"; do
  dotnet publish Tools/Cli "${build[@]}" --runtime "$system" --self-contained -p:PublishSingleFile=true --output "$work/$system" \
    || fail "no single file for $system. If its runtime cannot be restored here, name the others with --only"
  program=$(ls "$work/$system")
  [ "$(wc -l <<< "$program")" -eq 1 ] || fail "$system has more than one file: $program"
  cp "$work/$system/$program" "$release/phonecallctx-$version-$system${program#phonecallctx}"
done

# The licenses and the notices of the .NET runtime and of ASP.NET Core in the single files.
runtime=${RuntimeFrameworkVersion:-$(dotnet msbuild Tools/Cli -getProperty:BundledNETCoreAppPackageVersion)}
packages=$(dotnet nuget locals global-packages --list)
for notice in LICENSE THIRD-PARTY-NOTICES; do
  cp "${packages#*: }/microsoft.netcore.app.runtime.${systems[0]}/$runtime/$notice.TXT" "$release/dotnet-$notice.txt"
done
aspnetcore=${packages#*: }/microsoft.aspnetcore.app.runtime.${systems[0]}/$runtime
cp "$aspnetcore/LICENSE.txt" "$release/aspnetcore-LICENSE.txt"
cp "$aspnetcore/THIRD-PARTY-NOTICES.TXT" "$release/aspnetcore-THIRD-PARTY-NOTICES.txt"
cp LICENSES/THIRD-PARTY-NOTICES.txt "$release"

cd "$release"
sha256sum -- * > "$work/sums"
mv "$work/sums" SHA256SUMS
cat SHA256SUMS
