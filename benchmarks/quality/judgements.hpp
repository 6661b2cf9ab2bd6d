#pragma once

#include <istream>
#include <map>
#include <string>
#include <vector>

#include "benchmarks/quality/measures.hpp"

namespace dateline::bench {

/// What the grades of a file of judgements mean: FROM=TO for each grade that is to be read as another. Grades that are
/// not in it keep their value.
using GradeMap = std::map<int, int>;

/// Reads the values of --grades, such as "1=4,2=3". Throws UsageError for one that is not a pair of whole numbers, and
/// for a grade with two meanings.
[[nodiscard]] GradeMap parse_grades(const std::vector<std::string>& values);

/// The judgements of each query, by the query's id.
using Judgements = std::map<std::string, Grades, std::less<>>;

/// Reads judgements in TREC's format: lines of four fields, the query's id, a number that is not used, the article's id
/// and the grade, which is a whole number. `file` is the name for messages. Throws UnusableError naming the line for
/// one that has other fields, or that gives an article another grade than an earlier line does.
[[nodiscard]] Judgements read_judgements(std::istream& in, const std::string& file, const GradeMap& map);

}  // namespace dateline::bench
