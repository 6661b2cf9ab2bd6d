#include "corpus/reader.hpp"

#include <chrono>
#include <deque>
#include <filesystem>
#include <map>
#include <utility>

#include "common/error.hpp"
#include "corpus/assembler.hpp"
#include "corpus/fields/credits.hpp"
#include "corpus/fields/published.hpp"
#include "corpus/formats/format.hpp"
#include "corpus/input/open.hpp"
#include "corpus/input/walk.hpp"

namespace dateline::corpus {
namespace {

/// Limits on the articles held back until a date in their file shows the order of day and month.
constexpr std::size_t most_pending = 4096;
constexpr std::size_t most_pending_bytes = std::size_t{32} << 20;
constexpr std::size_t head_size = std::size_t{64} << 10;

/// How many dates could only be read in each order of day and month.
struct Evidence {
  std::uint64_t dmy = 0;
  std::uint64_t mdy = 0;
  std::uint64_t ymd = 0;

  void add(DateOrder order) { ++(order == DateOrder::dmy ? dmy : order == DateOrder::mdy ? mdy : ymd); }
  [[nodiscard]] std::optional<DateOrder> majority() const {
    if (dmy > mdy && dmy > ymd) return DateOrder::dmy;
    if (mdy > dmy && mdy > ymd) return DateOrder::mdy;
    if (ymd > dmy && ymd > mdy) return DateOrder::ymd;
    return std::nullopt;
  }
};

struct Pending {
  Article article;
  std::string date;  ///< the ambiguous date still to be read; empty: nothing left to do
};

std::uint64_t total_bytes(const std::vector<std::string>& paths, const std::string& passed_over) {
  std::uint64_t total = 0;
  input::Walk walk(paths, passed_over, [](const std::string&, const std::string&) {});
  while (const auto file = walk.next()) total += file->bytes;
  return total;
}

}  // namespace

struct Reader::Impl {
  Impl(std::vector<std::string> paths, ReadOptions options, std::function<void(const Problem&)> report)
      : report_(std::move(report)),
        names_(options.map),
        assembler_(options.set, options.id_prefix),
        timezone_(options.timezone),
        date_order_(date_order_named(options.date_order)),
        opened_(std::move(options.opened)),
        canceled_(std::move(options.canceled)),
        waiting_(std::move(options.waiting)),
        format_asked_(options.input.empty() ? nullptr : &formats::named(options.input)),
        progress_{0, total_bytes(paths, options.passed_over)},
        walk_(std::move(paths), options.passed_over,
              [this](const std::string& path, const std::string& reason) {
                report_({Problem::Kind::skipped, path, 0, 0, reason});
              }),
        report_line_([this](std::uint64_t line, const std::string& reason) {
          reported_ = true;
          report_({Problem::Kind::skipped, file_.path, line, 0, reason});
        }),
        pass_over_([this](std::string_view what) { ++passed_over_[std::string(what)]; }) {
    check_set_date(options.set);
  }

  std::optional<Article> next() {
    while (pending_.empty() || !pending_.front().date.empty()) {
      if (read_one()) continue;
      if (pending_.empty()) {
        names_.check_use();
        return std::nullopt;
      }
      settle_pending();
    }
    Article article = std::move(pending_.front().article);
    pending_.pop_front();
    return article;
  }

  [[nodiscard]] ReadProgress progress() const { return progress_; }

 private:
  void check_set_date(const std::map<std::string, std::string>& set) const {
    for (const auto& [name, value] : set) {
      if (field_of_option(name, "--set") != Field::published) continue;
      const DateReading reading = read_date(value, rules());
      if (!reading.published) throw UsageError("--set " + name + ": " + reading.reason);
    }
  }

  /// Adds one article to the pending ones, or opens or closes a file; false when no file is left.
  bool read_one() {
    if (!parser_) return open_next();
    Record record;
    if (parser_->next(record)) {
      add(std::move(record));
      return true;
    }
    close();
    return true;
  }

  bool open_next() {
    auto file = walk_.next();
    if (!file) return false;
    file_ = std::move(*file);
    bytes_before_ = progress_.bytes_done;
    faulty_ = cut_ = reported_ = given_ = false;
    passed_over_.clear();
    try {
      open();
    } catch (const input::ReadError& error) {
      report_fault({error.byte(), error.what()});
    }
    if (!parser_) close();
    return true;
  }

  void open() {
    text_.emplace(input::open_text(file_.path, progress_.bytes_done, waiting_,
                                   [this](const input::Fault& fault) { report_fault(fault); }));
    text_->grow_to(head_size);
    if (text_->view().empty()) {
      if (!faulty_) report_line_(0, "the file is empty");
      return;
    }
    std::string reason;
    names_.note(false);
    format_ = format_asked_ ? format_asked_ : formats::detect(text_->view(), file_.path, names_, reason);
    if (!format_) return report_line_(0, reason);
    if (opened_) {
      opened_(file_.path, format_->name,
              format_asked_ ? "--input says so" : formats::why(*format_, text_->view(), names_));
    }
    names_.note(true);
    enter_scope(format_->one_article ? std::filesystem::path(file_.path).parent_path().string() : file_.path);
    parser_ = format_->open({*text_, names_, report_line_, cut_, &pass_over_});
  }

  void report_fault(const input::Fault& fault) {
    faulty_ = true;
    cut_ = cut_ || fault.cut;
    report_({Problem::Kind::skipped, file_.path, 0, fault.byte, fault.reason});
  }

  void close() {
    if (!given_ && !reported_ && !faulty_) {
      report_line_(0, "there is no article in it" + (passed_over_.empty() ? "" : ", only " + passed_over_list()));
    } else if (!passed_over_.empty()) {
      report_({Problem::Kind::passed_over, file_.path, 0, 0, passed_over_list()});
    }
    parser_.reset();
    text_.reset();
    progress_.bytes_done = bytes_before_ + std::max(file_.bytes, progress_.bytes_done - bytes_before_);
  }

  [[nodiscard]] std::string passed_over_list() const {
    std::string list;
    for (const auto& [what, count] : passed_over_) {
      if (!list.empty()) list += ", ";
      list += std::to_string(count) + " x " + what;
    }
    return list;
  }

  /// All dates of one file, or of the one-article files of one directory, are taken to have the same order.
  void enter_scope(std::string scope) {
    if (scope == scope_) return;
    settle_pending();
    evidence_ = {};
    scope_ = std::move(scope);
  }

  void add(Record record) {
    const std::uint64_t line = record.line;
    Assembler::Result result = assembler_.assemble(std::move(record), *format_, file_);
    Article& article = result.article;
    // Archives hold articles whose text is lost. With an id they are kept: their other fields can still be searched.
    if (article.title.empty() && article.body.empty() && !result.named)
      return report_line_(line, "the article has no title, body or id");
    given_ = true;
    if (result.status == Record::Status::canceled && canceled_) return canceled_(article.id, article.version);
    if (const std::string reason = reason_to_withhold(result); !reason.empty()) return report_line_(line, reason);
    credits_.fill(article);
    bool undecided = false;
    if (!result.date.empty()) {
      const DateReading reading = read_date(result.date, rules());
      if (reading.shows) evidence_.add(*reading.shows);
      undecided = reading.ambiguous;
      article.published = reading.published;
      if (!reading.published && !undecided) report_undated(article, reading.reason);
      if (reading.shows) settle_pending();
    }
    pending_bytes_ += article.body.size();
    pending_.push_back({std::move(article), undecided ? std::move(result.date) : std::string()});
    if (undecided) ++undecided_;
    if (undecided_ > 0 && (pending_.size() > most_pending || pending_bytes_ > most_pending_bytes)) settle_pending();
  }

  /// Why the article must not be published now; empty if it may.
  [[nodiscard]] std::string reason_to_withhold(const Assembler::Result& result) const {
    const std::string name = "article " + result.article.id;
    if (result.status == Record::Status::canceled) return name + " is canceled by its sender";
    if (result.status == Record::Status::withheld) return name + " is withheld by its sender";
    if (result.embargo.empty()) return {};
    const auto until = read_date(result.embargo, rules()).published;
    if (!until) return {};
    const std::int64_t now =
        std::chrono::duration_cast<std::chrono::seconds>(std::chrono::system_clock::now().time_since_epoch()).count();
    constexpr std::int64_t seconds_a_day = 86'400;
    const std::int64_t start = until->instant.value_or(std::int64_t{until->day} * seconds_a_day);
    return start > now ? name + " is embargoed until " + result.embargo : std::string();
  }

  /// Reads the ambiguous dates with the order that most of the dates seen so far show.
  void settle_pending() {
    for (Pending& pending : pending_) {
      if (pending.date.empty()) continue;
      const DateReading reading = read_date(std::exchange(pending.date, {}), rules());
      pending.article.published = reading.published;
      if (!reading.published) report_undated(pending.article, reading.reason);
    }
    undecided_ = 0;
    pending_bytes_ = 0;
  }

  void report_undated(const Article& article, const std::string& reason) const {
    report_({Problem::Kind::undated, article.file, article.line, 0, reason});
  }

  [[nodiscard]] DateRules rules() const {
    return {timezone_, date_order_ ? date_order_ : evidence_.majority(), date_order_.has_value()};
  }

  std::function<void(const Problem&)> report_;
  FieldNames names_;
  Assembler assembler_;
  Credits credits_;
  TimeZone timezone_;
  std::optional<DateOrder> date_order_;
  std::function<void(const std::string&, std::string_view, const std::string&)> opened_;
  std::function<void(const std::string&, std::uint64_t)> canceled_;
  input::Waiting waiting_;
  const formats::Format* format_asked_;
  ReadProgress progress_;
  input::Walk walk_;
  formats::Report report_line_;
  formats::PassOver pass_over_;

  input::File file_;
  std::uint64_t bytes_before_ = 0;
  bool faulty_ = false;                               ///< part of the file could not be read
  bool cut_ = false;                                  ///< text is missing
  bool reported_ = false;                             ///< something of the file was skipped
  bool given_ = false;                                ///< an article of the file was given
  std::map<std::string, std::uint64_t> passed_over_;  ///< how often, by what it is
  std::optional<input::Window> text_;
  const formats::Format* format_ = nullptr;
  std::unique_ptr<formats::Parser> parser_;

  std::deque<Pending> pending_;
  std::size_t undecided_ = 0;
  std::size_t pending_bytes_ = 0;
  std::string scope_;
  Evidence evidence_;
};

Reader::Reader(std::vector<std::string> paths, ReadOptions options, std::function<void(const Problem&)> report)
    : impl_(std::make_unique<Impl>(std::move(paths), std::move(options), std::move(report))) {}
Reader::~Reader() = default;

std::optional<Article> Reader::next() { return impl_->next(); }
ReadProgress Reader::progress() const { return impl_->progress(); }

}  // namespace dateline::corpus
