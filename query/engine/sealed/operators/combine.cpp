#include "query/engine/sealed/operators/combine.hpp"

#include <utility>

namespace dateline::query::sealed {

namespace {

void unite(Mask& mask, const Mask& other) {
  for (std::size_t i = 0; i < mask.size(); ++i) mask[i] |= other[i];
}

void subtract(Mask& mask, const Mask& other) {
  for (std::size_t i = 0; i < mask.size(); ++i) mask[i] &= ~other[i];
}

/// Base of operators with children; owns a window for the result of one child.
class Combined : public Operator {
 public:
  explicit Combined(std::vector<OperatorPtr> children)
      : children_(std::move(children)), other_(std::make_unique<Window>()) {}

 protected:
  /// Keeps the documents of a mask or a window that all children from index `from` on match too.
  template <typename MaskOrWindow>
  void narrow_by(std::uint32_t base, MaskOrWindow& narrowed, std::size_t from, Window& scratch) {
    for (auto i = from; i < children_.size() && !is_empty(mask_of(narrowed)); ++i)
      children_[i]->narrow(base, narrowed, scratch);
  }
  static const Mask& mask_of(const Mask& mask) noexcept { return mask; }
  static const Mask& mask_of(const Window& window) noexcept { return window.mask; }

  std::vector<OperatorPtr> children_;
  std::unique_ptr<Window> other_;
};

class AllOf final : public Combined {
 public:
  using Combined::Combined;

  void match(std::uint32_t base, Mask& mask) override {
    children_.front()->match(base, mask);
    narrow_by(base, mask, 1, *other_);
  }
  void evaluate(std::uint32_t base, Window& window) override {
    children_.front()->evaluate(base, window);
    narrow_by(base, window, 1, *other_);
  }
  void narrow(std::uint32_t base, Mask& mask, Window& scratch) override { narrow_by(base, mask, 0, scratch); }
  void narrow(std::uint32_t base, Window& window, Window& scratch) override { narrow_by(base, window, 0, scratch); }
};

class AnyOf final : public Combined {
 public:
  using Combined::Combined;

  void match(std::uint32_t base, Mask& mask) override {
    mask.fill(0);
    for (const auto& child : children_) {
      child->match(base, other_->mask);
      unite(mask, other_->mask);
    }
  }

  void evaluate(std::uint32_t base, Window& window) override {
    window.mask.fill(0);
    window.scores.fill(0);
    for (const auto& child : children_) {
      child->evaluate(base, *other_);
      for_each(other_->mask, [&](auto document) { window.scores[document] += other_->scores[document]; });
      unite(window.mask, other_->mask);
    }
  }
};

class NoneOf final : public Combined {
 public:
  using Combined::Combined;

  void match(std::uint32_t base, Mask& mask) override {
    children_.front()->match(base, mask);
    exclude(base, mask);
  }

  void evaluate(std::uint32_t base, Window& window) override {
    children_.front()->evaluate(base, window);
    exclude(base, window.mask);
  }

 private:
  void exclude(std::uint32_t base, Mask& mask) {
    for (std::size_t i = 1; i < children_.size() && !is_empty(mask); ++i) {
      children_[i]->match(base, other_->mask);
      subtract(mask, other_->mask);
    }
  }
};

class Boosted final : public Combined {
 public:
  using Combined::Combined;

  void match(std::uint32_t base, Mask& mask) override { children_.front()->match(base, mask); }

  void evaluate(std::uint32_t base, Window& window) override {
    children_.front()->evaluate(base, window);
    if (is_empty(window.mask)) return;
    for (std::size_t i = 1; i < children_.size(); ++i) {
      children_[i]->evaluate(base, *other_);
      intersect(other_->mask, window.mask);
      for_each(other_->mask, [&](auto document) { window.scores[document] += other_->scores[document]; });
    }
  }
};

/// Evaluates the filters first, so that the scored child only looks at documents that pass them.
class Filtered final : public Combined {
 public:
  using Combined::Combined;

  void match(std::uint32_t base, Mask& mask) override {
    match_filters(base, mask);
    if (!is_empty(mask)) children_.front()->narrow(base, mask, *other_);
  }
  void evaluate(std::uint32_t base, Window& window) override {
    match_filters(base, window.mask);
    if (is_empty(window.mask)) return;
    window.scores.fill(0);
    children_.front()->narrow(base, window, *other_);
  }

 private:
  void match_filters(std::uint32_t base, Mask& mask) {
    children_[1]->match(base, mask);
    narrow_by(base, mask, 2, *other_);
  }
};

std::vector<OperatorPtr> joined(OperatorPtr first, std::vector<OperatorPtr> others) {
  others.insert(others.begin(), std::move(first));
  return others;
}

}  // namespace

OperatorPtr all_of(std::vector<OperatorPtr> children) { return std::make_unique<AllOf>(std::move(children)); }
OperatorPtr any_of(std::vector<OperatorPtr> children) { return std::make_unique<AnyOf>(std::move(children)); }
OperatorPtr none_of(OperatorPtr first, std::vector<OperatorPtr> others) {
  return std::make_unique<NoneOf>(joined(std::move(first), std::move(others)));
}
OperatorPtr boosted(OperatorPtr first, std::vector<OperatorPtr> others) {
  return std::make_unique<Boosted>(joined(std::move(first), std::move(others)));
}
OperatorPtr filtered(OperatorPtr first, std::vector<OperatorPtr> others) {
  if (others.empty()) return first;
  return std::make_unique<Filtered>(joined(std::move(first), std::move(others)));
}

}  // namespace dateline::query::sealed
