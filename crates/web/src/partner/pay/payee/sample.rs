//! How one is paid.

use kernel::Version;
use partner::pay::PayeeRecord;
use testkit::{line, noon};

use super::*;
use crate::sample::{self, id};

#[test]
fn how_one_is_paid_reads_as_kept() {
    sample::keep("partner/pay/payee", |visit| {
        let account = Account::iban("DE89370400440532013000").ok();
        let how = NewPayee { name: line("Ana Torres"), account, address: None };
        let payee = Payee::restore(PayeeRecord { id: id("per", 1), version: Version(1), how, at: noon() });
        let p = visit.frame("payee-title");
        let form = PayeeForm::of(&payee);
        vec![("kept", PayeePage { p, kept: Some(payee), form, faults: Faults::default() })]
    });
}
