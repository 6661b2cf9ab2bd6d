use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::Mutex;
use std::time::Instant;

use serde_json::{json, Value};

/// The least time of a query, in microseconds, and how many articles it found.
type Measured = (f64, usize);

/// Runs all queries once, shared out among the threads, and returns the seconds.
fn pass<F>(queries: &[&str], threads: usize, search: &F, results: &Mutex<Vec<Measured>>) -> f64
where
    F: Fn(&str) -> tantivy::Result<usize> + Sync,
{
    let next = AtomicUsize::new(0);
    let work = || {
        let mut measured = Vec::new();
        loop {
            let i = next.fetch_add(1, Ordering::Relaxed);
            let Some(query) = queries.get(i) else { break };
            let start = Instant::now();
            let found = search(query).expect("a search failed");
            measured.push((i, start.elapsed().as_secs_f64() * 1e6, found));
        }
        let mut results = results.lock().unwrap();
        for (i, us, found) in measured {
            results[i] = (us.min(results[i].0), found);
        }
    };
    let start = Instant::now();
    std::thread::scope(|scope| {
        for _ in 1..threads {
            scope.spawn(work);
        }
        work();
    });
    start.elapsed().as_secs_f64()
}

/// Once to warm up, then `repeat` times or until `seconds` are over. Returns the answer to a query request.
pub fn measure<F>(queries: &[&str], threads: usize, repeat: usize, seconds: f64, search: F) -> Value
where
    F: Fn(&str) -> tantivy::Result<usize> + Sync,
{
    let untimed = vec![(f64::INFINITY, 0); queries.len()];
    let results = Mutex::new(untimed.clone());
    pass(queries, threads, &search, &results);
    *results.lock().unwrap() = untimed;
    let (mut took, mut passes) = (0.0, 0);
    while passes == 0 || (passes < repeat && took < seconds) {
        took += pass(queries, threads, &search, &results);
        passes += 1;
    }
    let results = results.into_inner().unwrap();
    json!({
        "per_s": (queries.len() * passes) as f64 / took,
        "us": results.iter().map(|result| result.0).collect::<Vec<_>>(),
        "totals": results.iter().map(|result| result.1).collect::<Vec<_>>(),
    })
}
