#include <csignal>
#include <cstdio>
#include <exception>
#include <string>
#include <vector>

#include "common/error.hpp"
#include "common/io/mapped_file.hpp"
#include "query/cli/tool.hpp"

int main(int argc, char** argv) {
  // A reader that goes away shows as a failed write, which is no error here, rather than as a signal.
  std::signal(SIGPIPE, SIG_IGN);
  dateline::io::end_on_unreadable_pages("dateline-query");
  try {
    return static_cast<int>(dateline::query::cli::run_tool(std::vector<std::string>(argv + 1, argv + argc)));
  } catch (const dateline::Error& error) {
    std::fprintf(stderr, "dateline-query: %s\n", error.what());
    return static_cast<int>(error.status());
  } catch (const std::exception& error) {
    std::fprintf(stderr, "dateline-query: %s\n", error.what());
    return static_cast<int>(dateline::Exit::unusable);
  }
}
