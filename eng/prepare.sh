# What every script of the repository needs: the tools on the path, and ink's compiler from npm.
# Sourced with $root set. Everything it says goes to stderr, so that commands keep stdout to themselves.

fail() {
  echo "$1" >&2
  exit 3
}

need_tools() {
  command -v dotnet >/dev/null || fail "Interactive Drama needs the .NET SDK 10: install it (https://dot.net) and run this again."
  command -v npm >/dev/null || fail "Interactive Drama needs Node.js 20 or newer, which brings npm: install it (https://nodejs.org) and run this again."
}

# npm ci, when the lock file is newer than what is installed.
restore_npm() {
  local installed="$root/node_modules/.package-lock.json"
  if [ ! -e "$installed" ] || [ "$root/package-lock.json" -nt "$installed" ]; then
    echo "Fetching npm packages (ink's compiler, the player's tools)…" >&2
    mkdir -p "$root/artifacts"
    (cd "$root" && npm ci --no-progress --loglevel=error) >"$root/artifacts/npm.log" 2>&1 ||
      fail "The npm packages could not be fetched: check the network connection and run this again (npm's own words are in artifacts/npm.log)."
    touch "$installed"
  fi
}

# True when a source is newer than a stamp: newer_than STAMP PATH...
newer_than() {
  local stamp="$1"
  shift
  [ ! -e "$stamp" ] || [ -n "$(find "$@" -type f -newer "$stamp" -not -path '*/node_modules/*' -not -path '*/dist/*' -print -quit 2>/dev/null)" ]
}
