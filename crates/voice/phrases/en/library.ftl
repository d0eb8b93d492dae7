# The library: search, resources, the desk where they are written and signed.
library-title = Library
library-eyebrow = To keep and to use
library-lede = Checklists, guides and templates made from what teams found. A patient partner read and signed every one.
library-search = Search the library
library-words = What are you looking for?
library-kind = Kind
library-any = Any
library-resources = All resources
library-poster = Poster
library-posters = Posters
library-audience = For whom
library-find = Search
library-found = { $n ->
    [0] Nothing found
    [one] One thing found
   *[other] { $n } things found
}
library-newest = Newest
library-clear = Clear the search
library-minutes = { $n ->
    [one] 1 minute to read
   *[other] { $n } minutes to read
}
library-for = For { $who }
library-none = The shelves are still empty
library-none-what = Resources appear here after a partner has signed them and partners have agreed to publish. Meanwhile, the posters show what teams do.
library-none-found = Nothing has these words
library-none-found-what = Try fewer words, another spelling, or one of these:
library-none-found-try = Try fewer words or another spelling.
in-language-en = in English
in-language-es = in Spanish
resource-kind-checklist = Checklist
resource-kind-guide = Guide
resource-kind-template = Template
resource-kind-tip-sheet = Tip sheet
resource-kind-what-checklist = One ticks it off.
resource-kind-what-guide = One reads it once and keeps it.
resource-kind-what-template = One fills it in.
resource-kind-what-tip-sheet = One page, one thing.
resource-reading = Time
resource-edition = Edition
resource-edition-at = { $n }, published on { $date }
resource-edition-n = Edition { $n }
resource-editions = Earlier and other editions
resource-older = This is an earlier edition
resource-newest = Read edition { $n }, the newest
resource-signed = Read and signed by
resource-from = Made from this finding
resource-finding = The finding and its evidence
resource-desk = Work on it
resource-read = See it in the library
resource-edit = Edit the text
resource-new-title = Begin a resource
resource-edit-title = Edit the resource
resource-edit-lede = Write for one person with little time. A partner will read and sign the exact text before anybody else sees it.
resource-title = Title
resource-summary = The whole in everyday words
resource-summary-hint = One or two sentences.
resource-audience-hint = For instance: CME professionals.
resource-body = The text
resource-body-hint = “# ” begins a heading, “- ” a point, “1. ” a step and “[ ] ” a thing to tick off. An empty line begins a new paragraph.
resource-keywords = Topics
resource-ends-signature = A changed text needs a new signature
resource-ends-signature-what = When you save, the signature on the old text ends. What is already published stays as it is until the new edition is signed and published.
resource-withdraw = Take it back
resource-withdraw-title = Take this resource back?
resource-withdraw-what = Every edition leaves the library, and their addresses will say why. This cannot be undone.
resource-gone = This resource was taken back
resource-gone-what = It is no longer in the library. The reason given is:
resource-publish = Publish
resource-stage-draft = Being written
resource-stage-signed = Signed by a partner
resource-stage-published = Published
resource-stage-withdrawn = Taken back
desk-title = Resources in work
desk-lede = From a finding to the shelf: written, signed by a partner, agreed with partners, published.
desk-none = No resource yet
desk-none-what = Begin one here, or from the page of a finding, so that readers can follow it to its evidence.
desk-next = Where it stands
desk-written = Written
desk-signed = Read and signed by a partner
desk-sign-what = Anybody with a partner seat in the initiative can sign.
desk-read-and-sign = Read it and sign
desk-agreed = Partners agreed to publish
desk-agreed-what = A decision with partners has to be carried.
desk-agreed-ask = Put the question to a body:
desk-published = Published in the library
sign-eyebrow = For partners
sign-lede = Please read the whole text. Your signature says: this is right, plain, and fair to patients. You owe nobody a yes.
sign-changed = The text changed while you were reading
sign-changed-what = Nothing was signed. This is the text as it stands now.
sign-title = Your signature
sign-what = You sign exactly this text, with your name. If one word changes later, the signature ends and you are asked again.
sign-button = I have read it, and I sign
sign-not-now = Not now
done-resource-begun = Begun. You can leave and come back.
done-resource-saved = Saved.
done-resource-signed = Signed. Thank you for reading it to the end.
done-resource-published = Published. This is its address.
done-resource-withdrawn = Taken back.
refused-resource-withdrawn = This resource was taken back and cannot be changed any more.
refused-resource-not-signed = No partner has signed this text as it stands. Ask a partner of the initiative to read and sign it.
refused-resource-already-signed = This text is signed already.
refused-resource-already-published = This text is published already.
refused-only-partners-sign = Only somebody with a partner seat in the initiative can sign for partners.
resource-pdf = Download as PDF
resource-origin = Where this comes from
resource-address = Its address
used-by = In use: { $providers ->
    [one] one provider
   *[other] { $providers } providers
}, { $activities ->
    [one] one activity
   *[other] { $activities } activities
}.
used-more = What changed
