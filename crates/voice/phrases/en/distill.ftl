distill-tabs = From text to report
distill-tab-documents = Texts
distill-tab-codebook = Codebook
distill-tab-findings = Findings
distill-tab-reports = Reports
distill-documents = Texts
distill-documents-lede = Accepted practices and discussions, to be read closely. Coders mark what matters and name it.
distill-documents-none = No text yet
distill-documents-none-what = Accepted practices come here by themselves. You can add the transcript of a discussion.
distill-document-new = Add a discussion
distill-document-new-lede = Paste what people said. It stays as it is from then on, so that no mark slips.
distill-all-documents = All texts
distill-title = Title
distill-transcript = Who said what
distill-transcript-hint = Begin each turn with the name and the side of the table: “Ana (partner): We were asked too late.” Sides: { $sides }.
side-partner = partner
side-clinician = clinician
side-educator = educator
side-cme-professional = CME professional
side-steward = steward
distill-add = Add
distill-save = Save
distill-progress = { $done } of { $all } texts coded
distill-source-practice = Practice
distill-source-discussion = Discussion
distill-excerpts-n = { $n ->
        [0] No excerpt
        [one] One excerpt
       *[other] { $n } excerpts
    }
distill-coders-n = { $n ->
        [0] nobody yet
        [one] one coder
       *[other] { $n } coders
    }
distill-coded = Coded
distill-coding-now = Being coded
distill-coding-waits = Waits for a coder
distill-finish = This text is done
distill-unfinish = Go on coding
distill-trace = What became of it
distill-trace-lede = From this practice to every place where it lives on.
distill-trace-editions = In the report
distill-trace-editions-none = Not yet in a released report.
distill-trace-findings-none = No finding rests on it yet.
distill-trace-excerpts-none = Nothing of it is quoted yet.
distill-practice = The practice
distill-sentence = Sentence { $n }
distill-mark = Mark an excerpt
distill-mark-how = Choose the first and the last sentence by their numbers, then one or more codes.
distill-mark-keys = Or select words with the mouse, press the keys of the codes, and press Enter.
distill-mark-no-codes = There is no code yet. Begin with the codebook:
distill-mark-save = Mark it
distill-mark-change = Change
distill-recode = Change a mark
distill-mark-remove = Take this mark back
distill-marks-none = Nothing is marked yet.
distill-first = From sentence
distill-last = To sentence
distill-codes = Codes
distill-memo = Note
distill-memo-hint = What you thought when you marked it, if you like.
distill-codebook = Codebook
distill-codebook-lede = What each code means and when to use it, so that everyone codes alike.
distill-codebook-none = No code yet
distill-codebook-none-what = Begin with a group, such as “Who decides”, then put codes into it.
distill-code-new = A new code or group
distill-code-change = Better this code
distill-code-unused = Not used yet.
distill-code-name = Name
distill-code-definition = When to use it
distill-code-definition-hint = And when not, with an example.
distill-code-group = Group
distill-code-group-none = None: it is a group, or stands alone
distill-code-colour = Color
distill-excerpt = Excerpt
distill-excerpt-see = Where it leads
distill-from = From
distill-coded-by = Marked by
distill-in-place = See it in the text
distill-became = What became of it
distill-became-nothing = No finding rests on it yet.
distill-part-of = Became part of finding { $n }
distill-edition-n = Edition { $n }
distill-finding = Finding
distill-finding-n = Finding { $n }
distill-findings = Findings
distill-findings-lede = What the texts say together. A finding stands on excerpts, is rated by a group, and is carried only with partners.
distill-findings-none = No finding yet
distill-findings-none-what = When some texts are coded, pick codes, read their excerpts side by side and write down what they say.
distill-findings-n = { $n ->
        [one] one finding
       *[other] { $n } findings
    }
distill-rests-on = Rests on { $excerpts ->
        [0] no excerpt
        [one] one excerpt
       *[other] { $excerpts } excerpts
    } from { $documents ->
        [one] one text
       *[other] { $documents } texts
    }
distill-finding-new = Write a finding
distill-finding-new-lede = Pick codes, read the excerpts, choose those that show it, and say it.
distill-finding-edit = Rewrite the finding
distill-finding-title = Short name
distill-finding-title-hint = As it will stand in the contents.
distill-statement = The finding
distill-statement-hint = One or two sentences that somebody can agree or disagree with.
distill-plain = In plain words
distill-plain-hint = As you would tell a neighbor.
distill-explanation = What stands behind it
distill-explanation-hint = What you saw, where, and what speaks against it.
distill-built-from = Built from codes
distill-built-from-hint = Tick codes, then show their excerpts.
distill-show-excerpts = Show the excerpts of these codes
distill-evidence = Excerpts that show it
distill-evidence-hint = A finding needs at least one before it is rated.
distill-evidence-none = Tick codes and press the button to see their excerpts.
distill-evidence-n = { $n ->
        [one] Evidence: one excerpt
       *[other] Evidence: { $n } excerpts
    }
distill-stale = Somebody else saved first
distill-stale-what = Nothing of yours is lost. Compare both, put together what should stay, and save again.
distill-yours = Yours
distill-theirs = Saved meanwhile
distill-draft-next = A draft. Put it to a round to have it rated.
distill-round-running = It is being rated. Results are shown when the round is closed.
distill-settle = After the round
distill-carry = Carry this finding
distill-carry-needs = It can be carried when the group has decided on it with its partners. Put the question from the page of the round.
distill-drop = Leave it out
distill-drop-reason = Why it is left out
distill-drop-hint = Everyone who rated it can read this.
distill-carried-on = Carried on { $day }.
distill-not-carried-on = Not carried, { $day }
distill-the-decision = The decision
finding-state-draft = Draft
finding-state-in-round = Being rated
finding-state-carried = Carried
finding-state-not-carried = Not carried
round-state-planned = Planned
round-state-open = Open
round-state-closed = Closed
distill-rounds = Rounds
distill-rounds-none = No round yet. When findings are written, plan one.
distill-round-new = Plan a round
distill-round-new-lede = A group rates findings from 1 to 9. The rule is fixed before it opens and nobody can move it then.
distill-round-name = Name
distill-round-name-hint = For instance: Round 1.
distill-round-body = Group
distill-round-body-hint = Everyone with a seat in it rates. Partners and the others are counted apart.
distill-round-findings = Findings to rate
distill-round-nothing = No finding is ready.
distill-round-plan = Plan it
distill-round-planned-what = Nobody can rate yet. When it opens, the rule and the findings are locked.
distill-round-open = Open the round
distill-round-close = Close the round
distill-round-close-what = The results are worked out and shown. Nobody can rate after that.
distill-due = Ratings by
distill-due-hint = A day to aim for. The round closes when you close it.
distill-due-by = please rate by { $day }
distill-ballots-n = { $n ->
        [0] nobody has rated yet
        [one] one member has rated
       *[other] { $n } members have rated
    }
distill-rule = The rule
distill-rule-hint = The usual rule is 70 and 15. It is asked of each group apart.
distill-at-least = At least this share scores 7 to 9, in percent
distill-below = Fewer than this share score 1 to 3, in percent
distill-rule-words = A finding is in when, in each group apart, at least { $least }% score it 7 to 9 and fewer than { $below }% score it 1 to 3.
distill-rate-how = Rate how important each finding is for better care. You can stop, save, and come back until the round closes. Nobody sees how you rated.
distill-rate = Save my ratings
distill-rate-not-yours = Only members of this group rate. You can read the findings.
distill-of = { $n } of { $all }
distill-score = Your rating
distill-score-hint = 1 to 3: not important. 4 to 6: important. 7 to 9: critical.
distill-unable = I cannot score this
distill-unable-hint = That is a good answer too. It does not count against the finding.
distill-comment = What should be said differently?
distill-see-evidence = { $n ->
        [one] Read the excerpt it rests on
       *[other] Read the { $n } excerpts it rests on
    }
distill-result = How each group rated it
distill-results-what = Each group stands apart. Together, a large group would hide a small one.
distill-group = Group
distill-group-partners = Partners
distill-group-others = Others
distill-group-counts = { $group }: { $high } of { $of } scored it 7 to 9.
distill-high = 7 to 9
distill-low = 1 to 3
distill-unable-n = Could not score
distill-silent = Did not rate
distill-says = Says
distill-spread = How many gave each score:
distill-few = Numbers of fewer than five people are not shown.
distill-outcome-in = In
distill-outcome-out = Out
distill-outcome-unsettled = Unsettled
distill-recommends-in = All groups want it in
distill-recommends-out = All groups want it out
distill-recommends-unsettled = Not settled
distill-papers-group = { $group }: { $high } of { $of } scored 7 to 9
distill-ask = Put it to the group
distill-ask-what = The round recommends; { $body } decides, with its partners. The results are the papers.
distill-ask-question = Carry the findings that { $round } recommends
distill-ask-findings = Findings to carry
distill-reports = Reports
distill-reports-lede = What patients, clinicians and educators learned together. Every sentence leads back to those who said it.
distill-reports-none = No report yet
distill-reports-none-what = The first one comes when its findings are carried. Until then, walk through the posters.
distill-reports-work = Reports in the making
distill-reports-work-lede = Choose carried findings, write round them, freeze an edition, and let the group decide on its release.
distill-reports-work-none = No report yet
distill-reports-work-none-what = Begin one as soon as the first finding is carried.
distill-report-writing = Being written
distill-report-begin = Begin a report
distill-report-lang = Language of the report
distill-report-edit-lede = Everything can change until an edition is frozen.
distill-subtitle = Second line of the title
distill-involvement-hint = What partners planned, did and changed; what went well and what did not.
distill-method-hint = How texts were collected, coded and rated.
distill-order = Findings in order
distill-order-hint = The numbers of carried findings, such as 3, 1, 2.
distill-recommendations-hint = One a line, with its findings in brackets at the end: Pay people before they work. (1, 4)
distill-carried = Carried findings
distill-carried-none = None yet. Only carried findings can stand in a report.
distill-editions = Editions
distill-edition-note = What is new in this edition
distill-edition-note-hint = One line for the list of editions.
distill-prepare = Freeze the next edition
distill-frozen-on = Frozen on { $day }, not yet released
distill-released-on = released on { $day }
distill-not-released = not released yet
distill-read = Read it
distill-read-draft = Read it as it would be released
distill-release = Release this edition
distill-ask-release = Ask for its release
distill-ask-release-lede = A group decides with its partners. When it has agreed, the edition can come out.
distill-release-question = Release edition { $n } of “{ $title }”
distill-inputs-wait = { $n ->
        [one] One contribution waits for an answer. An edition can be released when it has one.
       *[other] { $n } contributions wait for an answer. An edition can be released when all have one.
    }
distill-inputs-answer = Answer them
distill-contents = Contents
distill-pdf = Download as PDF
distill-newer = There is a newer edition:
book-foreword = Foreword
book-involvement = How partners took part
book-recommendations = What we recommend
book-findings = What we found
book-method = How this was made
book-contributors = Who took part
book-sources = Sources
book-edition = Edition { $number }
book-carried = Carried after { $round }.
book-finding-number = Finding { $number }
book-role-lead = { $body } (leads)
book-source-ref = { $title } (source { $n })
book-excerpts-used = { $n ->
        [0] Coded; not quoted here.
        [one] One excerpt quoted here.
       *[other] { $n } excerpts quoted here.
    }
book-small-in = { $group }: the group reached the mark. Numbers of fewer than five people are not shown.
book-small-out = { $group }: the group was against it. Numbers of fewer than five people are not shown.
book-small-unsettled = { $group }: the group was not of one mind. Numbers of fewer than five people are not shown.
done-document-added = The text is there. You can code it now.
done-coding-finished = Noted.
done-excerpt-marked = Marked.
done-excerpt-recoded = Changed.
done-excerpt-removed = The mark is taken back.
done-code-saved = The codebook is saved.
done-finding-saved = The finding is saved.
done-finding-carried = The finding is carried.
done-finding-dropped = The finding is left out, with its reason.
done-round-planned = The round is planned. Open it when all is right.
done-round-opened = The round is open; everyone in the group gets a mail.
done-round-closed = The round is closed. Here are its results.
done-ballot-cast = Your ratings are saved. You can change them until the round closes.
done-report-begun = The report is begun.
done-report-written = The report is saved.
done-edition-prepared = The edition is frozen. Ask the group for its release.
done-edition-released = The edition is out. Everyone who took part gets a mail.
field-between = Please choose a number from { $min } to { $max }.
field-span-outside = This lies outside the text. It has { $length } characters.
field-span-blank = There are no words in this place. Please mark some.
field-codes-needed = Please choose at least one code.
field-code-unknown = One of these codes is not in this codebook any more. Please choose again.
field-code-group = Please choose a group. A code cannot hold other codes, and a group cannot lie in a group.
field-code-colour = Please choose a color from 1 to { $max }.
field-excerpt-unknown = One of these excerpts is not there any more. Please choose again.
field-transcript-line = Line { $line } does not say who speaks. Begin it with a name and a side, such as “Ana (partner):”.
field-last-before-first = The last sentence lies before the first. Please turn them round.
field-finding-numbers = Please write the numbers of carried findings, with commas between them.
field-recommendation = Each line needs the numbers of its findings in brackets at the end, such as (1, 4).
refused-excerpt-in-use = A finding rests on this excerpt, so the mark stays. Take it out of the finding first.
refused-finding-settled = This finding is settled. Nothing was changed.
refused-finding-in-round = People are rating this finding, so its words stay as they are until the round is closed.
refused-finding-without-excerpts = Finding { $number } rests on no excerpt yet. Choose at least one, then open the round.
refused-finding-not-rated = This finding was in no round yet. Put it to a round first.
refused-finding-not-carried = Finding { $number } is not carried, so it cannot stand in a report.
refused-rule-locked = The round is open, so its rule and its findings are locked. Nothing was changed.
refused-round-empty = There is nothing to rate or decide yet. Choose at least one finding.
refused-round-not-open = The round is not open, so nothing can be rated now. Your other work is kept.
refused-round-not-closed = The round is not closed yet. Close it first; its results are the papers.
refused-report-empty = The report has no findings yet. Choose carried findings, save, then freeze an edition.
refused-inputs-open = { $count ->
        [one] One contribution still waits for an answer. Answer it, then release the edition.
       *[other] { $count } contributions still wait for an answer. Answer them, then release the edition.
    }
refused-edition-released = This edition is released and stays as it is. Freeze the next one for changes.
refused-edition-overtaken = Another edition { $number } was released meanwhile. Freeze this one anew to get the next number.
refused-recommendation-without-finding = Each recommendation rests on findings of this report. Check the numbers in brackets.
mail-round-subject = Please rate: { $round }
mail-round-what = { $round } is open. { $n ->
        [one] One finding waits
       *[other] { $n } findings wait
    } for your rating from 1 to 9. You can stop, save and come back.
mail-round-until = We would like to have your ratings by { $date }.
mail-round-link = Read and rate
mail-edition-subject = It is out: { $title }
mail-edition-what = Edition { $n } of “{ $title }” is published. You took part in it. From each finding you can follow the way back to those who said it.
mail-edition-link = Read the report
finding-came = What came of it
finding-came-none = Nothing in the library was made from it yet.
trace-resources = In the library
trace-resources-none = Nothing in the library was made from it yet.
trace-used = In use
trace-used-none = No provider has taken it up yet.
agreement-title = How far two coders agree
agreement-of = { $first } and { $second } share the most texts: both marked something in { $documents } of them, with { $units } paragraphs.
agreement-none = No text has marks of two people yet. When two people code the same text without looking at each other’s marks, this place says where they differ.
agreement-no-codes = They have given no code of this book there.
agreement-code = Code
agreement-both = Both
agreement-one = Only one
agreement-percent = Same
agreement-kappa = Cohen’s kappa
agreement-alpha = Krippendorff’s alpha
agreement-read = How to read this
agreement-read-unit = The unit is a paragraph: did this person give the code anywhere in it? “Both” and “Only one” are numbers of paragraphs. “Same” is the share of paragraphs where the two did alike, also where neither gave the code.
agreement-read-chance = Kappa and alpha take off what chance alone would give. For a rare code they are low although “Same” is high, so look at the paragraphs marked by one person only: they are worth more than the number. An empty field means that chance explains everything.
agreement-read-bar = Custom relies on alpha from 0.80 on and calls 0.67 to 0.80 tentative. It is a custom, not a law.
