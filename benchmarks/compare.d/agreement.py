"""Whether the engines count the same, and why not where they do not."""

# Why the totals of a row may differ, by how its queries match. A difference that no reason explains is a fault.
COMPOUNDS = ("Dateline also finds clean-up for cleanup; the others are given words in a row, so theirs are at most as "
             "many")
REASONS = {
    "any": COMPOUNDS,
    "all": COMPOUNDS,
    "phrase": "Dateline matches the words as they are written, the others match stems: theirs are at least as many",
    "prefix": "Dateline matches words as they are written, the others match stems",
    "fuzzy": "Dateline matches words as they are written, keeps the first letter and takes the 50 nearest words; "
             "the others match stems with any first letter",
}


def explained(match, ours, theirs):
    """Whether the reason for a kind of query explains this difference."""
    if match == "phrase":
        return theirs > ours
    return match in ("prefix", "fuzzy") or ours > theirs


def compare_totals(match, ours, theirs, lines):
    """Compares totals by the number of the query. Returns how many queries were compared and differ, how many of these
    no reason explains, and the first of the latter."""
    numbers = sorted(ours.keys() & theirs.keys())
    differ = [number for number in numbers if ours[number] != theirs[number]]
    unexplained = [number for number in differ if not explained(match, ours[number], theirs[number])]
    examples = [{"query": lines[number].split("\t")[0], "dateline": ours[number], "other": theirs[number]}
                for number in unexplained[:5]]
    return {"queries": len(numbers), "differ": len(differ), "unexplained": len(unexplained), "examples": examples,
            "reason": REASONS.get(match, "") if len(differ) > len(unexplained) else ""}


def in_words(row, title, result):
    """A sentence on a comparison that found differences."""
    text = f"{row}: {title} counts {result['differ']} of {result['queries']} queries differently"
    if result["reason"]:
        text += f". {result['reason']}"
    if result["unexplained"]:
        first = result["examples"][0]
        text += (f". {result['unexplained']} differences have no known reason; the first is \"{first['query']}\", "
                 f"{first['dateline']} by Dateline and {first['other']} by {title}")
    return text + "."
