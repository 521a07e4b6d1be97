/// What hurried people typed in calls with angry customers, trade by trade: the line as typed and, below it, what
/// is said to the customer's face when it is the second of several.
extension SpokenExample {
  static let byTrade = [
    logistics, software, telecoms, medicalDevices, construction, printing, catering, payroll, insurance,
    foodWholesale, oddities,
  ].flatMap(\.self)

  /// Late, wet, lost and refused.
  static let logistics = parse(
    #"""
    12 pallets left in the rain Tues night
      Second: 12 pallets left in the rain Tuesday night.
    Nobody answered the ticket for two days
      Second: nobody answered the ticket for two days.
    driver refused to unload w/o PO number
      Second: driver refused to unload without PO number.
    wants refund
      Second: you want a refund.
    she wants refund of the demurrage
      Second: you want a refund of the demurrage.
    3rd late delivery this month!!!
      Second, I have down: '3rd late delivery this month'.
    no call back since Thurs
      Second: no call back since Thursday.
    why did nobody call back?
      Second, you ask why nobody called back.
    where is container MSKU 4471120
      Second, you ask: 'where is container MSKU 4471120?'
    TRUCK NEVER SHOWED UP
      Second: TRUCK NEVER SHOWED UP.
    reefer was at -2 instead of -20, whole load lost
      Second: reefer was at -2 instead of -20, whole load lost.
    temp log missing
      Second: temp log missing.
    - customs papers wrong AGAIN
      Second: customs papers wrong AGAIN.
    1. wrong incoterm on invoice
      Second: wrong incoterm on invoice.
    2) driver rude to her receptionist
      Second, I have down: 'driver rude to her receptionist'.
    says they were told it was on board
      Second, I have down: 'says they were told it was on board'.
    they feel like a number
      Second: you feel like a number.
    your driver is an idiot
      Second: you're very unhappy with how this has gone.
    wants to know who signed the POD
      Second: you want to know who signed the POD.
    approx 40 boxes crushed, rest wet
      Second: approximately 40 boxes crushed, rest wet.
    cross-dock in Leeds closed w/out telling anyone
      Second: cross-dock in Leeds closed without telling anyone.
    every order shipped twice since Monday
      Second: every order shipped twice since Monday.
    """#
  )

  /// Outages, data, promises about the roadmap.
  static let software = parse(
    #"""
    export has been down since 6am
      Second: export has been down since 6am.
    portal logs everyone out every 10 mins
      Second: portal logs everyone out every 10 minutes.
    SSO broken after the update & nobody told them
      Second, I have down: 'SSO broken after the update and nobody told them'.
    API returns 500 on every 3rd call
      Second: API returns 500 on every 3rd call.
    Data from another customer visible in her dashboard!
      Second, I have down: 'Data from another customer visible in her dashboard'.
    status page said green the whole time
      Second: status page said green the whole time.
    can we get the raw data out today?
      Second, you ask: 'can we get the raw data out today?'
    is there a workaround
      Second, you ask whether there is a workaround.
    when will it be fixed??
      Second, you ask when it will be fixed.
    thinks we don't test
      Second: you think we don't test.
    feels lied to
      Second: you feel lied to.
    she feels lied to by sales
      Second: you feel lied to by sales.
    doesn't trust us any more
      Second: you don't trust us any more.
    wants to talk to my boss
      Second: you want to talk to my boss.
    I want to speak to your manager
      Second: you want to speak to our manager.
    release notes never mentioned the change
      Second: release notes never mentioned the change.
    Salesforce sync deletes contacts
      Second: Salesforce sync deletes contacts.
    iPhone app crashes on login
      Second: iPhone app crashes on login.
    they were promised SSO in Q2
      Second, I have down: 'they were promised SSO in Q2'.
    roll back the release asap
      Second: you want us to roll back the release as soon as possible.
    fix the export today or they cancel
      Second, I have down: 'fix the export today or they cancel'.
    stop sending her to chat bots
      Second, I have down: 'stop sending her to chat bots'.
    how many other customers have this
      Second, you ask: 'how many other customers have this?'
    promised roadmap item dropped w/o a word
      Second: promised roadmap item dropped without a word.
    SLA credits never paid
      Second: SLA credits never paid.
    26 support tickets, none closed...
      Second: 26 support tickets, none closed.
    renewal price up 18%, no warning
      Second: renewal price up 18%, no warning.
    presents to her CFO on Thursday
      Second, I have down: 'presents to her CFO on Thursday'.
    """#
  )

  /// Lines, bills, hold music.
  static let telecoms = parse(
    #"""
    no signal at the Hamburg site for 9 days
      Second: no signal at the Hamburg site for 9 days.
    Three engineers came, none had the part
      Second: three engineers came, none had the part.
    number porting failed 2x
      Second: number porting failed twice.
    Line cut off in the middle of our Black Friday sale
      Second, I have down: 'Line cut off in the middle of our Black Friday sale'.
    billing: charged twice for March
      Second, billing: charged twice for March.
    Roaming bill of 4.200 EUR, expected flat rate
      Second: Roaming bill of 4.200 EUR, expected flat rate.
    call dropped 4 times while complaining
      Second: call dropped 4 times while complaining.
    hold music for 55 mins then cut off
      Second: hold music for 55 minutes then cut off.
    says she has been w/ us for 11 yrs
      Second, I have down: 'says she has been with us for 11 years'.
    threatens to go to Vodafone
      Second: you threaten to go to Vodafone.
    wants out of the contract by Fri
      Second: you want out of the contract by Friday.
    furious about the hold time
      Second: you are furious about the hold time.
    she's furious
      Second, I have down: 'she's furious'.
    is late again
      Second, I have down: 'is late again'.
    router replaced 3 times same fault
      Second: router replaced 3 times same fault.
    tech said "not my problem" and left
      Second: tech said "not my problem" and left.
    tech said "not my problem
      Second: tech said "not my problem".
    "nobody gives a damn"
      Second, in your words: 'nobody gives a damn'.
    what happened to the backup line
      Second, you ask: 'what happened to the backup line?'
    """#
  )

  /// Where somebody could have been hurt.
  static let medicalDevices = parse(
    #"""
    infusion pump alarm did not sound
      Second: infusion pump alarm did not sound.
    2 pumps recalled, replacement not here yet
      Second: 2 pumps recalled, replacement not here yet.
    clinic had to cancel 6 operations
      Second: clinic had to cancel 6 operations.
    Who decides about the recall?
      Second, you ask: 'who decides about the recall?'
    wants written apology
      Second: you want a written apology.
    demands a written report by Monday
      Second: you want a written report by Monday.
    patient was at risk, he says
      Second, I have down: 'patient was at risk, he says'.
    needs a loan device by tmrw 8am
      Second: you need a loan device by tomorrow 8am.
    needs not listened to since the install
      Second, I have down: 'needs not listened to since the install'.
    expects someone on site today
      Second: you expect someone on site today.
    expects answer by EOD
      Second: you expect an answer by EOD.
    sterile packaging open on arrival, approx. 30 units
      Second: sterile packaging open on arrival, approximately 30 units.
    field service rep didn't know the model
      Second: field service rep didn't know the model.
    training never happened
      Second: training never happened.
    firmware 4.2 wiped the settings!!
      Second: firmware 4.2 wiped the settings.
    is this even certified
      Second, you ask whether this is even certified.
    MRI down 3 days
      Second: MRI down 3 days.
    """#
  )

  /// Idle crews, wrong materials.
  static let construction = parse(
    #"""
    crane 5 hrs late, 14 men standing around
      Second: crane 5 hours late, 14 men standing around.
    concrete wrong grade (C25 not C30)
      Second: concrete wrong grade (C25 not C30).
    Scaffold not signed off
      Second: Scaffold not signed off.
    He had to send his whole crew home
      Second, I have down: 'he had to send his whole crew home'.
    wants us to pay for the crew
      Second: you want us to pay for the crew.
    wants her money back
      Second: you want your money back.
    they want their deposit back
      Second: you want your deposit back.
    whose fault is it
      Second, you ask: 'whose fault is it?'
    site mgr was laughed at on the phone
      Second: site manager was laughed at on the phone.
    felt roof leaking
      Second: felt roof leaking.
    windows 4 cm too small, all of them
      Second: windows 4 cm too small, all of them.
    no drawings since rev C
      Second: no drawings since rev C.
    "We look like fools in front of the client"
      Second, in your words: 'We look like fools in front of the client'.
    penalty of 5k per day from Wed
      Second: penalty of 5k per day from Wednesday.
    what a mess
      Second, I have down: 'what a mess'.
    what they promised was a lie
      Second, I have down: 'what they promised was a lie'.
    don't send that foreman again
      Second: you don't want us to send that foreman again.
    please call before 5
      Second: you'd like us to call before 5.
    Please let us know who is responsible for the delay
      Second: you'd like us to let you know who is responsible for the delay.
    can't get into the site office
      Second: you can't get into the site office.
    was told it was covered
      Second: you were told it was covered.
    got the wrong windows twice
      Second, I have down: 'got the wrong windows twice'.
    had to rent a crane elsewhere
      Second: you had to rent a crane elsewhere.
    """#
  )
}
