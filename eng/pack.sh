#!/usr/bin/env bash
# Makes the packages that hosts reference, for a folder feed: artifacts/packages/*.nupkg
#   eng/pack.sh              there
#   eng/pack.sh FOLDER       elsewhere
set -euo pipefail
called="$PWD"
root="$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.." && pwd)"
cd "$root"
. eng/prepare.sh
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
case "${1:-}" in
  "") folder="$root/artifacts/packages" ;;
  /*) folder="$1" ;;
  *) folder="$called/$1" ;;
esac
need_tools
restore_npm
# One commit makes the same bytes wherever and whenever it is packed.
export SOURCE_DATE_EPOCH="${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || echo 946684800)}"
# A folder of its own: what is packed is compiled without the paths of this machine, what is debugged is not.
dotnet pack eng/packages.slnf -c Release -o "$folder" -v q -nologo -clp:NoSummary \
  -p:ArtifactsPath="$root/artifacts/pack/" -p:RunAnalyzers=false
ls "$folder"/InteractiveDrama.*.nupkg
