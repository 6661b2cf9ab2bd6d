#include "tests/support/window.hpp"

#include <pty.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <stdexcept>

#include "tests/support/tool.hpp"

namespace dateline::test {

Shown run_in_window(unsigned short columns, unsigned short rows, const std::string& tool,
                    const std::vector<std::string>& arguments, const std::map<std::string, std::string>& environment) {
  winsize size{};
  size.ws_col = columns;
  size.ws_row = rows;
  int terminal = -1;
  const auto child = ::forkpty(&terminal, nullptr, nullptr, &size);
  if (child < 0) throw std::runtime_error("cannot open a pseudo-terminal");
  if (child == 0) {
    set_tool_environment();
    ::setenv("TERM", "xterm", 1);
    for (const auto& [name, value] : environment) ::setenv(name.c_str(), value.c_str(), 1);
    std::vector<char*> words{const_cast<char*>(tool.c_str())};
    for (const auto& word : arguments) words.push_back(const_cast<char*>(word.c_str()));
    words.push_back(nullptr);
    ::execvp(words[0], words.data());
    ::_exit(127);
  }
  Shown shown{};
  std::array<char, 4096> bytes{};
  // When the last program has closed the terminal, reading fails.
  while (true) {
    const auto count = ::read(terminal, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) break;
    shown.screen.append(bytes.data(), static_cast<std::size_t>(count));
  }
  ::close(terminal);
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  shown.status = WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
  std::erase(shown.screen, '\r');
  return shown;
}

}  // namespace dateline::test
