#include <string>
#include <vector>
#ifdef __GLIBC__
#include <malloc.h>
#endif

#include "common/command/process.hpp"
#include "common/io/mapped_file.hpp"
#include "indexer/command/commands.hpp"

namespace {

/// Facts are many small objects beside a few large ones, and each large one would make the allocator join all small
/// ones that were freed.
void prepare_allocator() {
#ifdef __GLIBC__
  ::mallopt(M_MXFAST, 0);
#endif
}

}  // namespace

int main(int count, char** words) {
  prepare_allocator();
  dateline::command::prepare_process();
  dateline::io::end_on_unreadable_pages("dateline-index");
  const std::vector<std::string> arguments(words + 1, words + count);
  return dateline::indexer::run(arguments);
}
