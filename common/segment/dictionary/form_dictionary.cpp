#include "common/segment/dictionary/form_dictionary.hpp"

#include <algorithm>
#include <stdexcept>

namespace dateline::segment {

namespace {

constexpr std::size_t smallest_form = 3;  ///< bytes of a form: its lengths and two numbers
constexpr unsigned half_byte = 4;
/// At most, of a block up to its first form: two varints, the halves of its lengths and its bytes.
constexpr std::uint64_t most_first_bytes = 10 + 1 + 10 + most_form_bytes;
constexpr std::size_t longer = 15;  ///< a length of at least this has a varint of its own
constexpr const char* form_too_long = "a form is too long";
constexpr const char* forms_out_of_order = "the forms of the dictionary are not in order";

void append_lengths(std::string& out, std::size_t shared, std::size_t rest) {
  out.push_back(static_cast<char>(std::min(shared, longer) << half_byte | std::min(rest, longer)));
  if (shared >= longer) encoding::append_varint(out, shared - longer);
  if (rest >= longer) encoding::append_varint(out, rest - longer);
}

std::size_t whole_length(std::size_t half, encoding::VarintReader& in) {
  if (half < longer) return half;
  const auto more = in.number();
  if (more > most_form_bytes) throw encoding::Damaged(form_too_long);
  return longer + more;
}

}  // namespace

void FormDictionaryWriter::add(std::string_view form, const FormEntry& entry) {
  const bool first = count_ % forms_per_block == 0;
  if (count_ > 0 && form <= last_) throw std::logic_error("the forms of a dictionary must rise");
  if (form.size() > most_form_bytes) throw std::logic_error(form_too_long);
  if (first) {
    flush_block();
    first_ = form;
    last_.clear();
    last_stem_ = 0;
  }
  const auto shared = common_prefix(last_, form);
  append_lengths(keys_, shared, form.size() - shared);
  keys_.append(form.substr(shared));
  encoding::append_varint(entries_, encoding::zigzag(static_cast<std::int64_t>(entry.stem) - last_stem_));
  encoding::append_varint(entries_, entry.documents);
  last_ = form;
  last_stem_ = entry.stem;
  ++count_;
}

void FormDictionaryWriter::flush_block() {
  if (keys_.empty()) return;
  blocks_.add(out_.size(), first_);
  std::string size;
  encoding::append_varint(size, keys_.size());
  out_.append(size);
  out_.append(keys_);
  out_.append(entries_);
  keys_.clear();
  entries_.clear();
}

void FormDictionaryWriter::finish() {
  if (count_ == 0) return;
  flush_block();
  blocks_.finish(out_, count_);
}

FormDictionary::FormDictionary(const SectionBytes& section, std::uint64_t stems, std::uint32_t documents)
    : blocks_(section, forms_per_block, smallest_form), stems_(stems), documents_(documents) {}

std::string_view FormDictionary::first_form(std::uint64_t number) const {
  encoding::VarintReader in(blocks_.start_of(number, most_first_bytes));
  static_cast<void>(in.number());
  const auto lengths = static_cast<unsigned char>(in.bytes(1)[0]);
  if (lengths >> half_byte != 0) throw encoding::Damaged("the first form of a block shares bytes with none");
  return in.bytes(whole_length(lengths & longer, in));
}

std::uint64_t FormDictionary::last_block_before(std::string_view form, std::uint64_t block) const {
  const auto is_before = [&](std::uint64_t number) { return number < blocks_.size() && first_form(number) <= form; };
  std::uint64_t step = 1;
  for (; is_before(block + step); step *= 2) block += step;
  for (; step > 0; step /= 2)
    if (is_before(block + step)) block += step;
  return block;
}

FormDictionary::Cursor::Cursor(const FormDictionary& in, std::uint64_t block)
    : in_(&in), ordinal_(block * forms_per_block) {
  if (!valid()) return;
  enter(block);
  read_first();
  shared_ = 0;
}

void FormDictionary::Cursor::enter(std::uint64_t block) {
  encoding::VarintReader in(in_->blocks_.block(block));
  const auto forms = in.number();
  forms_ = encoding::VarintReader(in.bytes(forms));
  entries_ = encoding::VarintReader(in.rest());
  ordinal_ = described_ = block * forms_per_block;
  stem_ = 0;
  next_first_known_ = false;
}

FormDictionary::Cursor::Lengths FormDictionary::Cursor::read_lengths() {
  const auto both = static_cast<unsigned char>(forms_.bytes(1)[0]);
  const auto shared = whole_length(both >> half_byte, forms_);
  const auto rest = whole_length(both & longer, forms_);
  if (shared + rest > most_form_bytes) throw encoding::Damaged(form_too_long);
  return {shared, rest};
}

/// Reads the first form of a block.
void FormDictionary::Cursor::read_first() {
  const auto [shared, size] = read_lengths();
  const auto form = forms_.bytes(size);
  if (shared != 0 || (!form_.empty() && form <= form_) ||
      in_->blocks_.first_start(ordinal_ / forms_per_block) != key_start(form))
    throw encoding::Damaged(forms_out_of_order);
  shared_ = common_prefix(form_, form);
  form_ = form;
}

void FormDictionary::Cursor::next() {
  ++ordinal_;
  if (!valid()) return;
  if (ordinal_ % forms_per_block == 0) {
    enter(ordinal_ / forms_per_block);
    return read_first();
  }
  const auto [shared, size] = read_lengths();
  const auto rest = forms_.bytes(size);
  // The shared prefix is the longest, so the first byte of the rest decides the order.
  if (shared > form_.size() || rest.empty() ||
      (shared < form_.size() && static_cast<unsigned char>(rest[0]) <= static_cast<unsigned char>(form_[shared])))
    throw encoding::Damaged(forms_out_of_order);
  form_.resize(shared);
  form_.append(rest);
  shared_ = shared;
}

std::string_view FormDictionary::Cursor::first_of_next_block() {
  if (!next_first_known_) next_first_ = in_->first_form(ordinal_ / forms_per_block + 1);
  next_first_known_ = true;
  return next_first_;
}

/// Moves to the first form of the rest of the block that is at or after `form`; returns false at the end of the block.
/// Forms that are passed are not copied: a form whose prefix is shared with the one before it can come before or after
/// `form` only as that one does, unless it shares just what that one has in common with `form`. Precondition: form() is
/// before `form`.
bool FormDictionary::Cursor::seek_in_block(std::string_view form) {
  auto common = common_prefix(form_, form);
  while (++ordinal_ % forms_per_block != 0 && valid()) {
    const auto [shared, size] = read_lengths();
    const auto rest = forms_.bytes(size);
    if (shared > common) continue;
    const auto wanted = form.substr(shared);
    if (rest < wanted) {
      if (shared < common) throw encoding::Damaged(forms_out_of_order);
      common += common_prefix(rest, wanted);
      continue;
    }
    const auto kept = common_prefix(form_, form.substr(0, shared));
    shared_ = kept < shared ? kept : kept + common_prefix(std::string_view(form_).substr(kept), rest);
    form_.assign(form.substr(0, shared));
    form_.append(rest);
    return true;
  }
  return false;
}

void FormDictionary::Cursor::seek(std::string_view form) {
  if (form_ >= form) return;
  const auto next = ordinal_ / forms_per_block + 1;
  if (next < in_->blocks_.size() && first_of_next_block() <= form) {
    const auto before = std::move(form_);
    form_.clear();
    enter(in_->last_block_before(form, next));
    read_first();
    const bool found = form_ >= form || seek_in_block(form);
    if (!found && valid()) {
      enter(ordinal_ / forms_per_block);
      read_first();
    }
    shared_ = common_prefix(before, form_);
  } else if (!seek_in_block(form) && valid()) {
    enter(ordinal_ / forms_per_block);
    read_first();
  }
}

FormEntry FormDictionary::Cursor::entry() {
  for (; described_ <= ordinal_; ++described_) {
    stem_ += static_cast<std::uint64_t>(encoding::unzigzag(entries_.number()));
    entry_.documents = entries_.number32();
  }
  if (stem_ >= in_->stems_) throw encoding::Damaged("a form has a stem that does not exist");
  if (entry_.documents == 0 || entry_.documents > in_->documents_)
    throw encoding::Damaged("a form is in no article, or in more than there are");
  entry_.stem = static_cast<std::uint32_t>(stem_);
  return entry_;
}

FormDictionary::Cursor FormDictionary::lower_bound(std::string_view form) const {
  Cursor cursor(*this, blocks_.block_of(form, [this](std::uint64_t number) { return first_form(number); }));
  if (cursor.valid()) cursor.seek(form);
  cursor.shared_ = 0;
  return cursor;
}

}  // namespace dateline::segment
