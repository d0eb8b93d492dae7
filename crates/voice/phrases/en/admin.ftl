jobs-title = Work in the background
jobs-lede = Mails and other work wait here for their turn. What fails is tried again for about eight hours, then kept for you.
jobs-none = Nothing to do
jobs-none-what = Work shows up here as soon as somebody does something.
jobs-name = Work
jobs-state = State
jobs-attempts = Tries
jobs-due = Due
jobs-error = Last failure
jobs-again = Run again
job-waiting = Waiting
job-running = Running
job-done = Done
job-dead = Given up
done-job-again = It will run again now.
ledger-title = The ledger
ledger-lede = Every change leaves a line, and each line carries the fingerprint of the one before. “learning-together ledger verify” checks them all.
ledger-none = Nothing has happened yet
ledger-none-what = The first line appears with the first act.
ledger-number = No.
ledger-what = What
ledger-subject = To what
ledger-when = When
ledger-hash = Fingerprint
jobs-well = All is well. Nothing was given up.
jobs-dead = { $n ->
    [one] One piece of work was given up
   *[other] { $n } pieces of work were given up
}
jobs-dead-what = Read the last failure, mend its cause, then press “Run again”. Nothing is lost meanwhile.
jobs-shown = { $n ->
    [one] One line
   *[other] The { $n } lines that matter most: given up, running, waiting, then the newest that are done. Done work is kept for a week.
}
ledger-who = Who
ledger-program = The program
ledger-newest = Newest
ledger-earlier = Earlier
work-partner-mail-sign-in-link = Mail a link to sign in
work-partner-decision-put = Tell a group about a question
work-partner-tell-member = Mail the papers to one member
work-partner-input-answered = Mail what became of an input
work-recruit-invitation-made = Mail an invitation to a team
work-recruit-letter-due = Mail a letter of decision
work-recruit-practice-accepted = Prepare poster and text of an accepted practice
work-showcase-poster-invited = Tell a team that its poster is due
work-showcase-tell-invited = Mail a poster's invitation to one member
work-showcase-question-asked = Tell a team about a question at its poster
work-showcase-tell-asked = Mail a question to one member
work-showcase-question-answered = Mail an answer to who asked
work-distill-round-opened = Ask a group to rate findings
work-distill-ask-member = Mail a round to one member
work-distill-edition-out = Tell readers about an edition
work-distill-tell-reader = Mail an edition to one reader
