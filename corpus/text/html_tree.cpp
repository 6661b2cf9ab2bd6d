#include "corpus/text/html_tree.hpp"

#include <algorithm>
#include <csetjmp>
#include <cstddef>
#include <cstdlib>

namespace dateline::corpus::text {

/// The memory that the parser allocates for one page. It is freed all at once, because Gumbo's own freeing recurses as
/// deep as the page nests. It is bounded, because a small page can make Gumbo allocate a huge number of elements. Gumbo
/// cannot handle a failed allocation, so allocate() leaves it by longjmp, which crosses only C stack frames.
class Arena {
 public:
  explicit Arena(std::size_t budget) : left_(budget) {}
  Arena(const Arena&) = delete;
  Arena& operator=(const Arena&) = delete;
  ~Arena() {
    while (chunks_ != nullptr) std::free(std::exchange(chunks_, chunks_->next));
  }

  /// Null if the budget is used up.
  GumboOutput* parse(const GumboOptions& options, std::string_view html) {
    if (setjmp(spent_) != 0) return nullptr;
    return gumbo_parse_with_options(&options, html.data(), html.size());
  }

  void* allocate(std::size_t size) {
    size = (size + alignof(std::max_align_t) - 1) / alignof(std::max_align_t) * alignof(std::max_align_t);
    if (size > room_) add_chunk(size);
    room_ -= size;
    return std::exchange(free_, free_ + size);
  }

 private:
  struct alignas(std::max_align_t) Chunk {
    Chunk* next;
  };

  void add_chunk(std::size_t size) {
    constexpr std::size_t usual = std::size_t{256} << 10;
    room_ = std::max(size, usual);
    if (room_ > left_) std::longjmp(spent_, 1);
    left_ -= room_;
    auto* chunk = static_cast<Chunk*>(std::malloc(sizeof(Chunk) + room_));
    if (chunk == nullptr) std::longjmp(spent_, 1);
    chunk->next = chunks_;
    chunks_ = chunk;
    free_ = reinterpret_cast<char*>(chunk + 1);
  }

  std::jmp_buf spent_;
  Chunk* chunks_ = nullptr;
  char* free_ = nullptr;
  std::size_t room_ = 0;
  std::size_t left_;
};

namespace {

void* allocate(void* arena, std::size_t size) { return static_cast<Arena*>(arena)->allocate(size); }
void keep(void*, void*) {}

}  // namespace

std::optional<HtmlTree> HtmlTree::parse(std::string html, Scope scope) {
  constexpr std::size_t least = std::size_t{16} << 20;
  constexpr std::size_t most = std::size_t{1} << 30;
  constexpr std::size_t bytes_a_byte = 64;  // real pages take less than 20
  auto arena = std::make_unique<Arena>(std::min(least + bytes_a_byte * html.size(), most));
  GumboOptions options = kGumboDefaultOptions;
  options.allocator = allocate;
  options.deallocator = keep;
  options.userdata = arena.get();
  options.max_errors = 0;
  if (scope == Scope::fragment) options.fragment_context = GUMBO_TAG_DIV;
  const GumboOutput* output = arena->parse(options, html);
  if (output == nullptr) return std::nullopt;
  return HtmlTree(std::move(arena), output->root);
}

HtmlTree::HtmlTree(std::unique_ptr<Arena> arena, const GumboNode* root) : arena_(std::move(arena)), root_(root) {}
HtmlTree::~HtmlTree() = default;
HtmlTree::HtmlTree(HtmlTree&&) noexcept = default;
HtmlTree& HtmlTree::operator=(HtmlTree&&) noexcept = default;

bool is_element(const GumboNode& node) { return node.type == GUMBO_NODE_ELEMENT || node.type == GUMBO_NODE_TEMPLATE; }

GumboTag tag_of(const GumboNode& node) { return is_element(node) ? node.v.element.tag : GUMBO_TAG_UNKNOWN; }

std::string_view attribute(const GumboNode& node, const char* name) {
  if (!is_element(node)) return {};
  const GumboAttribute* found = gumbo_get_attribute(&node.v.element.attributes, name);
  return found == nullptr ? std::string_view() : found->value;
}

const GumboVector* children_of(const GumboNode& node) { return is_element(node) ? &node.v.element.children : nullptr; }

}  // namespace dateline::corpus::text
