#!/usr/bin/env bash
# Trains the AOT cache of an image (JEP 483, 514 and 515): runs the service on a database of its own, has the tool ask
# it as `./compare train` does, and ends it, upon which the JVM writes the cache. Called by the Dockerfile.
set -euo pipefail

readonly cache=$1
readonly port=8080

fail() {
  echo "Training failed: $1" >&2
  tail -n 20 /training/*.log >&2
  exit 1
}

# Waits two minutes at most until a command succeeds.
await() {
  local what=$1
  shift
  for ((tries = 0; tries < 120; tries++)); do
    "$@" >/dev/null 2>&1 && return
    sleep 1
  done
  fail "$what does not answer"
}

# Whether somebody listens: the service does not before it can answer.
is_open() (exec 3<>"/dev/tcp/127.0.0.1/$port")

tool() {
  java --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -jar /training/comparison.jar "$@"
}

export MYSQL_ALLOW_EMPTY_PASSWORD=yes MYSQL_DATABASE=demo MYSQL_USER=demo MYSQL_PASSWORD=demo
docker-entrypoint.sh mysqld --skip-log-bin --performance-schema=OFF >/training/mysql.log 2>&1 &
# Over TCP: the server that sets up the data directory answers on the socket alone.
await 'The database' mysqladmin ping -h 127.0.0.1 --silent
tool setup || fail 'the rows were not loaded'

# Thresholds as in AotCache: what the start calls is not worth C2's time, what requests call comes to any.
SERVER_PORT=$port java "-XX:AOTCacheOutput=$cache" \
  -XX:Tier4InvocationThreshold=30000 -XX:Tier4MinInvocationThreshold=30000 -XX:Tier4BackEdgeThreshold=300000 \
  --enable-native-access=ALL-UNNAMED -jar app.jar >/training/service.log 2>&1 &
readonly service=$!
await 'The service' is_open
tool train --target "packaged=http://127.0.0.1:$port" || fail 'the service was not asked'

kill "$service"
wait "$service" || true # 143: ended by the signal
[[ -s $cache ]] || fail 'the JVM left no cache'
