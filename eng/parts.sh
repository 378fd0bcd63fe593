# Functions of the scripts that run beside each other.

# Installs Debian packages, if this machine lets the script. Scripts that run beside each other install in turns.
install_packages() {
  local as_root=(env) patience=(-o Acquire::http::Timeout=20 -o Acquire::Retries=1)
  if [ "$(id -u)" -ne 0 ]; then as_root=(sudo -n env); fi
  command -v apt-get > /dev/null && "${as_root[@]}" true 2> /dev/null || return 1
  echo "Installing with apt-get: $*"
  (
    flock 9
    "${as_root[@]}" timeout 60 apt-get update -q "${patience[@]}" && "${as_root[@]}" DEBIAN_FRONTEND=noninteractive timeout 240 apt-get install -y -q "${patience[@]}" --no-install-recommends "$@"
  ) > /dev/null 2>&1 9< eng/parts.sh
}

# Builds, in turns with the scripts that run beside this one. A build server that outlives the build must not keep the lock.
# Without flock, as on Windows, nothing runs beside it.
build() {
  if command -v flock > /dev/null; then flock --close eng/parts.sh dotnet build "$@"; else dotnet build "$@"; fi
}

# Says loudly what did not run, and why.
not_run() {
  echo '**************************************************************************************************'
  printf '* NOT RUN: %-85s *\n' "$1"
  echo '**************************************************************************************************'
}
