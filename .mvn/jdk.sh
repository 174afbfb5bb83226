# Sourced by mvnw and compare: sets JAVA_HOME to a JDK 25 or newer, wherever the machine keeps one.
# Looked at in this order: JAVA_HOME, the javac on the path, then the folders where installers put JDKs.
# shellcheck shell=sh

is_jdk_25() {
  [ -x "$1/bin/javac" ] || return 1
  major=$("$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p')
  [ "${major:-0}" -ge 25 ]
}

find_jdk_25() {
  on_path=$(command -v javac || true)
  [ -z "$on_path" ] || on_path=$(dirname "$(dirname "$(readlink -f "$on_path" 2>/dev/null || echo "$on_path")")")
  old_flags=$-
  set +f
  for candidate in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/*25* /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* \
    "$HOME"/.jdks/* "$HOME"/.asdf/installs/java/* "$HOME"/.local/share/mise/installs/java/* /opt/*jdk* /opt/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    if [ -n "$candidate" ] && is_jdk_25 "$candidate"; then
      JAVA_HOME=$candidate
      export JAVA_HOME
      break
    fi
    candidate=
  done
  case $old_flags in *f*) set -f ;; esac
  [ -n "$candidate" ] || {
    echo "No JDK 25 found: install one (https://adoptium.net) or set JAVA_HOME to where it is." >&2
    exit 3
  }
}

find_jdk_25
