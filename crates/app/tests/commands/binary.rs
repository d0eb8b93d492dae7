//! The binary, and just enough HTTP to be a visitor.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};

/// The program with its arguments; no setting of the machine reaches it.
pub fn program(args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_learning-together"));
    for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("LT_")) {
        command.env_remove(name);
    }
    command.args(args);
    command
}

/// Runs a command to its end.
pub fn run(args: &[&str]) -> Output {
    program(args).output().expect("the program runs")
}

/// What a command wrote to standard output.
pub fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// A demonstration that serves, killed when dropped.
pub struct Serving {
    child: Child,
    port: u16,
}

impl Serving {
    /// Starts `demo` in a folder and waits for its line.
    pub fn demo(data: &Path, more: &[&str]) -> Self {
        let data = data.to_str().expect("a plain path");
        let args = [&["demo", "--listen", "127.0.0.1:0", "--data", data], more].concat();
        let mut child = program(&args).stdout(Stdio::piped()).spawn().expect("the program starts");
        let mut line = String::new();
        let out = child.stdout.take().expect("its output");
        BufReader::new(out).read_line(&mut line).expect("its first line");
        let address = line.trim().strip_prefix("listening on http://").unwrap_or_else(|| panic!("it said {line:?}"));
        let port = address.rsplit(':').next().and_then(|port| port.parse().ok()).expect("a port");
        Self { child, port }
    }

    /// Ends it at once, as a power cut would.
    pub fn kill(mut self) {
        self.child.kill().expect("it can be killed");
        self.child.wait().expect("it ends");
    }

    /// One request; the whole answer, head and body.
    pub fn ask(&self, method: &str, path: &str, cookie: &str, form: &str) -> String {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).expect("it answers");
        let request = format!(
            "{method} {path} HTTP/1.1\r\nhost: localhost:{}\r\nconnection: close\r\ncookie: {cookie}\r\n\
             content-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\n\r\n{form}",
            self.port,
            form.len()
        );
        stream.write_all(request.as_bytes()).expect("the request goes out");
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).expect("the answer comes in");
        String::from_utf8_lossy(&answer).into_owned()
    }

    /// A form with one file; what the site answers, even where it answers before it has read the whole.
    pub fn upload(&self, path: &str, cookie: &str, fields: &[(&str, &str)], (name, bytes): (&str, &[u8])) -> String {
        const LINE: &str = "lines-of-the-form";
        let mut form = Vec::new();
        for (field, value) in fields {
            let part = format!("--{LINE}\r\ncontent-disposition: form-data; name=\"{field}\"\r\n\r\n{value}\r\n");
            form.extend(part.into_bytes());
        }
        let head = format!(
            "--{LINE}\r\ncontent-disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\
             content-type: application/octet-stream\r\n\r\n"
        );
        form.extend(head.into_bytes());
        form.extend(bytes);
        form.extend(format!("\r\n--{LINE}--\r\n").into_bytes());
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).expect("it answers");
        let head = format!(
            "POST {path} HTTP/1.1\r\nhost: localhost:{}\r\nconnection: close\r\ncookie: {cookie}\r\n\
             content-type: multipart/form-data; boundary={LINE}\r\ncontent-length: {}\r\n\r\n",
            self.port,
            form.len()
        );
        stream.write_all(head.as_bytes()).expect("the request goes out");
        let sent = stream.write_all(&form);
        let mut answer = Vec::new();
        if let Err(error) = stream.read_to_end(&mut answer) {
            assert!(!answer.is_empty(), "no answer at all: {error}; sending: {sent:?}");
        }
        String::from_utf8_lossy(&answer).into_owned()
    }

    /// The cookie of a persona.
    pub fn become_persona(&self, key: &str) -> String {
        let answer = self.ask("POST", "/demo/become", "", &format!("persona={key}"));
        let cookie = answer.lines().find_map(|line| line.strip_prefix("set-cookie: session="));
        let value =
            cookie.and_then(|cookie| cookie.split(';').next()).unwrap_or_else(|| panic!("no cookie in {answer}"));
        format!("session={value}")
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }
}
