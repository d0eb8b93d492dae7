demo-title = Whom would you like to be?
demo-lede = Everybody here is invented. Choose a person and see the year as they do.
demo-become = Become
demo-clock = The clock of this demonstration
demo-clock-what = Here it is { $date }. Move on to see notice periods end and calls close.
demo-clock-days = { $n ->
        [one] One day on
        *[other] { $n } days on
    }
done-clock-moved = The clock has moved on.
outbox-title = The mail this program would send
outbox-lede = Nothing here leaves the machine.
outbox-none = No mail yet
outbox-none-what = Ask for a link to sign in, or put a question to a body, and come back.
