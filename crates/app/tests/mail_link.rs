//! Signing in by mail from the form to the session: the link is queued, goes out by SMTP, works once and for half an hour.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use kernel::{FixedClock, Stamp};
use outside::{Smtp, SmtpSettings};
use store::JobState;
use testkit::{Db, both, noon};
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpListener;
use tower::ServiceExt;

const MINUTE: Duration = Duration::from_secs(60);

/// A mail server that takes every mail and keeps it; while `busy`, it asks to come again.
#[derive(Clone, Default)]
struct Server {
    mails: Arc<Mutex<Vec<String>>>,
    busy: Arc<Mutex<bool>>,
}

impl Server {
    async fn start(&self) -> Smtp {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = format!("smtp://{}", listener.local_addr().unwrap());
        let server = self.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(server.clone().talk(stream));
            }
        });
        let from = "Learning Together <no-reply@example.org>".to_owned();
        Smtp::new(&SmtpSettings { address, user: None, password: None, from }).unwrap()
    }

    async fn talk(self, stream: tokio::net::TcpStream) {
        let (read, mut write) = stream.into_split();
        let mut lines = BufReader::new(read).lines();
        write.write_all(b"220 ready\r\n").await.unwrap();
        while let Ok(Some(line)) = lines.next_line().await {
            let busy = *self.busy.lock().unwrap();
            let answer = match line.get(..4).unwrap_or_default() {
                "MAIL" if busy => "451 later, please",
                "DATA" => "354 go on",
                "QUIT" => "221 bye",
                _ => "250 ok",
            };
            write.write_all(format!("{answer}\r\n").as_bytes()).await.unwrap();
            if line == "DATA" {
                let mut mail = String::new();
                while let Ok(Some(line)) = lines.next_line().await {
                    if line == "." {
                        break;
                    }
                    mail = mail + &line + "\n";
                }
                self.mails.lock().unwrap().push(mail);
                write.write_all(b"250 taken\r\n").await.unwrap();
            }
        }
    }

    /// The address in the newest mail, as its reader would press it.
    fn link(&self) -> String {
        let mails = self.mails.lock().unwrap();
        let text = mails.last().expect("a mail").replace("=\n", "").replace("=3D", "=");
        let from = text.find("/sign-in/link?key=").expect("a link in the mail");
        text[from..].chars().take_while(|char| char.is_ascii_alphanumeric() || "/?=-".contains(*char)).collect()
    }
}

fn site(db: &Db, now: Stamp) -> Router {
    let site = web::Site {
        base: "http://localhost".parse().unwrap(),
        demo: false,
        files: std::env::temp_dir(),
        personas: vec![],
        move_clock: Box::new(|_| {}),
    };
    web::router(web::App::new(db.store.clone(), Arc::new(FixedClock(now)), site).unwrap())
}

async fn get(db: &Db, now: Stamp, path: &str) -> StatusCode {
    site(db, now).oneshot(Request::get(path).body(Body::empty()).unwrap()).await.unwrap().status()
}

async fn post(db: &Db, now: Stamp, path: &str, form: &str) -> axum::response::Response {
    let request = Request::post(path).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
    site(db, now).oneshot(request.body(Body::from(form.to_owned())).unwrap()).await.unwrap()
}

async fn work(db: &Db, now: Stamp, smtp: &Arc<Smtp>) {
    let clock = Arc::new(FixedClock(now));
    let (files, site) = (outside::Files::open(&std::env::temp_dir()).unwrap(), "http://localhost".parse().unwrap());
    let place = work::Place { store: db.store.clone(), clock, mailer: smtp.clone(), files, site };
    while work::run_due(&place, 10).await.unwrap() > 0 {}
}

#[tokio::test]
async fn a_link_is_asked_for_mailed_and_opens_the_account_once() {
    for db in both().await {
        let server = Server::default();
        let smtp = Arc::new(server.start().await);
        let asked = post(&db, noon(), "/sign-in", "email=Marisol%40example.org&back=%2Fme").await;
        assert_eq!(asked.status(), StatusCode::OK);
        assert_eq!(server.mails.lock().unwrap().len(), 0, "the page does not wait for the mail server");
        work(&db, noon(), &smtp).await;
        let mails = server.mails.lock().unwrap().clone();
        assert_eq!(mails.len(), 1, "{}", db.engine);
        for part in ["To: marisol@example.org", "Content-Type: text/plain", "Content-Type: text/html"] {
            assert!(mails[0].contains(part), "{part} is not in {}", mails[0]);
        }
        let link = server.link();
        let key = link.split_once('?').unwrap().1.to_owned();
        for _ in 0..2 {
            assert_eq!(get(&db, noon() + MINUTE, &link).await, StatusCode::OK, "looking does not use it up");
        }
        let entered = post(&db, noon() + MINUTE, "/sign-in/link", &key).await;
        assert_eq!(entered.status(), StatusCode::SEE_OTHER);
        assert!(entered.headers().contains_key(header::SET_COOKIE));
        let again = post(&db, noon() + MINUTE, "/sign-in/link", &key).await;
        assert_eq!(again.status(), StatusCode::GONE, "{}", db.engine);
    }
}

#[tokio::test]
async fn a_link_ends_half_an_hour_after_it_was_mailed() {
    for db in both().await {
        let server = Server::default();
        let smtp = Arc::new(server.start().await);
        post(&db, noon(), "/sign-in", "email=late%40example.org").await;
        let mailed = noon() + 3 * MINUTE;
        work(&db, mailed, &smtp).await;
        let link = server.link();
        assert_eq!(get(&db, mailed + 29 * MINUTE, &link).await, StatusCode::OK);
        assert_eq!(get(&db, mailed + 30 * MINUTE, &link).await, StatusCode::GONE, "{}", db.engine);
    }
}

#[tokio::test]
async fn a_mail_that_the_server_does_not_take_goes_out_later_with_a_link_that_works() {
    for db in both().await {
        let server = Server::default();
        let smtp = Arc::new(server.start().await);
        *server.busy.lock().unwrap() = true;
        post(&db, noon(), "/sign-in", "email=later%40example.org").await;
        work(&db, noon(), &smtp).await;
        let job = db.store.begin().await.unwrap().jobs(1).await.unwrap().remove(0);
        assert_eq!((job.state, job.attempts), (JobState::Waiting, 1), "{}", db.engine);
        assert!(job.error.unwrap().contains("later, please"));
        *server.busy.lock().unwrap() = false;
        let then = noon() + 5 * MINUTE;
        work(&db, then, &smtp).await;
        assert_eq!(server.mails.lock().unwrap().len(), 1);
        assert_eq!(get(&db, then + MINUTE, &server.link()).await, StatusCode::OK);
    }
}

#[tokio::test]
async fn a_job_taken_by_a_process_that_died_is_done_by_the_next_one() {
    for db in both().await {
        let server = Server::default();
        let smtp = Arc::new(server.start().await);
        post(&db, noon(), "/sign-in", "email=restart%40example.org").await;
        let mut tx = db.store.begin().await.unwrap();
        assert!(tx.claim_job(noon(), 5 * MINUTE).await.unwrap().is_some(), "the first process takes it, and dies");
        tx.commit().await.unwrap();
        work(&db, noon() + MINUTE, &smtp).await;
        assert_eq!(server.mails.lock().unwrap().len(), 0, "it may still be at work");
        let then = noon() + 6 * MINUTE;
        work(&db, then, &smtp).await;
        assert_eq!(server.mails.lock().unwrap().len(), 1, "{}", db.engine);
        assert_eq!(get(&db, then, &server.link()).await, StatusCode::OK);
    }
}
