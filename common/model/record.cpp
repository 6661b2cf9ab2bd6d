#include "common/model/record.hpp"

#include <fmt/format.h>
#include <zstd.h>

#include <cmath>
#include <new>
#include <optional>
#include <vector>

#include "common/encoding/varint.hpp"
#include "common/error.hpp"
#include "common/model/possible_date.hpp"
#include "common/text/fold.hpp"

namespace dateline {

namespace {

constexpr char record_version = 3;
constexpr int zstd_level = 3;
constexpr std::size_t smallest_role = 4;                   // bytes: three empty texts, and class and status
constexpr unsigned long long largest_record = 1ULL << 30;  // limits what a damaged frame can allocate

struct Damaged {};

/// The usual key of a name: "john-f-kerry" for "John F. Kerry".
std::string key_by(const std::string& name) {
  std::string key;
  for (const char c : text::fold(name)) {
    if (c == ' ' || c == '-')
      key += '-';
    else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80)
      key += c;
  }
  return key;
}

/// How the key of a person is stored.
enum class KeyForm : std::uint8_t { written, by_name, by_name_with_tilde };

/// Appends fields to a string.
class Writer {
 public:
  explicit Writer(std::string& out) : out_(out) {}

  void text(const std::string& value) { encoding::append_bytes(out_, value); }
  void number(std::uint64_t value) { encoding::append_varint(out_, value); }
  /// Weights have two decimals.
  void weight(double value) { number(static_cast<std::uint64_t>(std::lround(value * 100))); }
  void flag(bool value) { number(value ? 1 : 0); }
  /// The key, the flags and the number of roles.
  void key_and_flags(const Person& person) {
    const auto made = key_by(person.name);
    const auto form = person.key == made         ? KeyForm::by_name
                      : person.key == '~' + made ? KeyForm::by_name_with_tilde
                                                 : KeyForm::written;
    number(person.roles.size() << 4 | (person.facet ? 8U : 0U) | (person.official ? 4U : 0U) |
           static_cast<unsigned>(form));
    if (form == KeyForm::written) text(person.key);
  }
  void class_and_status(const Role& role) {
    number(static_cast<std::uint64_t>(role.status) << 4 | static_cast<std::uint64_t>(role.role_class));
  }
  /// Each day is a difference from the one before, the first from `base`. An interval of one day stores it once.
  void interval(const Interval& value, Day base) {
    const bool single = value.from && value.from == value.to;
    number(static_cast<std::uint64_t>(value.granularity) << 3 | (single ? 4U : 0U) | (value.from ? 2U : 0U) |
           (value.to ? 1U : 0U));
    if (value.from) number(encoding::zigzag(std::int64_t{*value.from} - base));
    if (value.to && !single) number(encoding::zigzag(std::int64_t{*value.to} - value.from.value_or(base)));
  }
  template <typename Value>
  void optional(const std::optional<Value>& value) {
    number(value ? 1 : 0);
    if (value) number(encoding::zigzag(*value));
  }
  template <typename Value, typename Each>
  void list(const std::vector<Value>& values, Each each) {
    number(values.size());
    for (const auto& value : values) each(*this, value);
  }
  /// `each` writes one element.
  template <typename Value, typename Each>
  void maybe(const std::optional<Value>& value, Each each) {
    number(value ? 1 : 0);
    if (value) each(*this, *value);
  }

 private:
  std::string& out_;
};

/// Reads what Writer appended, in the same order. Throws Damaged.
class Parser {
 public:
  explicit Parser(std::string_view in) : in_(in) {}
  [[nodiscard]] bool at_end() const noexcept { return in_.empty(); }

  void text(std::string& value) {
    const auto bytes = encoding::take_bytes(in_);
    if (!bytes) throw Damaged{};
    value = *bytes;
  }
  template <typename Number>
  void number(Number& value) {
    value = static_cast<Number>(taken());
  }
  void weight(double& value) {
    const auto hundredths = taken();
    if (hundredths > 100) throw Damaged{};
    value = static_cast<double>(hundredths) / 100;
  }
  void flag(bool& value) {
    const auto number = taken();
    if (number > 1) throw Damaged{};
    value = number == 1;
  }
  void key_and_flags(Person& person) {
    const auto head = taken();
    const auto form = head & 3U;
    if (form > static_cast<std::uint64_t>(KeyForm::by_name_with_tilde) || head >> 4 > in_.size() / smallest_role)
      throw Damaged{};
    person.official = (head & 4U) != 0;
    person.facet = (head & 8U) != 0;
    person.roles.resize(head >> 4);
    if (form == static_cast<std::uint64_t>(KeyForm::written)) return text(person.key);
    person.key = form == static_cast<std::uint64_t>(KeyForm::by_name) ? key_by(person.name) : '~' + key_by(person.name);
  }
  void class_and_status(Role& role) {
    const auto number = taken();
    role.role_class = one_of<RoleClass>(number & 15U, RoleClass::none);
    role.status = one_of<RoleStatus>(number >> 4, RoleStatus::former);
  }
  void interval(Interval& value, Day base) {
    const auto head = taken();
    value.granularity = one_of<Granularity>(head >> 3, Granularity::century);
    if ((head & 2) != 0) value.from = day_from(base);
    if ((head & 4) != 0)
      value.to = value.from;
    else if ((head & 1) != 0)
      value.to = day_from(value.from.value_or(base));
  }
  template <typename Value>
  void optional(std::optional<Value>& value) {
    if (taken() == 0) return;
    const auto number = encoding::unzigzag(taken());
    value = static_cast<Value>(number);
    if (*value != number) throw Damaged{};
  }
  template <typename Value, typename Each>
  void list(std::vector<Value>& values, Each each) {
    for (auto count = taken(); count > 0; --count) each(*this, values.emplace_back());
  }
  template <typename Value, typename Each>
  void maybe(std::optional<Value>& value, Each each) {
    if (taken() != 0) each(*this, value.emplace());
  }

 private:
  template <typename Value>
  static Value one_of(std::uint64_t number, Value last) {
    if (number > static_cast<std::uint64_t>(last)) throw Damaged{};
    return static_cast<Value>(number);
  }
  Day day_from(Day base) {
    const auto day = static_cast<std::uint64_t>(base) + static_cast<std::uint64_t>(encoding::unzigzag(taken()));
    const auto whole = static_cast<std::int64_t>(day);
    if (!is_civil(whole)) throw Damaged{};
    return static_cast<Day>(whole);
  }
  std::uint64_t taken() {
    const auto number = encoding::take_varint(in_);
    if (!number) throw Damaged{};
    return *number;
  }

  std::string_view in_;
};

// The layout, described once for both directions: `io` is a Writer or a Parser.

constexpr auto text_field = [](auto& io, auto& text) { io.text(text); };

constexpr auto published_field = [](auto& io, auto& published) {
  std::optional<Day> day = published.day;
  io.optional(day);
  if constexpr (requires { published.day = 0; }) published.day = day.value_or(0);
  io.optional(published.instant);
};

constexpr auto role_field = [](auto& io, auto& role) {
  for (auto* text : {&role.text, &role.country, &role.body}) io.text(*text);
  io.class_and_status(role);
};

constexpr auto person_field = [](auto& io, auto& person) {
  io.text(person.name);
  io.key_and_flags(person);
  for (auto& role : person.roles) role_field(io, role);
};

constexpr auto country_field = [](auto& io, auto& country) {
  io.text(country.code);
  io.weight(country.weight);
  io.flag(country.facet);
};

template <typename Io, typename AnArticle>
void content_fields(Io& io, AnArticle& article) {
  for (auto* text : {&article.id, &article.url, &article.title, &article.body}) io.text(*text);
  io.maybe(article.published, published_field);
  for (auto* text : {&article.source, &article.dateline, &article.language, &article.section}) io.text(*text);
  for (auto* list :
       {&article.authors, &article.keywords, &article.people, &article.places, &article.organisations, &article.links})
    io.list(*list, text_field);
  io.number(article.version);
}

template <typename Io, typename AnArticle>
void article_fields(Io& io, AnArticle& article) {
  content_fields(io, article);
  io.text(article.file);
  io.number(article.line);
}

/// `base`: the day of publication; most mentioned days are near it.
template <typename Io, typename SomeFacts>
void facts_fields(Io& io, SomeFacts& facts, Day base) {
  io.list(facts.people, person_field);
  io.list(facts.organisations, [](auto& inner, auto& organisation) { inner.text(organisation.name); });
  io.list(facts.countries, country_field);
  io.list(facts.dates, [base](auto& inner, auto& date) { inner.interval(date.interval, base); });
}

Day day_of(const Article& article) { return article.published ? article.published->day : 0; }

/// std::nullopt if the bytes are not an intact frame.
std::optional<std::string> decompress(std::string_view frame) {
  const auto size = ZSTD_getFrameContentSize(frame.data(), frame.size());
  if (size > largest_record) return std::nullopt;  // zstd's codes for errors and unknown sizes are huge, too
  std::string content(size, '\0');
  const auto written = ZSTD_decompress(content.data(), content.size(), frame.data(), frame.size());
  if (ZSTD_isError(written) != 0 || written != size) return std::nullopt;
  return content;
}

[[noreturn]] void damaged(std::string_view what) {
  throw UnusableError(fmt::format("{}: the record is damaged; `dateline-index check` lists all damage", what));
}

}  // namespace

void append_record_fields(std::string& out, const Article& article, const Facts& facts) {
  Writer writer(out);
  article_fields(writer, article);
  facts_fields(writer, facts, day_of(article));
}

void append_content_fields(std::string& out, const Article& article) {
  Writer writer(out);
  content_fields(writer, article);
}

Record parse_record_fields(std::string_view fields, std::string_view what) {
  try {
    Parser parser(fields);
    Record record;
    article_fields(parser, record.article);
    if (record.article.published && !is_possible(*record.article.published)) throw Damaged{};
    facts_fields(parser, record.facts, day_of(record.article));
    if (!parser.at_end()) throw Damaged{};
    return record;
  } catch (const Damaged&) {
    damaged(what);
  }
}

struct RecordEncoder::Impl {
  struct Free {
    void operator()(ZSTD_CCtx* freed) const { ZSTD_freeCCtx(freed); }
  };
  std::unique_ptr<ZSTD_CCtx, Free> context{ZSTD_createCCtx()};
  std::string fields;
};

RecordEncoder::RecordEncoder() : impl_(std::make_unique<Impl>()) {
  if (!impl_->context) throw std::bad_alloc();
  ZSTD_CCtx_setParameter(impl_->context.get(), ZSTD_c_compressionLevel, zstd_level);
  ZSTD_CCtx_setParameter(impl_->context.get(), ZSTD_c_checksumFlag, 1);
}
RecordEncoder::~RecordEncoder() = default;
RecordEncoder::RecordEncoder(RecordEncoder&&) noexcept = default;
RecordEncoder& RecordEncoder::operator=(RecordEncoder&&) noexcept = default;

std::string RecordEncoder::encode(const Article& article, const Facts& facts) {
  auto& fields = impl_->fields;
  fields.clear();
  append_record_fields(fields, article, facts);

  std::string record(1 + ZSTD_compressBound(fields.size()), record_version);
  const auto size =
      ZSTD_compress2(impl_->context.get(), record.data() + 1, record.size() - 1, fields.data(), fields.size());
  if (ZSTD_isError(size) != 0)
    throw UnusableError(fmt::format("article {} could not be compressed: {}", article.id, ZSTD_getErrorName(size)));
  record.resize(1 + size);
  return record;
}

Record decode_record(std::string_view bytes, std::string_view what) {
  if (!bytes.empty() && bytes[0] != record_version)
    throw UnusableError(fmt::format("{}: the record is of version {}, and this Dateline reads version {}", what,
                                    static_cast<unsigned char>(bytes[0]), record_version + 0));
  const auto fields = decompress(bytes.substr(bytes.empty() ? 0 : 1));
  if (!fields) damaged(what);
  return parse_record_fields(*fields, what);
}

}  // namespace dateline
