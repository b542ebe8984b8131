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

  static let text = opening + check + files + carrying + conversation

  private static let opening = #"""
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
      said=$(rm -f "$area/data" 2>&1 && head -c "$REPLY" 2>&1 >"$area/data") || refuse "$said"
      [ "$(wc -c <"$area/data")" -eq "$REPLY" ] || refuse 'the connection ended too early'
    }

    # Sets which folder on a path is the last that is there.
    nearest() {
      near=$1
      until [ -d "$near" ] || [ -e "$near" ] || [ "$near" = . ]; do
        case $near in
        /?*/*|[!/]*/*) near=${near%/*} ;;
        /*) near=/ ;;
        *) near=. ;;
        esac
      done
    }
    look() {
      live=$1 link='' kind=nothing yes=''
      printf 'home=%s\0' "$(pwd -P)"
      if [ -L "$live" ]; then kind=link link=$(readlink "$live"); [ ! -d "$live" ] || yes=1
      elif [ -d "$live" ]; then kind=folder yes=1
      elif [ -e "$live" ]; then kind=file; fi
      printf 'kind=%s\0link=%s\0folder=%s\0' "$kind" "$link" "$yes"
      nearest "$2"
      [ ! -w "$near" ] || printf 'writable=1\0'
      [ ! -g "$near" ] || printf 'group=1\0'
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
    may() {
      nearest "$1"
      [ -d "$near" ] || complain "$near: File exists" || return
      [ -w "$near" ] || complain "$near: Permission denied"
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
        1) exec 9>&-; answer head -c 400 "$1/lock"; return ;;
        *) exec 9>&-; answer complain "$said"; return ;;
        esac
      fi
      area=$1
      printf '%s\n' "$2" >"$area/lock"
      answer missing
    }

    """#

  /// Tells the first of Impact's own names in the folder of the releases that is not what it has to be.
  private static let check = #"""
    # Tells a name that is a link, or there but no folder, `-d`, or no file, `-f`.
    tell() {
      if [ -L "$2" ]; then printf 'link %s' "$2"
      elif [ -e "$2" ] && ! [ "$1" "$2" ]; then printf '%s %s' "$1" "$2"
      else return 1; fi
    }
    odd() {
      tell -d "$1" && return
      for path in "$1"/*; do
        case ${path##*/} in
        put) [ ! -L "$path" ] && tell -f "$path" ;;
        lock|data|switching) tell -f "$path" ;;
        new) tell -d "$path" ;;
        *) tell -e "$path" ;;
        esac && return
      done
      return 44
    }

    """#

  private static let conversation = #"""
    main() {
      while ask; do
        request=$REPLY
        ask; one=$REPLY
        ask; two=$REPLY
        case $request in
        hold) hold "$one" "$two" ;;
        put|second|place|remove|clear|adopt|changes) take; answer "$request" "$one" "$two" ;;
        look|try|odd|may|prepare|folder|get|names|folders|below|prune|rename|link) answer "$request" "$one" "$two" ;;
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
      [ -z "$area" ] || rm -f "$area/data" "$area/put"
    }
    area=
    pulse &
    beat=$!
    trap finish EXIT
    echo 'impact publish 1' >&5
    main
    """#
}
