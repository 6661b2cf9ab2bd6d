//! Answers the requests of benchmarks/compare: see benchmarks/README.md.
mod build;
mod measure;
mod request;
mod search;

use std::io::{stdin, stdout, BufRead, Write};

use request::Request;
use serde_json::{json, Value};

/// "0.27.0" of "tantivy v0.27.0, index_format v7".
fn version() -> &'static str {
    let words = tantivy::version_string();
    words.split(|c| c == 'v' || c == ',').find(|part| part.contains('.')).unwrap_or(words)
}

fn answer(request: &Request) -> tantivy::Result<Value> {
    match request.verb() {
        "describe" => Ok(json!({
            "name": "tantivy",
            "version": version(),
            "stores": ["lz4", "zstd"],
            "writers": 2,
        })),
        "build" => build::run(request),
        "query" => search::run(request),
        other => panic!("unknown request {other}"),
    }
}

fn main() -> tantivy::Result<()> {
    for line in stdin().lock().lines() {
        println!("{}", answer(&Request::new(&line?))?);
        stdout().flush()?;
    }
    Ok(())
}
