#include <algorithm>
#include <array>

#include "corpus/input/codec.hpp"

namespace dateline::corpus::input {
namespace {

using State = Codec::State;

/// How far before a fault the next member is looked for: damage is often found only after the end of its member.
constexpr std::size_t look_back = std::size_t{64} << 10;
/// A place is taken for a member if this many bytes come out of it, or a whole member does. Other bytes do not pass.
constexpr std::size_t enough = std::size_t{4} << 10;
constexpr std::size_t longest_trial = std::size_t{256} << 10;  ///< compressed bytes
constexpr unsigned most_trials = 4096;                         ///< in a file, which bounds the work for a hostile one

class Members final : public Source {
 public:
  Members(Window compressed, std::unique_ptr<Codec> (*make_codec)(), FaultReport report)
      : compressed_(std::move(compressed)),
        codec_(make_codec()),
        trial_codec_(make_codec()),
        report_(std::move(report)) {}

  std::size_t read(std::span<char> buffer) override {
    for (;;) {
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

  /// Drops bytes that no search can need any more.
  void trim() {
    const std::uint64_t kept = std::max(member_, at_ - std::min<std::uint64_t>(at_, look_back));
    const std::uint64_t spare = kept - compressed_.offset();
    if (spare > look_back) compressed_.drop(spare);
  }

  std::size_t step(std::span<char> buffer) {
    if (fault_.state == State::inside) {
      const bool more = !ahead().empty() || grow_ahead(1);
      fault_ = codec_->step(ahead(), buffer);
      at_ += fault_.taken;
      trim();
      if (fault_.state == State::end) {
        inside_ = false;
      } else if (fault_.state == State::inside && fault_.made == 0 && !more) {
        return end_early();
      }
      if (fault_.made > 0 || fault_.state == State::inside || fault_.state == State::end) return fault_.made;
    }
    recover();
    return 0;
  }

  std::size_t end_early() {
    fail("ends too early", true);
    search(std::max(member_ + 1, at_ - std::min<std::uint64_t>(at_, look_back)));
    return 0;
  }

  /// Handles the fault that the last step met: reports it and moves to the next member.
  void recover() {
    const bool damaged = fault_.state == State::damaged;
    if (damaged) {
      fail(fault_.reason.empty() ? "is damaged" : "is damaged: " + fault_.reason, true);
    } else {
      fail("does not match its checksum; some of the text may be wrong", false);
    }
    search(damaged ? std::max(member_ + 1, at_ - std::min<std::uint64_t>(at_, look_back)) : at_);
  }

  void fail(const std::string& what, bool cut) {
    report_({at_, "the " + std::string(codec_->name()) + " data " + what, cut});
    inside_ = false;
  }

  /// Moves to the next member from `from` on and starts it; at the end of the file, ends.
  void search(std::uint64_t from) {
    at_ = from;
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
        member_ = at_;
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
    member_ = at_;
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
      member_ = at_;
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
      search(at_);
    }
    return inside_;
  }

  Window compressed_;
  std::unique_ptr<Codec> codec_;
  std::unique_ptr<Codec> trial_codec_;
  FaultReport report_;
  std::uint64_t at_ = 0;      ///< the offset of the next byte to decompress
  std::uint64_t member_ = 0;  ///< the offset of the current member, before which nothing is looked for
  Codec::Step fault_;         ///< the last step of the current member
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
