use std::fs::read_to_string;

use serde_json::Value;
use tantivy::aggregation::agg_req::Aggregations;
use tantivy::aggregation::{AggContextParams, AggregationCollector, AggregationLimitsGuard};
use tantivy::collector::{Count, TopDocs};
use tantivy::query::{BooleanQuery, ConstScoreQuery, FuzzyTermQuery, Occur, PhraseQuery, Query, TermQuery};
use tantivy::schema::{Field, IndexRecordOption, Term};
use tantivy::{Index, Order, Searcher};

use crate::measure::measure;
use crate::request::Request;

const FACETS: &str = r#"{"person": {"terms": {"field": "person", "size": 10}},
                         "country": {"terms": {"field": "country", "size": 10}},
                         "month": {"terms": {"field": "month", "size": 1000}}}"#;

/// An open index, and what a request asks of it.
struct Engine<'a> {
    searcher: Searcher,
    words: Field,
    filter: Option<Term>,
    facets: Option<(Aggregations, AggContextParams)>,
    matching: &'a str,
    top: usize,
    exact: bool,
    by_date: bool,
}

impl<'a> Engine<'a> {
    fn open(request: &'a Request) -> tantivy::Result<Engine<'a>> {
        let index = Index::open_in_dir(request.text("index"))?;
        let schema = index.schema();
        let filter = match request.text("filter").split_once(':') {
            Some((field, value)) => Some(Term::from_field_text(schema.get_field(field)?, value)),
            None => None,
        };
        let facets = (request.text("facets") == "1").then(|| {
            let limits = AggregationLimitsGuard::new(Some(4 << 30), Some(u32::MAX));
            let context = AggContextParams::new(limits, index.tokenizers().clone());
            (serde_json::from_str(FACETS).expect("valid facets"), context)
        });
        Ok(Engine {
            searcher: index.reader()?.searcher(),
            words: schema.get_field("words")?,
            filter,
            facets,
            matching: request.text("match"),
            top: request.number("top"),
            exact: request.text("total") == "exact",
            by_date: request.text("sort") == "date",
        })
    }

    fn term(&self, word: &str) -> Term {
        Term::from_field_text(self.words, word)
    }

    fn words(&self, stems: &str, occur: Occur) -> Box<dyn Query> {
        let word = |stem| -> Box<dyn Query> { Box::new(TermQuery::new(self.term(stem), IndexRecordOption::WithFreqs)) };
        let mut words: Vec<_> = stems.split(' ').map(|stem| (occur, word(stem))).collect();
        if words.len() == 1 {
            return words.remove(0).1;
        }
        Box::new(BooleanQuery::new(words))
    }

    fn query(&self, stems: &str) -> Box<dyn Query> {
        let query: Box<dyn Query> = match self.matching {
            "phrase" => Box::new(PhraseQuery::new(stems.split(' ').map(|stem| self.term(stem)).collect())),
            "prefix" => Box::new(FuzzyTermQuery::new_prefix(self.term(stems), 0, true)),
            "fuzzy" => Box::new(FuzzyTermQuery::new(self.term(stems), 1, true)),
            "all" => self.words(stems, Occur::Must),
            _ => self.words(stems, Occur::Should),
        };
        let Some(filter) = &self.filter else { return query };
        let filter = Box::new(TermQuery::new(filter.clone(), IndexRecordOption::Basic));
        let unscored = Box::new(ConstScoreQuery::new(filter, 0.0));
        Box::new(BooleanQuery::new(vec![(Occur::Must, query), (Occur::Must, unscored)]))
    }

    fn search(&self, stems: &str) -> tantivy::Result<usize> {
        let query = self.query(stems);
        if self.top == 0 {
            return query.count(&self.searcher);
        }
        let top = TopDocs::with_limit(self.top);
        if self.by_date {
            let newest = top.order_by_fast_field::<u64>("day", Order::Desc);
            return Ok(self.searcher.search(&*query, &newest)?.len());
        }
        let best = top.order_by_score();
        if let Some((facets, context)) = &self.facets {
            let facets = AggregationCollector::from_aggs(facets.clone(), context.clone());
            return Ok(self.searcher.search(&*query, &(best, Count, facets))?.1);
        }
        if self.exact {
            return Ok(self.searcher.search(&*query, &(best, Count))?.1);
        }
        Ok(self.searcher.search(&*query, &best)?.len())
    }
}

pub fn run(request: &Request) -> tantivy::Result<Value> {
    let engine = Engine::open(request)?;
    let file = read_to_string(request.text("queries"))?;
    let queries: Vec<&str> = file.lines().map(|line| line.split_once('\t').map_or(line, |(_, stems)| stems)).collect();
    let (threads, repeat, seconds) = (request.number("threads"), request.number("repeat"), request.number("seconds"));
    Ok(measure(&queries, threads, repeat, seconds, |stems| engine.search(stems)))
}
