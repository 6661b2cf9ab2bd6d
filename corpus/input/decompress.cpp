#include <algorithm>
#include <array>

#include "corpus/input/codec.hpp"

namespace dateline::corpus::input {
namespace {

using State = Codec::State;

/// Decompressed bytes are dropped in pieces of at least this size.
constexpr std::size_t piece = std::size_t{64} << 10;
/// A place is taken for a member if this many bytes come out of it, or a whole member does. Other bytes do not pass.
constexpr std::size_t enough = std::size_t{4} << 10;
constexpr std::size_t longest_trial = std::size_t{256} << 10;  ///< compressed bytes
constexpr std::size_t most_held = std::size_t{4} << 20;        ///< decompressed bytes of a trial
constexpr unsigned most_trials = 4096;                         ///< in a file, which bounds the work for a hostile one

/// The members of a compressed file. A member whose end is missing would take the bytes of the next one for its own,
/// and show the fault only after them, if not at its end. So a member that begins inside another ends it, unless the
/// outer one can be decompressed further without a fault.
class Members final : public Source {
 public:
  Members(Window compressed, std::unique_ptr<Codec> (*make_codec)(), FaultReport report)
      : compressed_(std::move(compressed)),
        codec_(make_codec()),
        trial_codec_(make_codec()),
        report_(std::move(report)) {}

  std::size_t read(std::span<char> buffer) override {
    for (;;) {
      if (given_ < held_.size()) return give(buffer);
      if (ended_ || (!inside_ && !next_member())) return 0;
      if (gap_ && !buffer.empty()) {
        gap_ = false;
        buffer[0] = '\n';
        return 1;
      }
      if (const std::size_t made = step(buffer); made > 0) return made;
    }
  }

 private:
  [[nodiscard]] std::string_view ahead() const { return compressed_.view().substr(at_ - compressed_.offset()); }
  bool grow_ahead(std::size_t size) { return compressed_.grow_to(at_ - compressed_.offset() + size); }

  /// Drops bytes that were decompressed.
  void trim() {
    const std::uint64_t spare = at_ - compressed_.offset();
    if (spare > piece) compressed_.drop(spare);
  }

  std::size_t give(std::span<char> buffer) {
    const std::size_t size = held_.copy(buffer.data(), buffer.size(), given_);
    given_ += size;
    return size;
  }

  std::size_t step(std::span<char> buffer) {
    if (fault_.state == State::inside) {
      const bool more = !ahead().empty() || grow_ahead(1);
      const std::size_t own = more ? next_magic() : 0;
      advance(own, buffer);
      trim();
      if (fault_.state == State::end) {
        inside_ = false;
      } else if (fault_.state == State::inside && fault_.made == 0 && own == 0) {
        if (!more) {
          recover("ends too early");
        } else {
          meet_member();
        }
        return 0;
      }
      if (fault_.made > 0 || fault_.state == State::inside || fault_.state == State::end) return fault_.made;
    }
    recover_from_fault();
    return 0;
  }

  /// Decompresses at most `size` bytes.
  void advance(std::size_t size, std::span<char> buffer) {
    fault_ = codec_->step(ahead().substr(0, size), buffer);
    at_ += fault_.taken;
  }

  /// How many of the bytes ahead precede what may be the beginning of another member.
  std::size_t next_magic() {
    for (;;) {
      const std::string_view view = ahead();
      const std::size_t from = static_cast<std::size_t>(std::max(searched_, at_) - at_);
      const std::size_t found = std::min(view.find(codec_->magic(), from), view.size() - partial_magic(view));
      searched_ = std::max(searched_, at_ + found);
      if (found > 0 || view.starts_with(codec_->magic())) return found;
      if (!grow_ahead(view.size() + 1)) return ahead().size();
    }
  }

  /// How many bytes at the end of `view` may be the first ones of a member, of which the others were not read yet.
  [[nodiscard]] std::size_t partial_magic(std::string_view view) const {
    for (std::size_t size = std::min(codec_->magic().size() - 1, view.size()); size > 0; --size) {
      if (view.ends_with(codec_->magic().substr(0, size))) return size;
    }
    return 0;
  }

  /// The codec has given all that precedes at_, where another member may begin: ends the current one if it does.
  void meet_member() {
    const std::uint64_t met = at_;
    searched_ = met + 1;
    if (trials_ == most_trials) return;
    ++trials_;
    if (!opens_here() || decompresses_further()) return;
    at_ = met;
    held_.clear();
    given_ = 0;
    fail("is damaged: a member does not end before the next one begins", true);
    start_after_gap();
  }

  /// Decompresses more of the current member to held_; false if that meets a fault.
  bool decompresses_further() {
    const std::uint64_t begin = at_;
    std::array<char, enough> out;
    held_.clear();
    given_ = 0;
    while (at_ - begin < longest_trial && held_.size() < most_held) {
      const bool more = !ahead().empty() || grow_ahead(1);
      advance(std::min<std::size_t>(ahead().size(), longest_trial), out);
      held_.append(out.data(), fault_.made);
      if (fault_.state == State::end) {
        inside_ = false;
        return ends_well();
      }
      if (fault_.state != State::inside || (!more && fault_.made == 0)) return false;
    }
    return true;
  }

  /// Whether a member, padding or the end of the file follows the member that ended.
  bool ends_well() {
    grow_ahead(4);
    return ahead().empty() || ahead()[0] == '\0' || codec_->begins_member(ahead().substr(0, 4));
  }

  void recover_from_fault() {
    if (fault_.state == State::damaged) {
      recover(fault_.reason.empty() ? "is damaged" : "is damaged: " + fault_.reason);
    } else {
      const std::uint64_t end = at_;
      inside_ = false;
      search();
      // Wrong text may end inside an article, to which the next member must not be joined.
      report(end, "does not match its checksum; some of the text may be wrong", inside_);
    }
  }

  /// Moves on to the next member behind a fault, and reports how much of the file is passed over.
  void recover(const std::string& what) {
    inside_ = false;
    const std::uint64_t begin = at_;
    search();
    const std::uint64_t end = ended_ ? compressed_.offset() + compressed_.view().size() : at_;
    const bool more = ended_ && trials_ == most_trials;
    const std::string lost = std::to_string(end - begin) + (more ? " bytes and the rest of the file" : " bytes");
    report(begin, what + (end == begin ? "; the file is cut off here" : "; " + lost + " of the file are lost"), true);
  }

  void fail(const std::string& what, bool cut) {
    inside_ = false;
    report(at_, what, cut);
  }

  void report(std::uint64_t byte, const std::string& what, bool cut) {
    report_({byte, "the " + std::string(codec_->name()) + " data " + what, cut});
  }

  /// Moves to the next member and starts it; at the end of the file, ends.
  void search() {
    for (;;) {
      const std::string_view view = ahead();
      const std::size_t found = view.find(codec_->magic());
      at_ += std::min(found, view.size() - std::min(view.size(), codec_->magic().size() - 1));
      if (found != std::string_view::npos) {
        if (trials_ == most_trials) break;
        ++trials_;
        if (opens_here()) return start_after_gap();
        ++at_;
      } else {
        trim();
        if (!grow_ahead(ahead().size() + 1)) break;
      }
    }
    ended_ = true;
  }

  /// Whether a member certainly begins at at_.
  bool opens_here() {
    grow_ahead(4);
    if (!codec_->begins_member(ahead().substr(0, 4))) return false;
    trial_codec_->restart();
    std::array<char, enough> out{};
    std::size_t taken = 0;
    for (std::size_t made = 0; made < enough && taken < longest_trial;) {
      const bool more = ahead().size() > taken || grow_ahead(taken + 1);
      const Codec::Step step = trial_codec_->step(ahead().substr(taken), out);
      taken += step.taken;
      made += step.made;
      if (step.state == State::end || made >= enough) return step.state == State::end || step.state == State::inside;
      if (step.state != State::inside || (!more && step.made == 0)) return false;
    }
    return false;
  }

  void start_after_gap() {
    start();
    gap_ = true;
  }

  void start() {
    searched_ = at_ + 1;
    fault_ = {};
    codec_->restart();
    inside_ = true;
  }

  /// Starts the member after a complete one; false at the end. Skips zero bytes between and after members, with which
  /// tape drives pad.
  bool next_member() {
    for (;;) {
      const std::string_view view = ahead();
      at_ += std::min(view.find_first_not_of('\0'), view.size());
      trim();
      if (!ahead().empty()) break;
      if (!grow_ahead(1)) return false;
    }
    grow_ahead(4);
    if (first_ || codec_->begins_member(ahead().substr(0, 4))) {
      first_ = false;
      start();
    } else {
      fail("is followed by something else", false);
      search();
    }
    return inside_;
  }

  Window compressed_;
  std::unique_ptr<Codec> codec_;
  std::unique_ptr<Codec> trial_codec_;
  FaultReport report_;
  std::uint64_t at_ = 0;        ///< the offset of the next byte to decompress
  std::uint64_t searched_ = 0;  ///< no other member begins in the current one before this offset
  Codec::Step fault_;           ///< the last step of the current member
  std::string held_;            ///< decompressed already
  std::size_t given_ = 0;       ///< bytes of held_ that were read
  unsigned trials_ = 0;
  bool first_ = true;
  bool inside_ = false;  ///< a member
  bool gap_ = false;     ///< what comes next does not follow what was read before
  bool ended_ = false;
};

}  // namespace

std::unique_ptr<Source> decompress(Window compressed, std::unique_ptr<Codec> (*make_codec)(), FaultReport report) {
  return std::make_unique<Members>(std::move(compressed), make_codec, std::move(report));
}

}  // namespace dateline::corpus::input
