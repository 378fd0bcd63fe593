# Functions of the scripts that run on Node.js.

# Installs Debian packages, if this machine lets the script.
install_packages() {
  local as_root=(env)
  if [ "$(id -u)" -ne 0 ]; then as_root=(sudo -n env); fi
  command -v apt-get > /dev/null && "${as_root[@]}" true 2> /dev/null || return 1
  echo "Installing with apt-get: $*"
  { "${as_root[@]}" timeout 60 apt-get update -q && "${as_root[@]}" DEBIAN_FRONTEND=noninteractive timeout 240 apt-get install -y -q --no-install-recommends "$@"; } > /dev/null 2>&1
}

# Says loudly what did not run, and why.
not_run() {
  echo '**************************************************************************************************'
  printf '* NOT RUN: %-85s *\n' "$1"
  echo '**************************************************************************************************'
}
