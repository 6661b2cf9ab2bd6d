#pragma once

#include <sys/types.h>

#include <string>

namespace dateline::test {

/// Runs an unmodified xapian-tcpsrv for one index on the loopback interface.
class ShardServer {
 public:
  explicit ShardServer(const std::string& index);
  ~ShardServer() { stop(); }
  ShardServer(const ShardServer&) = delete;
  ShardServer& operator=(const ShardServer&) = delete;

  void stop();
  /// HOST:PORT.
  [[nodiscard]] std::string address() const { return "127.0.0.1:" + std::to_string(port_); }
  /// Its line in a stub file.
  [[nodiscard]] std::string line() const { return "remote " + address() + "\n"; }

 private:
  int port_;
  pid_t process_ = -1;
};

}  // namespace dateline::test
