# Builds the application. $1 is the version of the library that project-a released, or "none".
set -eu

version="1.0.${CI_PIPELINE_IID:-0}"
mkdir -p dist
{
  echo "project-b $version"
  echo "library ${1:-none}"
  echo "commit ${CI_COMMIT_SHORT_SHA:-unknown}"
  if [ -n "${UPSTREAM_TAG:-}" ]; then echo "released by ${UPSTREAM_PROJECT:-unknown} $UPSTREAM_TAG"; fi
} >dist/app.txt
echo "VERSION=$version" >build.env
