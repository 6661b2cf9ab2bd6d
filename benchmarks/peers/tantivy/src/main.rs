//! Answers the requests of benchmarks/compare: see benchmarks/README.md.
mod build;
mod measure;
mod request;
mod search;

use std::io::{stdin, stdout, BufRead, Write};

use request::Request;
use serde_json::{json, Value};

fn answer(request: &Request) -> tantivy::Result<Value> {
    match request.verb() {
        "describe" => Ok(json!({
            "name": "tantivy",
            "version": tantivy::version_string(),
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
