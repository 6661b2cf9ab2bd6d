#include "corpus/input/window.hpp"

#include <cstring>

namespace dateline::corpus::input {
namespace {

constexpr std::size_t first_capacity = std::size_t{256} << 10;

}  // namespace

Window::Window(std::unique_ptr<Source> source)
    : source_(std::move(source)), buffer_(new char[first_capacity + padding]), capacity_(first_capacity) {
  std::memset(buffer_.get(), 0, padding);
}

bool Window::grow() {
  if (end_ == capacity_) make_room();
  const std::size_t count = read({buffer_.get() + end_, capacity_ - end_});
  end_ += count;
  std::memset(buffer_.get() + end_, 0, padding);
  return count > 0;
}

std::size_t Window::read(std::span<char> buffer) {
  if (ended_) return 0;
  if (!report_) return source_->read(buffer);
  try {
    return source_->read(buffer);
  } catch (const ReadError& error) {
    ended_ = true;
    report_({error.byte(), error.what(), true});
    return 0;
  }
}

bool Window::grow_to(std::size_t size) {
  while (end_ - begin_ < size) {
    if (!grow()) return false;
  }
  return true;
}

void Window::drop(std::size_t size) noexcept {
  const std::string_view dropped = view().substr(0, size);
  for (std::size_t at = 0; (at = dropped.find('\n', at)) != std::string_view::npos; ++at) ++line_;
  offset_ += size;
  begin_ += size;
}

void Window::make_room() {
  const std::size_t held = end_ - begin_;
  if (held <= capacity_ / 2) {
    std::memmove(buffer_.get(), buffer_.get() + begin_, held);
  } else {
    std::unique_ptr<char[]> wider(new char[2 * capacity_ + padding]);
    std::memcpy(wider.get(), buffer_.get() + begin_, held);
    buffer_ = std::move(wider);
    capacity_ *= 2;
  }
  begin_ = 0;
  end_ = held;
}

}  // namespace dateline::corpus::input
