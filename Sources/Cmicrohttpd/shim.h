#include <microhttpd.h>

/* Swift sees no functions with a variable number of arguments: these are the calls of them that the preview makes. */

typedef void *(*impact_target_callback)(void *context, const char *target, struct MHD_Connection *connection);

struct impact_http_options {
  unsigned int flags;
  MHD_socket listening_socket;
  size_t connection_memory;
  unsigned int connections;
  unsigned int idle_seconds;
  void *context;
  MHD_AccessHandlerCallback handle;
  impact_target_callback target_seen;
  MHD_RequestCompletedCallback completed;
  MHD_NotifyConnectionCallback connection_changed;
};

/* Starts a daemon that closes the listening socket when it is stopped. Returns NULL when it could not start; the
 * socket is still open then. */
static inline struct MHD_Daemon *impact_start_http(const struct impact_http_options *o) {
  return MHD_start_daemon(o->flags, 0, NULL, NULL, o->handle, o->context,
                          MHD_OPTION_LISTEN_SOCKET, o->listening_socket,
                          MHD_OPTION_CONNECTION_MEMORY_LIMIT, o->connection_memory,
                          MHD_OPTION_CONNECTION_LIMIT, o->connections,
                          MHD_OPTION_CONNECTION_TIMEOUT, o->idle_seconds,
                          MHD_OPTION_STRICT_FOR_CLIENT, 1,
                          MHD_OPTION_URI_LOG_CALLBACK, o->target_seen, o->context,
                          MHD_OPTION_NOTIFY_COMPLETED, o->completed, o->context,
                          MHD_OPTION_NOTIFY_CONNECTION, o->connection_changed, o->context,
                          MHD_OPTION_END);
}

/* The socket of a connection, or -1. */
static inline int impact_connection_socket(struct MHD_Connection *connection) {
  const union MHD_ConnectionInfo *info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD);
  return info ? (int)info->connect_fd : -1;
}

/* How many bytes a request's head had, or 0 while that isn't known. */
static inline size_t impact_head_size(struct MHD_Connection *connection) {
  const union MHD_ConnectionInfo *info =
      MHD_get_connection_info(connection, MHD_CONNECTION_INFO_REQUEST_HEADER_SIZE);
  return info ? info->header_size : 0;
}

/* Whether this version of the library ends a header's value at a NUL; later ones refuse such a request. */
static inline _Bool impact_cuts_at_nul(void) { return MHD_VERSION < 0x00097700; }

/* What the program keeps with a connection, or NULL. */
static inline void *impact_connection_context(struct MHD_Connection *connection) {
  const union MHD_ConnectionInfo *info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_SOCKET_CONTEXT);
  return info ? info->socket_context : NULL;
}
