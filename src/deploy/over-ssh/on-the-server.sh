# What `npm run publish` does on a server over SSH, with a POSIX shell and rsync. Sent to `sh -s`: these functions, then one
# more, `main`, with what is to be done, then its call. Of a text that is cut off on the way nothing runs.
#
# The folder is that of `npm run deploy` (src/deploy/layout.ts), with one more in it: `.deploy/incoming/`, where each attempt
# has a folder of its own. Whatever an attempt that was cut off still writes, it writes there.
set -eu
umask 022
LC_ALL=C
export LC_ALL

refuse() {
  printf 'commune: %s\n' "$1" >&2
  exit 3
}

is_id() {
  case $1 in
    *[!0-9TZ-]*) return 1 ;;
    ????????T??????Z-???) return 0 ;;
    *) return 1 ;;
  esac
}

# Makes the folder and goes there: all that follows names things from there.
enter() {
  mkdir -p "$1"
  cd "$1"
  mkdir -p releases .deploy/manifests .deploy/incoming
}

# The release being served; empty where there is none. What another hand put in its place is not replaced.
live() {
  [ -e current ] || [ -L current ] || return 0
  [ -L current ] || refuse foreign
  id=$(readlink current)
  id=${id#"$(pwd -P)/"}
  id=${id#releases/}
  is_id "$id" || refuse foreign
  printf '%s' "$id"
}

# One at a time, those too that are started on the server itself. The kernel's lock ends with its holder.
lock() {
  if command -v flock > /dev/null 2>&1; then
    exec 9>> .deploy/lock
    flock -n 9 || refuse busy
    return 0
  fi
  if ! (set -C && echo $$ > .deploy/lock.pid) 2> /dev/null; then
    holder=$(cat .deploy/lock.pid || :)
    case $holder in '' | *[!0-9]*) ;; *) if kill -0 "$holder" 2> /dev/null; then refuse busy; fi ;; esac
    rm -f .deploy/lock.pid
    (set -C && echo $$ > .deploy/lock.pid) 2> /dev/null || refuse busy
  fi
  trap 'rm -f .deploy/lock.pid' EXIT
}

# What was decided, was decided about this release being live.
expect() {
  served=$(live)
  [ "$served" = "$1" ] || refuse changed
}

# Everything that is asked before anything is decided: lines of a word and its text.
look() {
  [ -d "$1" ] || return 0
  cd "$1"
  served=$(live)
  printf 'live %s\n' "$served"
  if [ -f stats.json ]; then echo counted; fi
  for folder in releases/*; do
    id=${folder#releases/}
    is_id "$id" || continue
    if [ ! -f ".deploy/manifests/$id.json" ] && [ -f ".deploy/manifests/$id.pending" ] && [ "$id" != "$served" ]; then continue; fi
    printf 'release %s ' "$id"
    cat ".deploy/manifests/$id.json" 2> /dev/null || cat ".deploy/manifests/$id.pending" 2> /dev/null || :
    echo
  done
  if [ -n "$served" ] && [ -f "releases/$served/status.json" ]; then
    printf 'status '
    tr -d '\n' < "releases/$served/status.json"
    echo
  fi
}

# The size of the disk and what is free of it, in KiB.
room() {
  cd "$1"
  df -Pk . | tail -n 1
}

# A folder for this attempt. Of those before that were cut off two stay: what has arrived there is linked, not sent again.
begin() {
  tidy
  before=$(ls .deploy/incoming | sort -r)
  kept=0
  for name in $before; do
    kept=$((kept + 1))
    if [ "$kept" -gt 2 ]; then rm -rf ".deploy/incoming/$name"; else printf 'before %s\n' "$name"; fi
  done
  mkdir ".deploy/incoming/$1"
}

discard() {
  # Out of sight at once: a release cut short in its removal would look whole.
  if [ -d "releases/$1" ]; then mv "releases/$1" "releases/.trash-$1"; fi
  rm -rf "releases/.trash-$1"
  rm -f ".deploy/manifests/$1.json" ".deploy/manifests/$1.pending"
}

# Removes what was left by commands that were killed. The lock must be held.
tidy() {
  served=$(live)
  rm -rf .deploy/next .deploy/next-current .deploy/scratch releases/.tmp-* releases/.trash-*
  for file in .deploy/manifests/*.pending; do
    id=${file#.deploy/manifests/}
    id=${id%.pending}
    is_id "$id" || continue
    if [ "$id" = "$served" ]; then mv "$file" ".deploy/manifests/$id.json"; else discard "$id"; fi
  done
  for file in .deploy/manifests/*.json; do
    id=${file#.deploy/manifests/}
    id=${id%.json}
    if is_id "$id" && [ ! -d "releases/$id" ]; then rm -f "$file"; fi
  done
}

# Gives FOLDER the named files of RELEASE that it lacks, each whole, under a second name of the same file.
lend() {
  owner=$PWD/releases/$1
  into=$2
  shift 2
  [ -d "$owner" ] || return 0
  printf '%s\0' "$@" > .deploy/scratch
  rsync --files-from=.deploy/scratch --from0 --ignore-existing --ignore-missing-args --times --perms \
    --link-dest="$owner" "$owner/" "$into/" < /dev/null
  rm -f .deploy/scratch
}

# Makes NAME in FOLDER a link to TARGET. rsync makes it aside and renames it, which `mv` of POSIX does not do with a link to a
# folder: at every moment there is the old link or the new.
put_link() {
  rm -rf .deploy/next
  mkdir .deploy/next
  ln -s "$1" ".deploy/next/$2"
  rsync --links ".deploy/next/$2" "$3/" < /dev/null
  rm -rf .deploy/next
}

# The live counters stand beside the releases (src/deploy/live-stats.ts).
link_stats() {
  if [ -e stats.json ] && [ ! -L "$1/stats.json" ]; then put_link ../../stats.json stats.json "$1"; fi
}

# The web server is another user, whatever the modes were that came along.
allow() {
  find "$1" -type d ! -perm -555 -exec chmod a+rx {} +
  find "$1" -type f ! -perm -444 -exec chmod a+r {} +
}

to_disk() {
  sync -f . 2> /dev/null || sync
}

switch() {
  put_link "releases/$1" current .
  to_disk
}

# Makes what has arrived in an attempt's folder the release ID, and that the one being served.
go_live() {
  folder=.deploy/incoming/$1
  [ -d "$folder" ] || refuse changed
  [ ! -e "releases/$2" ] || refuse changed
  link_stats "$folder"
  allow "$folder"
  printf '%s' "$3" > ".deploy/manifests/$2.pending"
  to_disk
  mv "$folder" "releases/$2"
  switch "$2"
  mv ".deploy/manifests/$2.pending" ".deploy/manifests/$2.json"
  rm -rf .deploy/incoming
}

# Takes away of RELEASE what it was brought by others.
withdraw() {
  owner=releases/$1
  shift
  for file in "$@"; do rm -f "$owner/$file"; done
}

# Makes an older release the one being served.
go_back() {
  [ -d "releases/$1" ] || refuse changed
  link_stats "releases/$1"
  allow "releases/$1"
  to_disk
  switch "$1"
}

# The same site was built again: only when and of which commit is new.
stay_live() {
  link_stats "releases/$1"
  allow "releases/$1"
  rm -rf .deploy/next
  mkdir .deploy/next
  printf '%s' "$2" > .deploy/next/status.json
  mv .deploy/next/status.json "releases/$1/status.json"
  rm -rf .deploy/next
}

stats() {
  if [ -f "$1/stats.json" ]; then cat "$1/stats.json"; fi
}

# Takes the new text for the old one, and nothing where another has written since. The counters hold the same lock.
change_stats() {
  if command -v flock > /dev/null 2>&1; then
    exec 8>> stats.json.lock
    flock -w 10 8 || refuse busy
  fi
  [ "$(cat stats.json)" = "$1" ] || refuse changed
  rm -rf .deploy/next
  mkdir .deploy/next
  printf '%s\n' "$2" > .deploy/next/stats.json
  mv .deploy/next/stats.json stats.json
  rm -rf .deploy/next
}
