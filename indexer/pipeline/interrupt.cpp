#include "indexer/pipeline/interrupt.hpp"

#include <atomic>
#include <csignal>

#include "common/error.hpp"

namespace dateline::indexer {

namespace {

std::atomic<bool> was_interrupted = false;  // global, because a signal handler has no other way to report
static_assert(std::atomic<bool>::is_always_lock_free);

extern "C" void on_interrupt(int /*signal*/) { was_interrupted = true; }

}  // namespace

void catch_interrupts() {
  struct sigaction action {};
  action.sa_handler = on_interrupt;
  action.sa_flags = static_cast<int>(SA_RESETHAND);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) ::sigaction(signal, &action, nullptr);
}

bool interrupted() noexcept { return was_interrupted; }

void stop_if_interrupted() {
  if (interrupted()) throw Error(Exit::interrupted, "interrupted");
}

}  // namespace dateline::indexer
