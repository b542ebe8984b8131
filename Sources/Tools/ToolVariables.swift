extension Tool {
  /// Variables that would make a program work elsewhere, on other files or in another way than it is told to. Those that
  /// say how it gets to a target stay, such as where its configuration is.
  static func misleading(_ name: String) -> [String] {
    switch name {
    case "git": git
    case "rsync": rsync
    case "rclone": rclone
    default: []
    }
  }

  /// They lead to another repository: they are set where a hook of git starts this program.
  private static let git = [
    "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES",
    "GIT_COMMON_DIR", "GIT_NAMESPACE", "GIT_SHALLOW_FILE", "GIT_GRAFT_FILE", "GIT_PREFIX", "GIT_QUARANTINE_PATH",
    "GIT_REPLACE_REF_BASE", "GIT_GLOB_PATHSPECS", "GIT_NOGLOB_PATHSPECS", "GIT_ICASE_PATHSPECS", "GIT_DEFAULT_HASH",
    "GIT_TEMPLATE_DIR",
  ]

  private static let rsync = [
    "RSYNC_CHECKSUM_LIST", "RSYNC_COMPRESS_LIST", "RSYNC_CONNECT_PROG", "RSYNC_ICONV", "RSYNC_MAX_ALLOC",
    "RSYNC_OLD_ARGS", "RSYNC_PARTIAL_DIR", "RSYNC_PROTECT_ARGS", "RSYNC_PROXY",
  ]

  /// Each of rclone's options can be set by a variable, those of single commands too.
  private static let rclone = (rcloneGlobal + rcloneCommands).map { "RCLONE_" + $0 }

  /// Which files are worked on and how, what is said of it, and servers that would be started.
  private static let rcloneGlobal = [
    "BACKUP_DIR", "CHECKSUM", "CHECK_FIRST", "COMPARE_DEST", "COPY_DEST", "COPY_LINKS", "CPUPROFILE", "CUTOFF_MODE",
    "DEFAULT_TIME", "DELETE_AFTER", "DELETE_BEFORE", "DELETE_DURING", "DELETE_EXCLUDED", "DISABLE", "DRY_RUN",
    "DUMP", "DUMP_BODIES", "DUMP_HEADERS", "EXCLUDE", "EXCLUDE_FROM", "EXCLUDE_IF_PRESENT", "FILES_FROM",
    "FILES_FROM_RAW", "FILTER", "FILTER_FROM", "HASH_FILTER", "HUMAN_READABLE", "IGNORE_CASE", "IGNORE_CASE_SYNC",
    "IGNORE_CHECKSUM", "IGNORE_ERRORS", "IGNORE_EXISTING", "IGNORE_SIZE", "IGNORE_TIMES", "IMMUTABLE", "INCLUDE",
    "INCLUDE_FROM", "INPLACE", "INTERACTIVE", "LINKS", "LOCAL_CASE_INSENSITIVE", "LOCAL_CASE_SENSITIVE",
    "LOCAL_COPY_LINKS", "LOCAL_ENCODING", "LOCAL_LINKS", "LOCAL_SKIP_LINKS", "LOCAL_UNICODE_NORMALIZATION",
    "LOG_FILE", "LOG_FORMAT", "LOG_LEVEL", "LOG_SYSTEMD", "MAX_AGE", "MAX_DELETE", "MAX_DELETE_SIZE", "MAX_DEPTH",
    "MAX_DURATION", "MAX_SIZE", "MAX_TRANSFER", "MEMPROFILE", "METADATA", "METADATA_MAPPER", "METADATA_SET",
    "METRICS_ADDR", "MIN_AGE", "MIN_SIZE", "NAME_TRANSFORM", "NO_CHECK_DEST", "NO_TRAVERSE",
    "NO_UNICODE_NORMALIZATION", "NO_UPDATE_MODTIME", "ONE_FILE_SYSTEM", "ORDER_BY", "PARTIAL_SUFFIX", "PROGRESS",
    "PROGRESS_TERMINAL_TITLE", "QUIET", "RC", "REFRESH_TIMES", "SIZE_ONLY", "SKIP_LINKS", "STATS",
    "STATS_FILE_NAME_LENGTH", "STATS_LOG_LEVEL", "STATS_ONE_LINE", "STATS_ONE_LINE_DATE",
    "STATS_ONE_LINE_DATE_FORMAT", "STATS_UNIT", "SUFFIX", "SUFFIX_KEEP_EXTENSION", "SYSLOG", "SYSLOG_FACILITY",
    "TRACK_RENAMES", "TRACK_RENAMES_STRATEGY", "UPDATE", "USE_JSON_LOG", "USE_SERVER_MODTIME", "VERBOSE",
  ]

  private static let rcloneCommands = [
    "ABSOLUTE", "CHECK", "CHECKFILE", "COMBINED", "COUNT", "CREATE_EMPTY_SRC_DIRS", "CSV", "DEST_AFTER", "DIFFER",
    "DIRS_ONLY", "DIR_SLASH", "DISCARD", "DOWNLOAD", "ERROR", "ERROR_ON_NO_TRANSFER", "FILES_ONLY", "FORMAT",
    "HASH", "HEAD", "JSON", "LEAVE_ROOT", "LONG", "MATCH", "MISSING_ON_DST", "MISSING_ON_SRC", "OFFSET", "ONE_WAY",
    "OPTION", "RECURSIVE", "RMDIRS", "SEPARATOR", "SIZE", "TAIL", "TIMEFORMAT",
  ]
}
