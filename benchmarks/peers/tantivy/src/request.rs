use std::collections::HashMap;

/// A verb and named values, between tabs.
pub struct Request {
    verb: String,
    values: HashMap<String, String>,
}

impl Request {
    pub fn new(line: &str) -> Request {
        let verb = line.split('\t').next().unwrap_or_default().to_string();
        let pair = |word: &str| word.split_once('=').map(|(name, value)| (name.to_string(), value.to_string()));
        Request { verb, values: line.split('\t').filter_map(pair).collect() }
    }

    pub fn verb(&self) -> &str {
        &self.verb
    }

    /// Panics if the request has no such value.
    pub fn text(&self, name: &str) -> &str {
        self.values.get(name).unwrap_or_else(|| panic!("the request has no {name}"))
    }

    pub fn number<T: std::str::FromStr>(&self, name: &str) -> T {
        self.text(name).parse().unwrap_or_else(|_| panic!("{name} is not a number"))
    }
}
