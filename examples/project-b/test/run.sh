# Builds into a folder of its own and looks at the result.
set -eu

source="$(cd "$(dirname "$0")/.." && pwd)"
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
sh "$source/src/build.sh" v1.2.3
grep -q '^project-b 1\.0\.' dist/app.txt
grep -q '^library v1\.2\.3$' dist/app.txt
grep -q '^VERSION=1\.0\.' build.env
echo "3 checks passed"
