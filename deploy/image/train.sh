#!/usr/bin/env bash
# Trains the AOT cache of an image (JEP 483, 514 and 515): runs the service on a database of its own, asks it over
# connections that stay open as clients do, and ends it, upon which the JVM writes the cache. Called by the Dockerfile.
set -euo pipefail

readonly seconds=$1 cache=$2
readonly clients=8 port=8080
readonly paths=(/demo '/demo?name=training' /idle)

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

# The length of the answer by what was asked: always the same, since the time in it has a fixed width.
declare -A length

# One request on the connection that descriptor 3 is, and its answer. The first of its kind is read line by line, the
# others at once, which is many times faster.
ask() {
  local LC_ALL=C answer='' line='' body=0
  cat "/training/${1//[^a-z]/-}.request" >&3
  if [[ ${length[$1]:-} ]]; then
    IFS= read -r -t 10 -N "${length[$1]}" answer <&3
  else
    while [[ $line != $'\r' ]] && IFS= read -r -t 10 line <&3; do
      answer+=$line$'\n'
      [[ $line == Content-Length:* ]] && body=${line//[^0-9]/}
    done
    IFS= read -r -t 10 -N "$body" line <&3
    [[ $answer == 'HTTP/1.1 200'* ]] && length[$1]=$((${#answer} + body))
  fi
  [[ $answer == 'HTTP/1.1 200'* ]]
}

is_answered() (
  exec 3<>"/dev/tcp/127.0.0.1/$port"
  ask /demo
)

# Asks on. Where two images are built at once their services may shed some of the first requests (503): one who is not
# answered as it should be comes again on a new connection.
client() {
  exec 3<>"/dev/tcp/127.0.0.1/$port"
  local end=$((SECONDS + seconds)) asked=0 missed=0
  while ((SECONDS < end)); do
    for path in "${paths[@]}"; do
      if ask "$path"; then
        asked=$((asked + 1))
      else
        missed=$((missed + 1))
        exec 3<>"/dev/tcp/127.0.0.1/$port"
      fi
    done
  done
  echo "$asked answered, $missed not"
  ((missed * 10 < asked))
}

# From files, since bash itself writes line by line, and each line would wait until the one before is acknowledged.
for path in "${paths[@]}"; do
  printf 'GET %s HTTP/1.1\r\nHost: training\r\n\r\n' "$path" >"/training/${path//[^a-z]/-}.request"
done

export MYSQL_ALLOW_EMPTY_PASSWORD=yes MYSQL_DATABASE=demo MYSQL_USER=demo MYSQL_PASSWORD=demo
docker-entrypoint.sh mysqld --skip-log-bin --performance-schema=OFF >/training/mysql.log 2>&1 &
# Over TCP: the server that sets up the data directory answers on the socket alone.
await 'The database' mysqladmin ping -h 127.0.0.1 --silent

SERVER_PORT=$port java "-XX:AOTCacheOutput=$cache" --enable-native-access=ALL-UNNAMED -jar app.jar >/training/service.log 2>&1 &
readonly service=$!
await 'The service' is_answered

pids=()
for ((n = 0; n < clients; n++)); do
  client &
  pids+=($!)
done
for pid in "${pids[@]}"; do
  wait "$pid" || fail 'too many requests were not answered by 200'
done

kill "$service"
wait "$service" || true # 143: ended by the signal
[[ -s $cache ]] || fail 'the JVM left no cache'
