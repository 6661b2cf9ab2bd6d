#include "common/terminal/pager.hpp"

#include <fcntl.h>
#include <stdio_ext.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <sstream>
#include <string_view>
#include <vector>

namespace dateline::terminal {

namespace {

constexpr const char* own_variable = "DATELINE_PAGER";
constexpr int not_run = 127;  ///< the status with which a shell ends if it finds no such program

/// The words to execute: a shell's, if the command is more than a program and its arguments.
std::vector<std::string> words_of(const std::string& command) {
  if (command.find_first_of("|&;<>()$`\\\"'\n*?[#~=%") != std::string::npos) return {"/bin/sh", "-c", command};
  std::istringstream in(command);
  std::vector<std::string> words;
  for (std::string word; in >> word;) words.push_back(word);
  return words;
}

/// Becomes the pager. Tells `failure` if that cannot be done.
[[noreturn]] void become(std::vector<std::string> words, int text, int failure) {
  ::dup2(text, STDIN_FILENO);
  for (const int signal : {SIGPIPE, SIGINT, SIGQUIT}) std::signal(signal, SIG_DFL);
  ::setenv("LESS", "FRX", 0);
  ::setenv("LV", "-c", 0);
  std::vector<char*> arguments;
  for (auto& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  ::execvp(arguments.front(), arguments.data());
  const char told = 1;
  static_cast<void>(!::write(failure, &told, 1));
  ::_exit(not_run);
}

int wait_for(pid_t child) {
  int status = 0;
  while (::waitpid(child, &status, 0) < 0)
    if (errno != EINTR) return -1;
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

/// Whether the child has become the pager. Precondition: this process has closed its copy of the pipe's other end.
bool has_started(int failure) {
  char told = 0;
  ssize_t read = 0;
  while ((read = ::read(failure, &told, 1)) < 0 && errno == EINTR) {
  }
  return read == 0;
}

}  // namespace

std::string pager_command() {
  const char* const terminal = std::getenv("TERM");
  if (terminal != nullptr && std::string_view(terminal) == "dumb") return {};
  const char* command = std::getenv(own_variable);
  if (command == nullptr) command = std::getenv("PAGER");
  if (command == nullptr) command = "less";
  const std::string_view text(command);
  return text.find_first_not_of(" \t") == std::string_view::npos || text == "cat" ? std::string() : std::string(text);
}

void turn_pager_off() { ::setenv(own_variable, "", 1); }

std::unique_ptr<Pager> Pager::start() {
  const auto words = words_of(pager_command());
  std::array<int, 2> text{};
  std::array<int, 2> failure{};
  if (words.empty() || ::pipe2(text.data(), O_CLOEXEC) != 0) return nullptr;
  if (::pipe2(failure.data(), O_CLOEXEC) != 0) {
    ::close(text[0]);
    ::close(text[1]);
    return nullptr;
  }
  const auto child = ::fork();
  if (child == 0) become(words, text[0], failure[1]);
  ::close(text[0]);
  ::close(failure[1]);
  const bool started = child > 0 && has_started(failure[0]);
  ::close(failure[0]);
  const int standard_output = started ? ::fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, STDERR_FILENO + 1) : -1;
  if (standard_output >= 0) {
    for (const int signal : {SIGPIPE, SIGINT, SIGQUIT}) std::signal(signal, SIG_IGN);
    ::dup2(text[1], STDOUT_FILENO);
  }
  ::close(text[1]);
  if (child > 0 && standard_output < 0) wait_for(child);
  return standard_output < 0 ? nullptr : std::unique_ptr<Pager>(new Pager(child, standard_output));
}

Pager::~Pager() {
  if (std::fflush(stdout) != 0) ::__fpurge(stdout);  // the reader has left; the terminal must not get the rest
  std::clearerr(stdout);
  ::dup2(standard_output_, STDOUT_FILENO);  // closes this process's end of the pipe
  ::close(standard_output_);
  if (wait_for(child_) == not_run)
    std::fputs("The pager cannot be run; see DATELINE_PAGER and PAGER, or use --no-pager.\n", stderr);
}

}  // namespace dateline::terminal
