use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::time::Instant;

use serde_json::{json, Value};
use tantivy::merge_policy::NoMergePolicy;
use tantivy::schema::*;
use tantivy::store::{Compressor, ZstdCompressor};
use tantivy::tokenizer::{LowerCaser, SimpleTokenizer, Stemmer, TextAnalyzer};
use tantivy::{Index, IndexSettings, IndexWriter, TantivyDocument};

use crate::request::Request;

const WRITER_BYTES: usize = 512 << 20;

struct Fields {
    words: Field,
    text: Field,
    id: Field,
    day: Field,
    month: Field,
    country: Field,
    person: Field,
}

fn schema(own_analysis: bool) -> (Schema, Fields) {
    let indexing = TextFieldIndexing::default()
        .set_tokenizer(if own_analysis { "english" } else { "whitespace" })
        .set_index_option(IndexRecordOption::WithFreqsAndPositions);
    let mut schema = Schema::builder();
    let fields = Fields {
        words: schema.add_text_field("words", TextOptions::default().set_indexing_options(indexing)),
        text: schema.add_text_field("text", STORED),
        id: schema.add_text_field("id", STRING | STORED),
        day: schema.add_u64_field("day", FAST | INDEXED),
        month: schema.add_text_field("month", STRING | FAST),
        country: schema.add_text_field("country", STRING | FAST),
        person: schema.add_text_field("person", STRING | FAST),
    };
    (schema.build(), fields)
}

fn document(line: &str, content: &str, fields: &Fields) -> TantivyDocument {
    let column: Vec<&str> = line.split('\t').collect();
    let (stems, text) = (column[5], column[6]);
    let mut document = TantivyDocument::default();
    document.add_text(fields.words, if content == "text" { text } else { stems });
    if content != "words" {
        document.add_text(fields.text, text);
    }
    if content == "all" {
        document.add_text(fields.id, column[0]);
        document.add_u64(fields.day, column[1].parse().unwrap_or(0));
        document.add_text(fields.month, column[2]);
        for country in column[3].split_terminator(' ') {
            document.add_text(fields.country, country);
        }
        for person in column[4].split_terminator(' ') {
            document.add_text(fields.person, person);
        }
    }
    document
}

/// Bytes by part. Terms of facets are among the words.
fn parts(index: &Path) -> std::io::Result<BTreeMap<&'static str, u64>> {
    let mut bytes = BTreeMap::new();
    for entry in fs::read_dir(index)? {
        let entry = entry?;
        let part = match entry.path().extension().and_then(|extension| extension.to_str()) {
            Some("store") => "text",
            Some("fast") => "facets",
            _ => "words",
        };
        *bytes.entry(part).or_insert(0) += entry.metadata()?.len();
    }
    Ok(bytes)
}

pub fn run(request: &Request) -> tantivy::Result<Value> {
    let (path, content, merge) = (Path::new(request.text("index")), request.text("content"), request.text("merge") == "1");
    let docstore_compression = match request.text("store") {
        "zstd" => Compressor::Zstd(ZstdCompressor { compression_level: Some(9) }),
        _ => Compressor::Lz4,
    };
    let (schema, fields) = schema(content == "text");
    fs::create_dir_all(path)?;
    let start = Instant::now();
    let settings = IndexSettings { docstore_compression, ..Default::default() };
    let index = Index::builder().schema(schema).settings(settings).create_in_dir(path)?;
    let english = TextAnalyzer::builder(SimpleTokenizer::default()).filter(LowerCaser).filter(Stemmer::default());
    index.tokenizers().register("english", english.build());
    let mut writer: IndexWriter = index.writer_with_num_threads(request.number("threads"), WRITER_BYTES)?;
    if merge {
        writer.set_merge_policy(Box::<NoMergePolicy>::default()); // all are merged at the end
    }
    for line in BufReader::with_capacity(1 << 20, File::open(request.text("documents"))?).lines() {
        writer.add_document(document(&line?, content, &fields))?;
    }
    writer.commit()?;
    let built = start.elapsed().as_secs_f64();
    let start = Instant::now();
    if merge {
        let segments = index.searchable_segment_ids()?;
        if segments.len() > 1 {
            writer.merge(&segments).wait()?;
        }
        writer.garbage_collect_files().wait()?;
    }
    writer.wait_merging_threads()?;
    let merged = if merge { start.elapsed().as_secs_f64() } else { 0.0 };
    Ok(json!({"build_s": built, "merge_s": merged, "parts": parts(path)?}))
}
