#!/usr/bin/env bash
# run.sh DEST HOME: the server of DEST (see fetch.sh) on HOME (see home.sh), in the foreground; SIGTERM stops it cleanly.
# run.sh DEST HOME --password PASSWORD: sets the password of the user neo4j; only before the first start.
# JAVA names the java to run; without it the newest of /usr/lib/jvm that the version supports, then the one on the PATH.
set -euo pipefail

dest=$(cd "${1:?usage: run.sh DEST HOME}" && pwd)
home=$(cd "${2:?usage: run.sh DEST HOME}" && pwd)

case $(cat "$dest/VERSION") in
  5.*) majors="21 17" main=org.neo4j.server.CommunityEntryPoint ;;
  *) majors="25 21" main=org.neo4j.server.Neo4jCommunity ;;
esac
if [ -z "${JAVA:-}" ]; then
  JAVA=java
  for major in $majors; do
    for found in /usr/lib/jvm/*"$major"*/bin/java; do
      if [ -x "$found" ]; then JAVA=$found && break 2; fi
    done
  done
fi

if [ "${3:-}" = --password ]; then
  export NEO4J_HOME=$home NEO4J_CONF=$home/conf
  exec "$JAVA" -Xmx128m -cp "$dest/lib/*" org.neo4j.cli.AdminTool dbms set-initial-password "${4:?password}"
fi

flags=(-Xms128m -Xmx512m -XX:+UseSerialGC -XX:+ExitOnOutOfMemoryError)
for package in java.nio java.io sun.nio.ch java.util.concurrent; do
  flags+=("--add-opens=java.base/$package=ALL-UNNAMED")
done
flags+=(-Dio.netty.tryReflectionSetAccessible=true -Dlog4j2.disable.jmx=true -Djava.awt.headless=true
  -Dfile.encoding=UTF-8 "-Djava.io.tmpdir=$home/temp")
case $main in *Neo4jCommunity) flags+=(--enable-native-access=ALL-UNNAMED) ;; esac
exec "$JAVA" "${flags[@]}" -cp "$dest/lib/*" "$main" --home-dir="$home" --config-dir="$home/conf" --console-mode
