/// More shapes of a line, whatever the trade.
extension SpokenExample {
  /// A second, independent sample of the same.
  static let furtherShapes = parse(
    #"""
    dispatcher hung up on me twice
      Second, I have down: 'dispatcher hung up on me twice'.
    ETA changed 6 times in a day
      Second: ETA changed 6 times in a day.
    needs it in writing
      Second: you need it in writing.
    Missing CMR docs for truck 18
      Second: Missing CMR docs for truck 18.
    cant reach anyone after 5
      Second: you can't reach anyone after 5.
    she keeps getting transferred
      Second, I have down: 'she keeps getting transferred'.
    never told about surcharge
      Second: you were never told about surcharge.
    he's worried about his own job
      Second, I have down: 'he's worried about his own job'.
    wants the same price as last yr
      Second: you want the same price as last year.
    forklift hit their rack
      Second, I have down: 'forklift hit their rack'.
    want our money back
      Second, I have down: 'want our money back'.
    we want our money back
      Second: you want your money back.
    dont bother calling again
      Second, I have down: 'don't bother calling again'.
    Your team is a joke
      Second: you're very unhappy with how this has gone.
    is anyone even reading this?
      Second, you ask whether anyone is even reading this.
    does anyone read the tickets
      Second, you ask whether anyone reads the tickets.
    expected 3 men, got 1
      Second: you expected 3 men, got 1.
    has to explain to shareholders
      Second: you have to explain to shareholders.
    angry
      Second: you are angry.
    very upset!!
      Second: you are very upset.
    asked 3 times for the report
      Second: you asked 3 times for the report.
    Feels ignored since merger
      Second: you feel ignored since merger.
    can't sleep b/c of this
      Second: you can't sleep because of this.
    half the crew w/o badges
      Second: half the crew without badges.
    NO ONE TOLD US
      Second, I have down: 'NO ONE TOLD US'.
    needs to be fixed by Mon
      Second, I have down: 'needs to be fixed by Monday'.
    must be fixed by Mon
      Second, I have down: 'must be fixed by Monday'.
    the thing is it's the 2nd time
      Second: the thing is it's the 2nd time.
    looks unprofessional in front of their client
      Second, I have down: 'looks unprofessional in front of their client'.
    account mgr changed 4x in 1 yr
      Second: account manager changed 4 times in 1 year.
    considering other suppliers
      Second, I have down: 'considering other suppliers'.
    wants me off the account
      Second: you want me off the account.
    thinks that the price is a joke
      Second: you're very unhappy with how this has gone.
    He wants his money
      Second, I have down: 'he wants his money'.
    they never apologised
      Second, I have down: 'they never apologised'.
    my mother could do better
      Second: you're very unhappy with how this has gone.
    late late late
      Second: late late late.
    invoice 2210: wrong VAT, wrong address
      Second, invoice 2210: wrong VAT, wrong address.
    they'd like to leave
      Second: you would like to leave.
    What is plan B?
      Second, you ask: 'what is plan B?'
    needs someone who knows the site
      Second: you need someone who knows the site.
    hates that nobody owns it
      Second: you hate that nobody owns it.
    needs to ship by Friday
      Second, I have down: 'needs to ship by Friday'.
    needs to be told before noon
      Second: you need to be told before noon.
    needs fixing
      Second, I have down: 'needs fixing'.
    needs something in writing
      Second: you need something in writing.
    they need to be replaced
      Second, I have down: 'they need to be replaced'.
    they need to know today
      Second: you need to know today.
    she needs to be in Rome by 9
      Second: you need to be in Rome by 9.
    sick
      Second: sick.
    US warehouse closed
      Second: US warehouse closed.
    wants it fixed by Monday
      Second: you want it fixed by Monday.
    wants to be kept in the loop
      Second: you want to be kept in the loop.
    wants a call from the CEO, not from me
      Second: you want a call from the CEO, not from me.
    wants everyone's name
      Second: you want everyone's name.
    wants their logo off our site
      Second: you want your logo off our site.
    wants you fired
      Second, I have down: 'wants you fired'.
    expects us to eat the cost
      Second: you expect us to eat the cost.
    expects better
      Second: you expect better.
    thinks it's personal
      Second: you think it's personal.
    says the boxes were open
      Second: you say the boxes were open.
    says 4 of 6 pumps failed
      Second: you say 4 of 6 pumps failed.
    says no
      Second: you say no.
    feels it was deliberate and says so
      Second: you feel it was deliberate and say so.
    feels stupid now
      Second: you feel stupid now.
    hopes this was a one-off
      Second: you hope this was a one-off.
    still doesn't believe the report
      Second: you still don't believe the report.
    really wants this solved by Thurs eve
      Second: you really want this solved by Thursday eve.
    doesn't work
      Second, I have down: 'doesn't work'.
    doesn't open on the iPad
      Second, I have down: 'doesn't open on the iPad'.
    doesn't want it any more, wants money back
      Second: you don't want it any more, you want money back.
    don't have the part
      Second, I have down: 'don't have the part'.
    can't believe this
      Second: you can't believe this.
    can't print
      Second: you can't print.
    is tired of excuses
      Second: you are tired of excuses.
    is broken again
      Second, I have down: 'is broken again'.
    was furious
      Second, I have down: 'was furious'.
    were promised a date
      Second: you were promised a date.
    would like to know why
      Second: you would like to know why.
    would not start
      Second, I have down: 'would not start'.
    asking why nobody came
      Second: you are asking why nobody came.
    asking price too high
      Second: asking price too high.
    worried
      Second: you are worried.
    concerned staff
      Second: concerned staff.
    scared of flooding again
      Second: you are scared of flooding again.
    disappointed, expected more
      Second: disappointed, expected more.
    upset customers everywhere
      Second: upset customers everywhere.
    tired tyres fitted on van 3
      Second: tired tyres fitted on van 3.
    """#
  )
}
