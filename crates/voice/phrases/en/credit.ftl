credit-title = Who did what
credit-lede = Everybody who helped with this report, what they did, and how they wish to be named. Nobody is named who did not choose it.
credit-none = Nobody has noted a contribution yet
credit-none-what = Begin with your own. What you said in a meeting counts as much as what you wrote.
credit-did = { $n ->
    [one] One contribution
   *[other] { $n } contributions
}
credit-unconfirmed = { $n ->
    [one] one waits for a yes
   *[other] { $n } wait for a yes
}
credit-release-waits = { $n ->
    [one] The release waits for one person on this page.
   *[other] The release waits for { $n } people on this page.
}
credit-leave-out = Let the report go out without this name
credit-note-title = Note what somebody did
credit-note-what = For what was said in a meeting or on the phone. The person gets a letter and says whether it is right. Until then it does not count.
credit-note-send = Note it and ask
credit-person = Who
credit-role = What kind of help it was
credit-role-hint = Choose what comes closest.
credit-choose = Choose…
credit-role-conceptualization = Ideas and aims
credit-role-lived-experience = Lived experience
credit-role-methodology = How the work was done
credit-role-investigation = Asking and collecting
credit-role-data-curation = Keeping the material in order
credit-role-formal-analysis = Reading and sorting
credit-role-validation = Checking that it is right
credit-role-writing-original-draft = Writing the first text
credit-role-writing-review-editing = Criticising and changing the text
credit-role-visualization = Pictures and figures
credit-role-supervision = Leading the work
credit-role-project-administration = Organising the work
credit-role-resources = Rooms, people, material
credit-role-software = Programs
credit-role-funding-acquisition = Finding money
credit-means = How
credit-means-hint = Both count the same.
credit-means-spoken = said it
credit-means-written = wrote it
credit-what = What it was
credit-what-hint = One sentence, such as: “Explained why a follow-up call matters more than a leaflet.”
credit-standing-approved = text approved
credit-standing-for-approval = approval open
credit-standing-for-choice = name not chosen
credit-standing-thanked = to be thanked
credit-standing-not-named = not named
credit-mine-title = My part in the report
credit-mine-lede = What you did, and how you wish to be named. You can change both until the report is out.
credit-text-title = The final text, edition { $n }
credit-text-what = Please read it. It goes out only when everybody who is named as an author has approved exactly this text.
credit-text-read = Read the text
credit-text-approve = I approve this text
credit-text-approved = You approved this text
credit-text-not = Something is wrong?
credit-text-say = Say what should change
credit-tests = What makes an author
credit-tests-what = Four things, the same for everybody. You do not need training in research, and you need not have typed a word.
credit-test-shaped = You shaped the work: an idea, what you lived through, how it was done, what it means.
credit-test-wrote = You wrote a part, or told us what to change in the text.
credit-test-approved = You approved the final text.
credit-test-accountable = You answer for your part of the work.
credit-test-met = yes
credit-test-open = open
credit-did-title = What you did
credit-did-none = Nothing is noted yet.
credit-confirm = This is right
credit-drop = Take it out
credit-add = Note something you did
credit-add-send = Note it
credit-name-title = How I am named
credit-name-lede = It is your choice, and it has nothing to do with pay. You can use another name than in your account.
credit-name-choose = Choose
credit-name-none = Not chosen yet. Without your choice your name does not appear.
credit-name-save = Keep my choice
credit-not-yet = To be an author, two things must be on your page: that you shaped the work, and that you wrote or commented on the text. Note them first.
credit-named = Name me
credit-named-author = as an author
credit-named-hint-author = Your name stands on the title page.
credit-named-group-author = as a member of the group
credit-named-hint-group-author = The group is the author, and you are listed in it.
credit-named-acknowledged = among the people thanked
credit-named-hint-acknowledged = Your name stands in the thanks. By choosing this you allow it.
credit-named-not-named = nowhere
credit-named-hint-not-named = What you did still counts, and nobody will ask why.
credit-name = The name to print
credit-name-hint = As you wish to read it.
credit-affiliation = What stands behind the name
credit-affiliation-hint = You do not need an institution.
credit-affiliation-patient-partner = Patient partner
credit-affiliation-caregiver-partner = Caregiver partner
credit-affiliation-of = My own words
credit-affiliation-none = Nothing
credit-of = In my own words
credit-of-hint = A community, a hospital, a place. Only with “My own words”.
credit-orcid-hint = A number that some writers have. Leave it empty if you do not know it.
credit-accountable = Answering for it
credit-accountable-yes = I answer for my part of the work
credit-accountable-hint = If somebody has a question about it, you help to answer. Every author says this.
byline-title = Authors
byline-group = Members of the group
byline-thanks = With thanks to
byline-by = By
byline-and-group = with the members of the group
own-credits-title = Reports I helped with
own-credit-for-approval = The final text waits for your approval.
own-credit-for-choice = Please choose how you are named.
own-credit-unconfirmed = { $n ->
    [one] One contribution waits for your yes.
   *[other] { $n } contributions wait for your yes.
}
own-credit-calm = Nothing waits for you.
done-contribution-noted = Noted.
done-contribution-sent = Noted. The person gets a letter.
done-contribution-confirmed = Thank you. It counts now.
done-contribution-dropped = It is taken out.
done-name-chosen = Your choice is kept.
done-text-approved = Thank you. Your approval is on file.
field-orcid = This is not an ORCID iD: four groups of four, such as 0000-0002-1825-0097.
field-author-tests = An author shaped the work and took part in the text. Note what you did first, or choose another way to be named.
field-author-accountable = Every author answers for their part. Tick this, or choose another way to be named.
refused-no-contribution = You are not in the register of this report. Note first what you did.
refused-no-author = Nobody is named as an author of this text yet. Somebody who did the work has to choose to be named, and approve it.
refused-not-approved = { $n ->
    [one] { $names } is named as an author or may be one, and has not approved this text or has not chosen how to be named.
   *[other] { $n } people are named as authors or may be, and have not approved this text or have not chosen how to be named: { $names }.
}
refused-no-assent-name-left-out = No partner co-lead has signed that the report may go out without this name.
matter-name-left-out = a report may go out without a name
mail-noted-subject = Is this right? Your part in { $report }
mail-noted-what = { $name } noted that you helped with { $report }:
mail-noted-how = It counts when you say that it is right. If it is wrong, take it out. It helps to decide whether you are named as an author.
mail-noted-link = Say whether it is right
mail-approval-subject = The final text of { $report } waits for your approval
mail-approval-what = { $report }, edition { $n }, is finished. It goes out only when everybody who is named as an author has approved exactly this text.
mail-approval-note = What is new in it:
mail-approval-choose = You may be an author. Please also choose how you are named. You may also choose to be thanked, or not to be named.
mail-approval-read = Read the text
mail-approval-link = Approve it, or choose how you are named
