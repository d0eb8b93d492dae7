# Providers, terms, activities, adoption, impact.
commend-choose = Choose …
providers-title = Education providers
providers-lede = Who is accredited, and how far each has come with planning and teaching together with patients.
providers-count = { $count ->
        [one] One provider
       *[other] { $count } providers
    }
providers-none = No provider on the list yet
providers-none-what = Put the first one on the list. Then name somebody of its staff, who will keep its file.
providers-none-yours = You keep no provider’s file
providers-none-yours-what = Ask the steward to name you as staff of your provider. You need nothing else to begin.
provider-new = Add a provider
provider-new-title = Add a provider
provider-new-lede = Three lines now; its size is counted from its activities, nobody types it.
provider-enrol = Put it on the list
provider-name = Provider
provider-kind = Kind
provider-region = State or region
provider-region-hint = As people there write it.
provider-activities = Activities
provider-standing = Engages Patients/Public
provider-no-term = no term yet
provider-kind-hospital = Hospital or health system
provider-kind-school = School of medicine
provider-kind-society = Specialty society
provider-kind-state-society = State society
provider-kind-patient-organisation = Organization of patients
provider-kind-education = Education company or publisher
provider-kind-government = Government or military
standing-not-begun = Not begun
standing-begun = Begun
standing-evidenced = Evidence complete
standing-met = Met
term-status-provisional = Provisional accreditation
term-status-accreditation = Accreditation
term-status-commendation = Accreditation with commendation
term-status-probation = Probation
activity-format-course = Live course
activity-format-series = Regularly scheduled series
activity-format-enduring = Enduring material
activity-format-journal = Journal-based
activity-format-committee = Committee learning
activity-format-improvement = Performance or quality improvement
activity-format-teaching = Learning from teaching
activity-format-searching = Searching and learning
activity-format-manuscript = Manuscript review
activity-format-test-items = Writing test questions
activity-format-other = Other or blended
delivery-in-person = in person
delivery-live-streamed = live, at a distance
delivery-online = online
delivery-print-other = print or other
part-planner = Helped to plan
part-faculty = Taught
part-hint-planner = Was asked before the plan was fixed and had a say in it.
part-hint-faculty = Spoke, led a table or took part in talking about a case.
parts-planner = Partners who helped to plan
parts-faculty = Partners who taught
basis-patient = Patient
basis-family = Family of a patient
basis-caregiver = Caregiver
basis-public = Member of the public
basis-advocate = Advocate outside the care team
basis-none = Not a partner
proves-planning = Shows planning
proves-teaching = Shows teaching
proves-permission = Shows permission
proves-disclosure = Shows disclosure
proves-other = Shows something else
lack-planner = No partner is recorded who helped to plan.
lack-faculty = No partner is recorded who taught.
lack-did = What { $who } did is not recorded.
lack-joined = Since when { $who } took part is not recorded.
lack-proof = No dated proof names { $who }.
lack-permission = The permission of { $who } is not recorded.
lack-disclosure = The financial relationships of { $who } are not recorded.
lack-mitigation = What was done about the relationships of { $who } is not recorded.
flag-only-faculty = A partner taught, but none helped to plan. Only both together count.
flag-only-planner = A partner helped to plan, but none taught. Only both together count.
flag-staff-as-public = { $who } works for the provider or the care team and does not count as a patient or the public.
flag-joined-late = { $who } joined when the plan was already fixed and does not count as a planner.
flag-names-nobody = The proof “{ $who }” names nobody.
flag-permission-missing = Permission of { $who } is missing.
flag-disclosure-missing = Disclosure of { $who } is missing.
flag-not-mitigated = { $who } told of relationships, but what was done about them is not recorded.
flag-disclosed-late = The disclosure of { $who } came after the activity had begun.
activity-filter-all = All
activity-filter-met = Both elements
activity-filter-near = One element
activity-filter-papers = Papers missing
criteria-category-team-education = Promotes Team-Based Education
criteria-category-public-health = Addresses Public Health Priorities
criteria-category-skills = Enhances Skills
criteria-category-leadership = Demonstrates Educational Leadership
criteria-category-outcomes = Achieves Outcomes
certainty-confirmed = Read on the accreditor’s own pages.
certainty-secondary = Read in a secondary source only: check before you rely on it.
certainty-unconfirmed = Not confirmed in a source: check before you rely on it.
gap-met = { $met } of { $need } needed
gap-ready = Evidence complete for { $ready } of { $need } needed
gap-only-planner = { $count ->
        [one] 1 more has a partner planner but no partner faculty.
       *[other] { $count } more have a partner planner but no partner faculty.
    }
gap-only-faculty = { $count ->
        [one] 1 more has partner faculty but no partner planner.
       *[other] { $count } more have partner faculty but no partner planner.
    }
gap-none-near = No other activity has a partner yet: begin with one that is still being planned.
gap-ready-enough = Enough for the review.
gap-ready-missing = { $missing ->
        [one] The file of 1 more activity has to be complete.
       *[other] The files of { $missing } more activities have to be complete.
    }
gap-size = { $counted ->
        [one] 1 activity in the term: size { $size }
       *[other] { $counted } activities in the term: size { $size }
    }
desk-verdict = Engages Patients/Public in this term
desk-verdict-more = Gap, near misses, pack
desk-no-term = No accreditation term yet
desk-no-term-what = Say from when to when the present accreditation runs. Then everything is counted by itself.
desk-activities = Activities
provider-desk-none = No activity yet
provider-desk-none-what = Record the first one, or bring all of them from a file.
desk-none-here = None at the moment.
desk-terms = Accreditation terms
desk-adoptions = What you use from here
desk-adoptions-none = Nothing yet. Under each practice and resource stands “Use it in an activity”.
desk-adoptions-look = Look at the posters
desk-staff = Who keeps this file
desk-staff-none = Nobody yet.
desk-staff-role = Staff
staff-add = Add a colleague
staff-name = Name
staff-email = Mail address
term-title = Accreditation term
term-from-to = { $starts } to { $until }
term-new-title = Open a term
term-new-lede = Activities that begin between the first and the last day belong to it, also those already on file.
term-status = Accreditation held
term-starts = First day
term-ends = Last day
term-open = Open the term
term-back = To the desk
term-gap = How far you are
term-met = The criterion is met by number and by evidence
term-met-what = This is what the accreditor counts. Whether it finds so at the review is its own decision.
term-near = Close, cheapest first
term-near-what = Record only people who really took part. Where an activity is over, nobody can join its planning any more.
term-near-none = No activity stands half-way.
near-no-planner = no partner helped to plan
near-no-faculty = no partner taught
near-both = both elements are there
near-papers = { $count ->
        [one] 1 record is missing
       *[other] { $count } records are missing
    }
attest-title = Attestation
attest-what = When { $need } activities have a partner planner and partner faculty, somebody of the staff signs that it is so.
attest-signed = Signed by { $who } on { $day }.
attest-said = It said: { $met } of { $counted } activities.
attest-sign = Sign that this is so
attest-again = Sign again with today’s numbers
refused-attest-staff-only = Only the provider’s own staff sign for it.
refused-attest-short = It cannot be signed yet: { $met } of the { $need } activities needed have both a partner planner and partner faculty. Nothing was changed.
refused-already-staff = This person already keeps the file.
criterion-what = What the criterion asks for
criterion-checked = Version { $version } of our file, compared with the source on { $day }.
criterion-former = formerly { $number }
rated-title = Another question: how partners rate it
rated-what = Whether the partnership was real is for partners to say. That rating is kept apart from this count, and is not computed yet.
others-title = The other criteria
others-count = { $count } more on the menu
not-computed = not computed yet
is-computed = computed here
criteria-title = The criteria for commendation
criteria-lede = Sixteen criteria, told in our own words; the accreditor’s text is linked. Eight are needed for commendation, at least one of them from the last group.
standard-share = At least { $percent }% of the activities of the term, never fewer than { $least }, and evidence of a number by size: { $sizes }.
standard-evidence = Evidence of a number of activities by size: { $sizes }.
standard-learners = A number of learners by size: { $sizes }.
standard-examples = { $count } different examples in the term.
standard-projects = { $count } finished projects with the way they were shared.
standard-description = A description that the plan was carried out.
pack-title = Evidence pack
pack-download = Download the pack (PDF)
pack-subtitle = Evidence pack for the accreditation file
pack-term = Accreditation term: { $starts } to { $until }.
pack-own-words = The criterion is told in our own words; the accreditor’s text prevails.
pack-summary = Summary
pack-counted = Program size
pack-met = Activities with partner planner and partner faculty
pack-ready = Evidence
pack-attested = Attestation
pack-attested-what = { $met } of { $counted } activities, signed on { $day }.
pack-whole = Nothing is missing
pack-whole-what = Every activity shown has both elements with deed, date, proof, permission and disclosure.
pack-lacks = What is still missing:
pack-lacks-count = { $count ->
        [one] One thing is still missing
       *[other] { $count } things are still missing
    }
pack-lacks-still = You can download the pack as it is; it says the same on its first page.
pack-share-short = The share is not reached: { $met } of { $need } activities.
pack-not-attested = The share is reached but not signed.
pack-too-few = { $have } of the { $need } activities needed have both elements.
pack-lack = { $activity }: { $what }
pack-proofs = Proofs
pack-number = Attachment
pack-proof = Proof
pack-of = Of
pack-dated = Dated
pack-missing = not recorded
pack-shows = { $proves }: { $activity }
pack-names = It names: { $who }. It bears the date: { $day }.
pack-kept-elsewhere = The proof itself is kept by the provider. Enclose it here.
activity-new = Record an activity
activity-new-title = Record an activity
activity-new-lede = Who planned and taught comes on the next page.
activity-edit-title = Change the details
activity-title = Title
activity-format = Format
activity-delivery = Delivery
activity-dates = Dates
activity-from-to = { $starts } to { $ends }
activity-starts = First day
activity-starts-hint = It belongs to the term in which this day lies.
activity-ends = Last day
activity-ends-hint = Leave it empty for a single day.
activity-fixed = Plan fixed on
activity-fixed-hint = Who joined after this day did not plan. Leave it empty to take the first day.
activity-joint = Providership
activity-is-joint = Provided jointly
activity-is-direct = Provided directly
activity-instances = How often it counts
activity-instances-hint = A repeat for other people, at another time or place, counts again. Write 0 if it was never held.
activity-reference = Your own number
activity-reference-hint = Keeps an import from adding it twice.
activity-times = { $count ->
        [one] counts once
       *[other] counts { $count } times
    }
activity-adopts = { $count ->
        [one] uses 1 practice or resource
       *[other] uses { $count } practices or resources
    }
activity-ready = Complete
activity-papers = Papers missing
activity-planner-only = Planner, no faculty
activity-faculty-only = Faculty, no planner
activity-not-met = Does not count yet
activity-shows = What it shows
activity-ready-what = A partner helped to plan, a partner taught, and the evidence of both is complete.
activity-lacks = Still missing:
activity-flags = Please look at this again
activity-people = Who planned and taught
people-none = Nobody is recorded yet
people-none-what = Begin with the partners: a patient, family member, caregiver or somebody of the public.
activity-proofs = Proofs
proofs-none = No proof yet: an invitation, minutes, an agenda, a slide.
activity-facts = Details
activity-uses = What it uses
activity-uses-none = No practice or resource is recorded.
person-new-title = Add a person
person-lede = One person and one part. Who planned and taught is added twice.
person-name = Name
person-name-hint = As the evidence shows it.
person-part = Part
person-part-hint = Both are needed in an activity, but not from the same person.
person-basis = What makes the person a partner
person-basis-hint = Nothing about anybody’s health is asked.
person-ties = Ties
person-insider = Works for us or belongs to the care team
person-insider-hint = Such a person does a lot of good, but does not count as a patient or the public.
person-not-counted = Does not count
person-did = What the person did
person-did-hint = In a sentence: chose the cases, rewrote the questions, told of the first visit.
person-joined = Took part since
person-joined-hint = A planner has to be there before the plan is fixed.
person-permission = Permission recorded on
person-permission-hint = To be named and shown. Needed of every partner.
person-disclosure = Financial relationships of the last 24 months
person-disclosure-hint = The same question for everybody who plans or teaches: paid by a company that makes or sells health products? No amounts.
person-disclosed = Collected on
person-mitigation = What was done about them
person-mitigation-hint = For instance: slides were reviewed by somebody without such relationships.
relations-missing = Not collected yet
relations-nothing = There are none
relations-some = There are some
disclosure-missing = not recorded
disclosure-nothing = none, told on { $day }
disclosure-open = told on { $day }; what was done about it is not recorded
disclosure-mitigated = told on { $day }; { $what }
person-remove = Take this person out
person-remove-what = Proofs stay on file and will name nobody.
proof-new-title = Add a proof
proof-lede = Say what the paper is and whom it names. Put the paper itself on file too, and the evidence pack carries it.
proof-who = Whom it names
proof-who-hint = A proof that names nobody proves nothing about partners.
proof-nobody = names nobody
proof-proves = What it shows
proof-what = What it is
proof-what-hint = For instance: minutes of the planning meeting, page 2.
proof-dated = The day it bears
proof-remove = Take out
bring-title = Bring activities from a file
bring-lede = A table saved as CSV. Good lines are kept, each bad one is named with its reason, and a second time adds nothing twice.
bring-file = File
bring-hint = CSV in UTF-8 with a first line of names: { $columns }.
bring-words = Words for format and delivery
bring-send = Bring them in
bring-added = { $count ->
        [one] One activity was added
       *[other] { $count } activities were added
    }
bring-skipped = { $count ->
        [one] One line was there already.
       *[other] { $count } lines were there already.
    }
bring-bad = { $count ->
        [one] One line was not taken
       *[other] { $count } lines were not taken
    }
bring-bad-what = Mend them in your file and send it again; the others are kept.
bring-line = Line
bring-field = Column
bring-why = Why
adopt-title = Use it in an activity
adopt-lede = Say in which of your activities you use this. It is counted on the public page of what changed.
adopt-no-provider = You keep no provider’s file
adopt-no-provider-what = Only staff of a provider can say what it uses. Ask the steward to name you.
adopt-activity = Activity
adopt-activity-hint = Choose one on file, or record a new one below.
adopt-new = A new activity
adopt-provider = For which provider
adopt-how = What you do with it
adopt-how-hint = One sentence, if you like.
adopt-record = Record that we use it
commend-conflict-what = Somebody saved this while you were writing. Your words are still below: compare, then save again or cancel.
commend-conflict-yours = Yours
commend-conflict-theirs = As saved by somebody else
commend-conflict-same = You both wrote the same.
impact-title = What changed
impact-lede = Figures straight from what was recorded, each with what it means, how many it rests on and its day. No more is claimed than was counted.
impact-csv = All figures (CSV)
impact-said = You said, we did
impact-now-met = Providers that meet the criterion
impact-first-met = At the beginning
impact-of-n = of { $n }, { $day }
impact-adoptions = Activities that use a practice or resource
impact-adoptions-of = { $count ->
        [one] 1 different one
       *[other] { $count } different ones
    }
impact-decisions = Decisions with a partner’s position
impact-decisions-of = of { $count } closed
impact-standing = Providers by how far they have come with Engages Patients/Public
impact-standing-what = Each provider stands where its newest accreditation term stood at the end of the day. Met: enough activities have a partner planner and partner faculty, and the evidence of enough of them is complete. Each move is kept when it happens; nothing is computed backwards. This is our count, not the accreditor’s finding.
impact-standing-alt = { $met } of { $total } providers meet the criterion now; the figures stand in the table below.
impact-n = n = { $n } providers, { $day }
impact-none = No provider on the list yet
impact-none-what = When a steward puts providers on the list, this page begins to count.
impact-table = The figures as a table
impact-day = End of
impact-on = on { $day }
impact-kinds = By kind of provider
impact-kinds-what = How many providers of a kind meet the criterion now. Numbers from 1 to 4 are not told, so that nobody can be picked out.
impact-kinds-met = Meet the criterion
impact-providers = Providers
impact-few = fewer than 5
impact-spread = What is used, and how often
impact-spread-what = A provider recorded that an activity uses the practice or resource. Use says nothing yet about what learners or patients gained.
impact-spread-alt = One bar for each practice or resource: the number of activities that use it. The figures stand in the table below.
impact-spread-n = n = { $n } uses, { $day }
impact-spread-none = Nothing is used yet
impact-spread-none-what = Under each practice stands “Use it in an activity”.
impact-what = Practice or resource
impact-influence = Decisions, and partners in them
impact-influence-what = Closed decisions by aspect of the initiative: in how many at least one partner took a position. What changed because of them stands with each decision.
impact-influence-alt = One bar for each aspect: closed decisions with and without a partner’s position. The figures stand in the table below.
impact-influence-none = No decision is closed yet.
impact-with-partners = With a partner’s position
impact-without-partners = Without
impact-aspect = Aspect
impact-limits = What this does not show
impact-limits-what = How partners rate the partnership is another question and is not computed yet. Nothing here measures what clinicians do differently or how patients fare.
done-provider-enrolled = The provider is on the list. Now name somebody of its staff.
done-staff-appointed = This person keeps the file from now on.
done-term-opened = The term is open and everything in it is counted.
done-attested = Signed.
done-activity-recorded = The activity is on file. Now add who planned and taught.
done-activity-changed = The details are changed.
done-person-added = The person is on file. A dated proof comes next.
done-person-changed = The record is changed.
done-person-removed = The person is taken out.
done-proof-added = The proof is on file.
done-proof-removed = The proof is taken out.
done-adopted = It is recorded that you use it. Thank you.
field-ends-before-start = The last day lies before the first.
field-fixed-after-end = The plan cannot be fixed after the last day.
field-number-range = A number from { $least } to { $most }.
field-term-overlaps = It overlaps a term on file; an activity belongs to one term.
field-already-adopted = This activity uses it already.
field-column-missing = The column “{ $column }” is missing in the first line.
field-not-a-day = Not a day as 2026-07-31.
field-not-a-whole-number = Not a whole number.
field-not-in-list = Not one of the possible values.
field-not-readable = This line cannot be read; look at its quotation marks.
field-not-utf8 = The file is not in UTF-8. Save it as “CSV UTF-8” and send it again.
commend-page-of = Page { $page } of { $pages }
proof-file = The paper itself
proof-file-hint = PDF, a picture (PNG or JPEG) or plain text, at most { $most } MB. It goes into the evidence pack; only you and the steward see it.
proof-file-again = Please choose the file again: a browser does not let us keep it for you.
field-file-empty = This file is empty.
field-file-kind = By its content this is neither a PDF nor a PNG or JPEG picture nor plain text (UTF-8). Save it as one of these and choose it again.
field-file-broken = This picture is cut off or damaged and cannot be shown. Open it, save it again and choose the new file.
pack-not-enclosed = Not enclosed: kept by the provider.
pack-enclosed = Enclosed: { $name }
pack-lost = { $name } could not be read
pack-lost-what = The file is on the list, but not in the folder of files. Ask the people who run this site to restore it, then download the pack again.
pack-picture = { $name }, as it was handed in. The file itself is enclosed in this PDF.
pack-picture-alt = Picture handed in as proof: { $what } ({ $name })
pack-text = The text of { $name }. The file itself is enclosed in this PDF.
pack-text-cut = The rest stands in { $name }, which is enclosed.
pack-pdf = { $name } is enclosed in this PDF as a file: open the list of attachments of your reader (a paper clip) to read or save it. Its pages are not repeated here.
