//! Providers, their staff, their terms, the signature.

use kernel::{Act, Failure, ProviderId, TermId, need, save};
use partner::{NewPerson, Partnership, account_of};

use super::standing::{follow, verdict_of};
use crate::{Commendation, MayEnrol, MayKeep, NewProvider, NewTerm, Provider, Term};

/// A steward puts a provider on the list.
pub async fn enrol_provider<P: Commendation>(
    port: &mut P,
    act: &mut Act,
    new: NewProvider,
) -> Result<Provider, Failure> {
    let may = MayEnrol::check(&act.by)?;
    let change = Provider::enrol(act, &may, new);
    save(port, change).await
}

/// Lets somebody keep a provider's file; an address without an account gets one.
pub async fn appoint_staff<P: Commendation + Partnership>(
    port: &mut P,
    act: &mut Act,
    id: ProviderId,
    who: NewPerson,
) -> Result<Provider, Failure> {
    let may = MayKeep::check(&act.by, id)?;
    let provider: Provider = need(port, id).await?;
    let person = account_of(port, act, who).await?;
    save(port, provider.appoint(act, &may, person.id)?).await
}

/// Opens an accreditation term. Activities already on file that begin in it count at once.
pub async fn open_term<P: Commendation>(
    port: &mut P,
    act: &mut Act,
    id: ProviderId,
    new: NewTerm,
) -> Result<Term, Failure> {
    let may = MayKeep::check(&act.by, id)?;
    let provider: Provider = need(port, id).await?;
    let others = port.terms(provider.id).await?;
    let change = Term::open(act, &may, &others, &new)?;
    let term = save(port, change).await?;
    follow(port, act, id, &[new.starts]).await?;
    Ok(term)
}

/// Signs that the share of activities is reached.
pub async fn attest<P: Commendation>(port: &mut P, act: &mut Act, id: TermId) -> Result<Term, Failure> {
    let term: Term = need(port, id).await?;
    let may = MayKeep::check(&act.by, term.provider)?;
    let found = verdict_of(port, &term).await?;
    let change = term.attest(act, &may, found.criterion, &found.verdict)?;
    let term = save(port, change).await?;
    follow(port, act, term.provider, &[term.starts]).await?;
    Ok(term)
}
