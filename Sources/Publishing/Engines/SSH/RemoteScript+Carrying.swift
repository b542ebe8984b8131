extension RemoteScript {
  /// The part that carries along what is others'. What the other end can't tell or may not set is left as it is.
  static let carrying = #"""
    below() {
      [ -d "$1" ] || return 44
      cd "$1" && find . -path ./.impact-releases -prune -o -type d -print0
    }
    # A numeric mode of five digits takes away a group's bit that the folder above has handed down.
    like='
      for name do
        from=$FROM/$name
        to=$TO/$name
        { way "$FROM" "$name" && [ -d "$from" ] && [ ! -L "$from" ]; } || continue
        { way "$TO" "$name" && [ ! -L "$to" ]; } || continue
        facts=$(stat -c "%a %u:%g" "$from" 2>/dev/null) || facts=
        if [ ! -d "$to" ]; then
          [ ! -e "$to" ] || continue
          mkdir ${facts:+-m 700} "$to" || exit 255
        fi
        [ -n "$facts" ] && [ "$facts" != "$(stat -c "%a %u:%g" "$to")" ] || continue
        owner=${facts#* }
        chown "$owner" "$to" 2>/dev/null || chgrp "${owner#*:}" "$to" 2>/dev/null || [ "$name" != ./ ] || continue
        chmod "00${facts%% *}" "$to" 2>/dev/null
        [ "$USER_ID" = 0 ] || chmod u+rwx "$to" 2>/dev/null
      done
      exit 0'
    adopt() { USER_ID=$(id -u) FROM=$1 TO=$2 xargs -0 sh -c "$way; $like" sh <"$area/data"; }
    changed='
      there() { [ -e "$1" ] || [ -L "$1" ]; }
      for name do
        from=$FROM/$name
        to=$TO/$name
        { way "$TO" "$name" && there "$to"; } || continue
        [ -L "$to" ] || [ ! -d "$to" ] || continue
        if ! way "$FROM" "$name" || ! there "$from"; then
          [ -z "$(find "$to" -prune ! -newer "$TO/.impact-files")" ] || printf "%s\0" "-$name"
        elif [ -L "$from" ] || [ -L "$to" ]; then
          [ "$(readlink "$from")" = "$(readlink "$to")" ] || [ -z "$(find "$from" -prune -newer "$to")" ] ||
            printf "%s\0" "+$name"
        elif [ ! -d "$from" ] && [ ! "$from" -ef "$to" ] && [ "$from" -nt "$to" ]; then
          printf "%s\0" "+$name"
        fi
      done'
    changes() {
      [ -d "$1" ] || return 44
      FROM=$1 TO=$2 xargs -0 sh -c "$way; $changed; exit 0" sh <"$area/data"
    }

    """#
}
