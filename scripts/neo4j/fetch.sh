#!/usr/bin/env bash
# fetch.sh DEST [VERSION…]: the jars of Neo4j Community from Maven Central into DEST/lib, the version into DEST/VERSION.
# The first version that can be had is taken; one that is already there costs nothing. Needs mvn and any JDK.
set -euo pipefail

dest=${1:?usage: fetch.sh DEST [VERSION…]}
shift
versions=("${@:-5.26.31}")
plugin=org.apache.maven.plugins:maven-dependency-plugin:3.8.1

mkdir -p "$dest"
dest=$(cd "$dest" && pwd)

write_pom() {
  cat >"$dest/pom.xml" <<POM
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>liantu.test</groupId><artifactId>neo4j</artifactId><version>1</version><packaging>pom</packaging>
  <dependencies>
    <dependency><groupId>org.neo4j</groupId><artifactId>neo4j</artifactId><version>$1</version></dependency>
  </dependencies>
</project>
POM
}

# Central answers bursts with 429, and a later try succeeds.
copy_jars() {
  local pause
  for pause in 10 30 0; do
    mvn -B -q -ntp -f "$dest/pom.xml" -Dmaven.artifact.threads=3 "$plugin:copy-dependencies" \
      -DincludeScope=runtime -DoutputDirectory="$dest/lib" && return 0
    sleep "$pause"
  done
  return 1
}

for version in "${versions[@]}"; do
  if [ "$(cat "$dest/VERSION" 2>/dev/null)" = "$version" ]; then
    echo "Neo4j $version is already in $dest"
    exit 0
  fi
  rm -rf "${dest:?}/lib" "${dest:?}/VERSION"
  write_pom "$version"
  if copy_jars; then
    echo "$version" >"$dest/VERSION"
    echo "Neo4j $version: $(find "$dest/lib" -name '*.jar' | wc -l) jars in $dest/lib"
    exit 0
  fi
done
echo "Cannot fetch Neo4j: none of ${versions[*]} could be had" >&2
exit 1
