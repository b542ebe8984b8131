extension RemoteScript {
  /// The part that reads and changes files. It keeps what `ReleaseHost` says of each function: what is written grows in
  /// the folder of the releases, and no link is followed on the way to a name.
  static let files = #"""
    get() {
      [ -e "$1" ] || [ -L "$1" ] || return 44
      [ -f "$1" ] || { echo "$1: not a file" >&2; return 1; }
      cat <"$1"
    }
    names() {
      [ -d "$1" ] || return 44
      cd "$1" && find . -path ./.impact-releases -prune -o ! -type d -print0
    }
    folders() {
      [ -d "$1" ] || return 44
      cd "$1" && find . ! -name . -prune -type d -print0
    }
    put() {
      if [ -d "$1" ]; then
        if [ -L "$1" ]; then rm -f "$1"; else echo "$1: Is a directory" >&2; return 1; fi
      fi
      rm -f "$area/put" && mkdir -p "${1%/*}" && cat <"$area/data" >"$area/put" && mv -f "$area/put" "$1"
    }
    # Whether the way from a folder to a name leads through folders alone, none of them a link; sets where it ends.
    way='
      way() {
        at=$1
        rest=$2
        while [ "$rest" != "${rest#*/}" ]; do
          at=$at/${rest%%/*}
          rest=${rest#*/}
          [ ! -L "$at" ] || return 1
          [ -d "$at" ] || { [ "$3" = make ] && mkdir "$at"; } || return 1
        done
      }'
    each='
      fail() { echo "$1" >&2; exit 255; }
      mkdir -p "$TO" || exit 255
      for name do
        from=$FROM/$name
        to=$TO/$name
        if ! way "$FROM" "$name" || { [ ! -L "$from" ] && { [ ! -e "$from" ] || [ -d "$from" ]; }; }; then
          [ "$HOW" = place ] || continue
          fail "$from: No such file or directory"
        fi
        way "$TO" "$name" make || fail "$at: Not a directory"
        if [ -d "$to" ]; then
          [ -L "$to" ] || fail "$to: Is a directory"
          rm -f "$to" || exit 255
        fi
        if [ ! -L "$from" ]; then
          [ ! "$from" -ef "$to" ] || [ -L "$to" ] || continue
          if [ "$HOW" = link ] && [ ! -e "$to" ] && [ ! -L "$to" ] && ln "$from" "$to" 2>/dev/null; then continue; fi
          [ -f "$from" ] || fail "$from: Operation not permitted"
        fi
        rm -f "$STEP" || exit 255
        { [ ! -L "$from" ] && ln "$from" "$STEP" 2>/dev/null; } || cp -p -P "$from" "$STEP" || exit 255
        mv -f "$STEP" "$to" || exit 255
      done'
    removable='for name do ! way . "$name" || { [ -d "$name" ] && [ ! -L "$name" ]; } || printf "%s\0" "$name"; done'
    clearable='for name do ! way . "$name" || printf "%s\0" "$name"; done'
    second() { HOW=link FROM=$1 TO=$2 STEP=$area/put xargs -0 sh -c "$way; $each" sh <"$area/data"; }
    place() {
      sync -f "$area" 2>/dev/null
      HOW=place FROM=$1 TO=$2 STEP=$area/put xargs -0 sh -c "$way; $each" sh <"$area/data"
    }
    remove() {
      [ ! -d "$1" ] || { cd "$1" && xargs -0 sh -c "$way; $removable" sh <"$area/data" | xargs -0 rm -f --; }
    }
    clear() {
      [ ! -d "$1" ] || { cd "$1" && xargs -0 sh -c "$way; $clearable" sh <"$area/data" | xargs -0 rmdir -- 2>/dev/null; }
      return 0
    }
    prune() {
      [ -d "$1" ] || return 0
      [ -z "$(cd "$1" && find . ! -type d | head -n 1)" ] || return 44
      find "$1" -depth -type d -exec rmdir {} \;
      [ ! -d "$1" ]
    }
    rename() {
      if [ -e "$2" ] || [ -L "$2" ]; then echo "$2: File exists" >&2; return 1; fi
      mv "$1" "$2"
    }
    link() {
      sync -f "$area" 2>/dev/null
      rm -f "$area/put" && ln -s -- "$2" "$area/put" && mv -f -T "$area/put" "$1"
    }

    """#
}
