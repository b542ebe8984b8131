/// What runs at the other end of ssh: a POSIX script that does what `SSHSession` asks for, one request at a time.
///
/// A request is a line with the name of a function, lines of text, and for some the number of bytes that follow. All that
/// is a value comes this way, through the standard input: none is ever part of a command. An answer is lines of
/// hexadecimal digits, each after a blank, and then `ok`, `none`, or `failed`, the words of the error in such lines, and
/// `end`. Nothing is sent before the answer to the request before has come, so that it is no matter if `head` reads ahead.
enum RemoteScript {
  /// What the login shell is given, be it sh, csh or fish: it hands over to sh, and that one reads the script.
  static let bootstrap = "exec sh -c 'eval \"$(head -c \(text.utf8.count))\"'"

  /// The line behind which answers begin; a login script may print before it.
  static let greeting = "impact publish 1"

  /// The line by which the other end is seen to be alive, among the errors.
  static let pulse = "impact alive"

  static let text = #"""
    LC_ALL=C; export LC_ALL
    unset LANGUAGE CDPATH ENV
    umask 022
    exec 5>&1
    hexadecimal() { od -An -v -tx1 >&5; }
    refuse() { echo failed >&5; printf '%s\n' "$1" | hexadecimal; echo end >&5; exit 1; }
    answer() {
      said=$( { { "$@" 2>&4 5>&- </dev/null; printf '\n%s' "$?" >&4; } | hexadecimal; } 4>&1 )
      ended=${said##*
    }
      case $ended in
      0) echo ok >&5 ;;
      44) echo none >&5 ;;
      *) echo failed >&5; printf '%s\n' "$said" | sed '$d' | hexadecimal; echo end >&5 ;;
      esac
    }
    ask() { IFS= read -r REPLY || exit 0; }
    take() {
      ask
      [ -n "$area" ] || refuse 'there is no lock'
      said=$(head -c "$REPLY" 2>&1 >"$area/data") || refuse "$said"
      [ "$(wc -c <"$area/data")" -eq "$REPLY" ] || refuse 'the connection ended too early'
    }

    look() {
      live=$1 parent=$2 link='' kind=nothing yes=''
      printf 'home=%s\0' "$(pwd -P)"
      if [ -L "$live" ]; then kind=link link=$(readlink "$live"); [ ! -d "$live" ] || yes=1
      elif [ -d "$live" ]; then kind=folder yes=1
      elif [ -e "$live" ]; then kind=file; fi
      printf 'kind=%s\0link=%s\0folder=%s\0' "$kind" "$link" "$yes"
      until [ -d "$parent" ] || [ -e "$parent" ] || [ "$parent" = . ]; do
        case $parent in
        /?*/*|[!/]*/*) parent=${parent%/*} ;;
        /*) parent=/ ;;
        *) parent=. ;;
        esac
      done
      [ ! -w "$parent" ] || printf 'writable=1\0'
      [ ! -g "$parent" ] || printf 'group=1\0'
      if command -v flock >/dev/null; then printf 'flock=1\0'; fi
      if command -v rsync >/dev/null; then printf 'rsync=%s\0' "$(rsync --version 2>&1 | head -n 2)"; fi
    }
    try() {
      mkdir -p "$1" || return
      one=$1/.impact-try.$$ two=$1/.impact-try.$$.2
      rm -f "$one" "$two"
      ln -s a "$one" && ln -s b "$two" && mv -f -T "$two" "$one" && [ "$(readlink "$one")" = b ]
      ended=$?
      rm -f "$one" "$two"
      [ "$ended" -eq 0 ] || return 44
    }
    prepare() { mkdir -p "$1" && touch "$1/lock"; }
    folder() { mkdir -p "$1"; }
    missing() { return 44; }
    complain() { printf '%s\n' "$1" >&2; return 1; }
    hold() {
      exec 9>>"$1/lock"
      if command -v flock >/dev/null; then
        said=$(flock -n 9 2>&1)
        case $? in
        0) ;;
        1) exec 9>&-; answer cat "$1/lock"; return ;;
        *) exec 9>&-; answer complain "$said"; return ;;
        esac
      fi
      area=$1
      printf '%s\n' "$2" >"$area/lock"
      answer missing
    }

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
      [ ! -d "$1" ] || { echo "$1: Is a directory" >&2; return 1; }
      mkdir -p "${1%/*}" && cat <"$area/data" >"$area/written" && mv -f "$area/written" "$1"
    }
    each='
      for name do
        to=$TO/$name
        if [ -d "$to" ]; then
          if [ -L "$to" ]; then rm -f "$to" || exit 255
          else echo "$to: Is a directory" >&2; exit 255; fi
        fi
        [ -d "${to%/*}" ] || mkdir -p "${to%/*}" || exit 255
        case $HOW in
        place)
          if [ "$FROM/$name" -ef "$to" ] && [ ! -L "$to" ]; then continue; fi
          rm -f "$STEP" || exit 255
          ln "$FROM/$name" "$STEP" 2>/dev/null || cp -p -P "$FROM/$name" "$STEP" || exit 255
          mv -f "$STEP" "$to" || exit 255 ;;
        *)
          rm -f "$to" || exit 255
          { [ ! -L "$FROM/$name" ] && ln "$FROM/$name" "$to" 2>/dev/null; } || cp -p -P "$FROM/$name" "$to" || exit 255 ;;
        esac
      done'
    second() { HOW=link FROM=$1 TO=$2 xargs -0 sh -c "$each" sh <"$area/data"; }
    place() { HOW=place FROM=$1 TO=$2 STEP=$area/put xargs -0 sh -c "$each" sh <"$area/data"; }
    remove() { [ ! -d "$1" ] || { cd "$1" && xargs -0 rm -f -- <"$area/data"; }; }
    clear() { [ ! -d "$1" ] || { cd "$1" && xargs -0 rmdir -- <"$area/data" 2>/dev/null; return 0; }; }
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
      rm -f "$area/link" && ln -s -- "$2" "$area/link" && mv -f -T "$area/link" "$1"
    }

    main() {
      while ask; do
        request=$REPLY
        ask; one=$REPLY
        ask; two=$REPLY
        case $request in
        hold) hold "$one" "$two" ;;
        put|second|place|remove|clear) take; answer "$request" "$one" "$two" ;;
        look|try|prepare|folder|get|names|folders|prune|rename|link) answer "$request" "$one" "$two" ;;
        *) refuse "unknown request" ;;
        esac
      done
    }
    pulse() {
      exec >&- 5>&- 9>&- </dev/null
      while sleep 30 >/dev/null 2>&1; do echo 'impact alive' >&2 || exit; done
    }
    finish() {
      kill "$beat"
      [ -z "$area" ] || rm -f "$area/data" "$area/written" "$area/link" "$area/put"
    }
    area=
    pulse &
    beat=$!
    trap finish EXIT
    echo 'impact publish 1' >&5
    main
    """#
}
