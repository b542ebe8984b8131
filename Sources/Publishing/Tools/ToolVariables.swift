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

  /// Each of rclone's options can be set by a variable.
  private static let rclone = [
    "BACKUP_DIR", "CHECKSUM", "COMPARE_DEST", "COPY_DEST", "CUTOFF_MODE", "DELETE_EXCLUDED", "DRY_RUN", "DUMP",
    "EXCLUDE", "EXCLUDE_FROM", "EXCLUDE_IF_PRESENT", "FILES_FROM", "FILES_FROM_RAW", "FILTER", "FILTER_FROM",
    "IGNORE_CASE", "IGNORE_CASE_SYNC", "IGNORE_CHECKSUM", "IGNORE_ERRORS", "IGNORE_EXISTING", "IGNORE_SIZE",
    "IGNORE_TIMES", "IMMUTABLE", "INCLUDE", "INCLUDE_FROM", "INTERACTIVE", "LOG_FILE", "LOG_FORMAT",
    "LOG_LEVEL", "LOG_SYSTEMD", "MAX_AGE", "MAX_DELETE", "MAX_DELETE_SIZE", "MAX_DEPTH", "MAX_DURATION",
    "MAX_SIZE", "MAX_TRANSFER", "MIN_AGE", "MIN_SIZE", "NO_CHECK_DEST", "NO_TRAVERSE", "PROGRESS", "QUIET",
    "SIZE_ONLY", "STATS", "STATS_LOG_LEVEL", "STATS_ONE_LINE", "SUFFIX", "SUFFIX_KEEP_EXTENSION", "SYSLOG",
    "TRACK_RENAMES", "UPDATE", "USE_JSON_LOG", "VERBOSE",
  ].map { "RCLONE_" + $0 }
}
