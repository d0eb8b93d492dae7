//! Signing in by a mailed link, page by page.

use super::*;
use crate::sample;

#[test]
fn signing_in_reads_as_kept() {
    sample::keep("accounts/sign_in", |visit| {
        let p = visit.frame("sign-in-title");
        let fault = kernel::FieldErrors::one("email", kernel::Fault::new("field-not-an-email"));
        let form = || SignInForm { email: "marisol".to_owned(), back: "/me".to_owned() };
        let faulty = SignInPage { faults: Faults::parse(&fault, &p), form: form(), p };
        let fresh =
            SignInPage { p: visit.frame("sign-in-title"), form: SignInForm::default(), faults: Faults::default() };
        vec![("fresh", fresh), ("with-a-fault", faulty)]
    });
    sample::keep("accounts/sent", |visit| {
        vec![("sent", SentPage { p: visit.frame("sign-in-sent-title"), email: "marisol@example.org".to_owned() })]
    });
    sample::keep("accounts/enter", |visit| {
        let p = visit.frame("sign-in-enter-title");
        vec![("link", EnterPage { p, key: "f00d".to_owned(), email: "marisol@example.org".to_owned() })]
    });
    sample::keep("accounts/expired", |visit| vec![("gone", ExpiredPage { p: visit.frame("sign-in-expired-title") })]);
}
