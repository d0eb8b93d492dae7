home-title = Patients and clinicians, learning together
home-lede = When patients help to plan and teach, clinicians learn better care. Here you see how teams do it, and how you can.
home-gallery = Walk through the posters
home-take-part = Take part
home-all = See all
home-how-title = How it works
home-how-1 = Patients hold seats in every group that decides. Nothing opens, is accepted or is published without them.
home-how-2 = Teams of clinicians and patients share what worked, as posters everybody can read.
home-how-3 = What they learned becomes a report, and every sentence leads back to the people who said it.
home-how-4 = Education providers adopt it, and everyone sees what changed.
initiatives-title = Initiatives
initiatives-lede = Each one is a year of work that patients plan and carry out with clinicians and educators.
initiatives-none = No initiative yet
initiatives-none-what = Sign in as a steward to begin one.
initiatives-none-steward = Begin with a title and a first day; phases and aspects come from the template.
initiative-eyebrow = Initiative
initiative-new-title = Begin an initiative
initiative-new-lede = Twelve months, six phases, seven aspects. You describe the aspects later.
initiative-name = Title
initiative-summary = What it is for
initiative-summary-hint = As you would tell a neighbor.
initiative-begins = First day
initiative-begins-hint = The phases are counted from here.
initiative-notice = Days for the papers
initiative-notice-hint = Working days each partner has to read before a decision can be carried. Ten is usual.
initiative-create = Begin the initiative
initiative-phases = The year
phase-prepare = Prepare
phase-call = Call and review
phase-show = Show
phase-distil = Distil
phase-publish = Publish
phase-measure = Measure
aspects-title = What partners plan and carry out
aspects-what = A cell is full when partners took part in a decision there and the work is described.
aspect = Aspect
aspect-identification = Finding best practices
aspect-poster-session = The poster session
aspect-meeting-track = The meeting
aspect-distillation = The white paper
aspect-resources = Lasting resources
aspect-evaluation = Measuring the effect
aspect-governance = Steering and budget
function-planned = Planned
function-implemented = Carried out
cell-full = Full
cell-partly = Begun
cell-empty = Empty
cell-decisions = { $n ->
        [one] one decision with partners
        *[other] { $n } decisions with partners
    }
aspect-title = What partners do
aspect-lede = Say it in plain words: who did what.
aspect-planned = What partners planned
aspect-planned-hint = For instance: two partners chose the questions of the form.
aspect-implemented = What partners carried out
aspect-implemented-hint = For instance: three partners scored all applications.
bodies-title = Who decides
bodies-none = No group yet
bodies-none-what = Found a steering group first and fill at least two partner seats.
body-new-title = Found a group
body-new-lede = A group decides only with at least two partners in it.
body-kind = What it is for
body-name = Name
body-purpose = What it decides
body-purpose-hint = In plain words, for people who may take a seat.
body-found = Found the group
body-seats = { $n ->
        [one] One seat
        *[other] { $n } seats
    }, { $partners ->
        [0] none of them a partner’s
        [one] one of them a partner’s
        *[other] { $partners } of them partners’
    }
body-steering-group = Steering group
body-review-panel = Review panel
body-programme-committee = Program committee
body-coders = Coders
body-raters = Raters of findings
body-authors = Authors
body-editors = Editors
body-too-few = This group cannot decide yet
body-too-few-what = Two partner seats must be filled: nobody should be the only patient at the table.
seats-title = Seats
seats-none = Nobody sits here yet
seats-none-what = Begin with two partners.
seat-partner = Patient or public partner
seat-clinician = Clinician
seat-educator = Educator
seat-cme-professional = CME professional
seat-steward = Steward
seat-leads = leads
seat-leave = Leave the seat
seat-fill = Fill a seat
seat-email = Mail address
seat-email-hint = Someone new gets an account with it.
seat-name = Name
seat-name-hint = Used only if the address is new here.
seat-kind = Which side of the table
seat-lead = Leads the group
seat-lead-hint = Alone or with others. A group does well with a partner as co-lead.
decisions-title = Decisions
decisions-none = No question was put yet.
decision-new-title = Put a question
decision-new-lede = Everyone in the group gets the whole text by mail.
decision-question = The question
decision-question-hint = As a proposal one can agree with: “Open the call on April 3”.
decision-papers = What it is about
decision-papers-hint = Plain words, everything one needs to decide.
decision-method = How it is decided
method-consent = Consent
method-what-consent = Carried when no partner has an open objection with a reason.
method-double-majority = Double majority
method-what-double-majority = Carried when most partners and most of the others agree.
decision-cell = Part of the work
decision-cell-hint = Where it counts in the table of what partners plan and carry out.
decision-matter = When carried, this allows: { $what }.
matter-call-opens = the call opens
matter-practice-accepted = the practices are accepted
matter-programme-fixed = the program is fixed
matter-finding-carried = the findings go into the report
matter-edition-released = the edition is released
matter-resource-published = the resource is published
decision-put = Put the question
decision-body = The group
decision-subjects = { $n ->
        [one] It is about one thing.
        *[other] It is about { $n } things together.
    }
decision-own = What do you think?
decision-own-change = Change what you said
decision-stance = Your position
stance-agree = Agree
stance-object = Object
stance-abstain = Stand aside
stance-what-agree = I can live with it and support it.
stance-what-object = Not like this. Please say why.
stance-what-abstain = I have read it and leave it to the others.
decision-reason = Why?
decision-reason-hint = A few words are enough. You will hear what became of them.
decision-speak = Send my position
decision-positions = What the members say
decision-nobody = Nobody has spoken yet.
decision-stands = Where it stands
decision-partners = Partners
decision-others = Others
decision-silent = Have not spoken
decision-put-on = Papers sent
decision-notice = Time to read until
decision-can-carry = The rule is met: it can be carried.
decision-open = Open
decision-carried = Carried
decision-fell = Not carried
decision-close = Close the question
decision-influence = What changed because of partners?
decision-influence-hint = Be honest; “nothing” is an answer.
decision-influence-of = Partners changed: { $what }
influence-none = nothing
influence-small = a little
influence-moderate = something that matters
influence-large = the direction
decision-carry = Carry it
decision-fall = Close it as not carried
decision-partners-spoke = { $n ->
        [0] no partner has spoken
        [one] one partner has spoken
        *[other] { $n } partners have spoken
    }
inputs-title = What people said
inputs-lede = Every contribution gets an answer with a reason.
inputs-say = Say something about this initiative
inputs-say-hint = You will hear by mail what became of it.
inputs-send = Send it
inputs-wait-title = Waiting for an answer
inputs-wait-none = Everything is answered.
inputs-waiting = { $n ->
        [one] One contribution waits for an answer
        *[other] { $n } contributions wait for an answer
    }
inputs-waits = Waits for an answer
inputs-answer-now = Answer them
inputs-answer = Answer
inputs-disposition = What became of it
inputs-reason = Why, in plain words
inputs-answer-send = Send the answer
inputs-answered-title = You said, we did
inputs-answered-none = Nothing was answered yet.
source-comment = in a comment
source-review-reason = in a review
source-vote-reason = with a vote
source-spoken = spoken
disposition-used = Used
disposition-partly = Used in part
disposition-not-used = Not used
disposition-out-of-scope = Outside what we can do
said-title = You said, we did
said-lede = What became of what people told us, and why where we did not follow it.
said-none = Nothing was answered yet
said-none-what = As soon as somebody speaks up and is answered, it stands here.
openings-title = Roles for patients and the public
openings-lede = What you would do, how long it takes, what is paid: said before you decide.
openings-none = No role is open right now
openings-none-what = New roles come with every phase. Look in again.
opening-new-title = Post a role
opening-new-lede = People decide by this card alone, so say everything here.
opening-title = Name of the role
opening-what = What one does
opening-what-hint = Concrete, in plain words.
opening-time = Time
opening-time-hint = For instance: 2 hours a month for six months, by phone or video.
opening-pay = Pay
opening-pay-hint = For instance: 40 dollars an hour, and travel paid in advance.
opening-level = How much say
opening-level-hint = For instance: an equal vote in every decision of the panel.
opening-support = Who helps
opening-support-hint = A name or a role, and how to reach them.
opening-change = What will change because of it
opening-change-hint = So that nobody gives time for nothing.
opening-post = Post the role
opening-open = Open
opening-closed = Closed
opening-came = You came forward. Thank you
opening-came-what = Whoever runs the initiative sees your name and your note, and will write to you.
opening-note = Anything you want to tell us
opening-note-hint = No need for health details. Say what you need to take part well.
opening-come-forward = I would like this role
opening-sign-in = Sign in to come forward
opening-who = Who came forward
opening-nobody = Nobody yet.
opening-close = Close this role
me-title = My part
me-lede = What waits for you, where you sit, and what became of what you said.
me-waiting = Waiting for you
me-waiting-none = Nothing is waiting for you now. We will write to you when something does.
me-your-turn = Your turn
me-seats = Where I sit
me-seats-none = You hold no seat yet
me-seats-none-what = Look at the open roles and come forward for one.
me-said = What I said, and what became of it
me-said-none = You have not said anything yet.
me-desk = For stewards
refused-sign-in = You need to sign in for this.
refused-not-visible = This is not for you to see.
refused-not-yours = Your role does not allow this. Someone who leads the group or the steward can do it.
refused-already-decided = This question is already closed.
refused-already-seated = This person already has a seat in this group.
refused-partners-missing = This cannot be decided yet: { $have } of { $need } partner seats are filled. Fill the missing ones first.
refused-notice-running = Partners have until { $until } to read the papers. It can be carried from then on.
refused-partners-silent = { $spoken ->
        [0] No partner has spoken yet
        [one] Only one partner has spoken so far
        *[other] Only { $spoken } partners have spoken so far
    }; at least { $need } must. Silence is not consent: please ask them.
refused-objection-open = { $count ->
        [one] A partner has an open objection.
        *[other] { $count } partners have open objections.
    } Change the proposal, or talk until it is taken back.
refused-majority-missing = { $partners } of { $ofpartners } partners and { $others } of { $ofothers } others agree. More than half of both are needed.
refused-objection-needs-reason = Please say why you object, so that others can answer it.
refused-opening-closed = This role is closed.
refused-waiver-needs-partner-lead = Only a partner who leads a group can sign a waiver.
refused-no-assent-call-opens = The call cannot open yet: the steering group has not carried a decision to open it. Put the question to the group.
refused-no-assent-practice-accepted = This cannot be accepted yet: the panel has not carried a decision on it. Put the question to the panel.
refused-no-assent-programme-fixed = This cannot be shown yet: no decision with partners was carried on it. Put the question to the group.
refused-no-assent-finding-carried = The finding cannot be carried yet: no decision with partners was carried on it.
refused-no-assent-edition-released = The edition cannot be released yet: no decision with partners was carried on it.
refused-no-assent-resource-published = The resource cannot be published yet: no decision with partners was carried on it.
done-initiative-created = The initiative has begun.
done-body-founded = The group is founded. Fill its seats now.
done-seat-filled = The seat is filled.
done-seat-left = The seat is free again.
done-decision-put = The question is put; everyone in the group gets it by mail.
done-position-taken = Thank you. Your position is noted; you can change it until the question closes.
done-decision-closed = The question is closed.
done-input-registered = Thank you. It is noted, and you will get an answer.
done-input-answered = The answer is sent.
done-opening-posted = The role is posted.
done-opening-closed = The role is closed.
done-came-forward = Thank you for coming forward.
mail-decision-subject = Your view is needed: { $question }
mail-decision-what = { $body } asks you: { $question }
mail-decision-until = You have until { $date } to read this and say what you think.
mail-decision-link = Say what I think
mail-answered-subject = What became of what you said
mail-answered-said = You said:
mail-answered-fate = What became of it: { $what }.
mail-answered-why = The reason:
mail-answered-link = See it on the site
waivers-title = Waivers
waivers-none = None was signed.
waiver-title = Sign a waiver
waiver-lede = You let one thing pass without a decision of the group. Your reason is public. You never have to sign.
waiver-matter = What may pass
waiver-on = For which thing
waiver-on-hint = Its short code, as in its address, such as call_0193…
waiver-reason = Why
waiver-reason-hint = Everyone can read it.
waiver-sign = Sign
done-waiver-signed = The waiver is signed and public.
aspect-stale = Their text is kept, and yours is in the form below. Take over from theirs what you need, then save.
aspect-theirs = Saved by someone else
aspect-yours = Yours, not saved yet
onward-title = What there is to see
onward-call = Call
onward-hall = Poster hall
onward-report = Report
onward-rooms = Where the work is done
onward-documents = Texts and coding
me-reviews = { $n ->
    [one] One practice waits for your review
   *[other] { $n } practices wait for your review
}
me-all-posters = All my posters
me-desks = Provider desks
me-said-sum = { $all ->
    [one] You said one thing;
   *[other] You said { $all } things;
} { $used ->
    [0] none of it was used yet.
    [one] one was used, in whole or in part.
   *[other] { $used } were used, in whole or in part.
}
me-said-open = { $open ->
    [one] One still waits for its answer.
   *[other] { $open } still wait for their answer.
}
me-said-earlier = { $n ->
    [one] Show one earlier
   *[other] Show { $n } earlier
}
me-desk-initiatives = Groups, decisions, open roles, answers to inputs.
me-desk-jobs = Mails that went out, and those that did not.
me-desk-ledger = Who did what, and when.
source-explain = asked for an explanation
mail-seat-subject = You have a seat: { $body }
mail-seat-what = You now have a seat in the group “{ $body }” of { $initiative }: { $seat }. The group says of itself:
mail-seat-next = Each question comes by mail with its papers, in plain words, and you have at least { $days } working days. What you say gets an answer with a reason.
mail-seat-call = If you want to talk to somebody who decides nothing here, call:
mail-seat-leave = You can pause or leave at any time, and nobody asks why.
mail-seat-link = See the group
