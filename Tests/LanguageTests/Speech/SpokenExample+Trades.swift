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
      Second, I wrote down: 3rd late delivery this month.
    no call back since Thurs
      Second: no call back since Thursday.
    why did nobody call back?
      Second, you ask: why did nobody call back?
    where is container MSKU 4471120
      Second, you ask: where is container MSKU 4471120?
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
      Second, I wrote down: driver rude to her receptionist.
    says they were told it was on board
      Second, I wrote down: says they were told it was on board.
    they feel like a number
      Second: you feel like a number.
    your driver is an idiot
      Second, I wrote down: your driver is an idiot.
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
      Second, I wrote down: SSO broken after the update and nobody told them.
    API returns 500 on every 3rd call
      Second: API returns 500 on every 3rd call.
    Data from another customer visible in her dashboard!
      Second, I wrote down: Data from another customer visible in her dashboard.
    status page said green the whole time
      Second: status page said green the whole time.
    can we get the raw data out today?
      Second, you ask: can we get the raw data out today?
    is there a workaround
      Second, you ask: is there a workaround?
    when will it be fixed??
      Second, you ask: when will it be fixed?
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
      Second, you told me: I want to speak to your manager.
    release notes never mentioned the change
      Second: release notes never mentioned the change.
    Salesforce sync deletes contacts
      Second: Salesforce sync deletes contacts.
    iPhone app crashes on login
      Second: iPhone app crashes on login.
    they were promised SSO in Q2
      Second, I wrote down: they were promised SSO in Q2.
    roll back the release asap
      Second, you tell us: roll back the release as soon as possible.
    fix the export today or they cancel
      Second, I wrote down: fix the export today or they cancel.
    stop sending her to chat bots
      Second, I wrote down: stop sending her to chat bots.
    how many other customers have this
      Second, you ask: how many other customers have this?
    promised roadmap item dropped w/o a word
      Second: promised roadmap item dropped without a word.
    SLA credits never paid
      Second: SLA credits never paid.
    26 support tickets, none closed...
      Second: 26 support tickets, none closed.
    renewal price up 18%, no warning
      Second: renewal price up 18%, no warning.
    presents to her CFO on Thursday
      Second, I wrote down: presents to her CFO on Thursday.
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
      Second: number porting failed 2x.
    Line cut off in the middle of our Black Friday sale
      Second, I wrote down: Line cut off in the middle of our Black Friday sale.
    billing: charged twice for March
      Second, billing: charged twice for March.
    Roaming bill of 4.200 EUR, expected flat rate
      Second: Roaming bill of 4.200 EUR, expected flat rate.
    call dropped 4 times while complaining
      Second: call dropped 4 times while complaining.
    hold music for 55 mins then cut off
      Second: hold music for 55 minutes then cut off.
    says she has been w/ us for 11 yrs
      Second, I wrote down: says she has been with us for 11 years.
    threatens to go to Vodafone
      Second, I wrote down: threatens to go to Vodafone.
    wants out of the contract by Fri
      Second: you want out of the contract by Friday.
    furious about the hold time
      Second: you are furious about the hold time.
    she's furious
      Second: you are furious.
    is late again
      Second, I wrote down: is late again.
    router replaced 3 times same fault
      Second: router replaced 3 times same fault.
    tech said "not my problem" and left
      Second: tech said "not my problem" and left.
    tech said "not my problem
      Second: tech said "not my problem".
    "nobody gives a damn"
      Second, in your words: 'nobody gives a damn'.
    what happened to the backup line
      Second, you ask: what happened to the backup line?
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
      Second, you ask: who decides about the recall?
    wants written apology
      Second: you want a written apology.
    demands a written report by Monday
      Second: you demand a written report by Monday.
    patient was at risk, he says
      Second, I wrote down: patient was at risk, he says.
    needs a loan device by tmrw 8am
      Second: you need a loan device by tomorrow 8am.
    needs not listened to since the install
      Second, I wrote down: needs not listened to since the install.
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
      Second, you ask: is this even certified?
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
      Second, I wrote down: he had to send his whole crew home.
    wants us to pay for the crew
      Second: you want us to pay for the crew.
    wants her money back
      Second: you want your money back.
    they want their deposit back
      Second: you want your deposit back.
    whose fault is it
      Second, you ask: whose fault is it?
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
      Second, I wrote down: what a mess.
    what they promised was a lie
      Second, I wrote down: what they promised was a lie.
    don't send that foreman again
      Second, you tell us: don't send that foreman again.
    please call before 5
      Second, you ask us: please call before 5.
    Please let us know who is responsible for the delay
      Second, you ask us: please let us know who is responsible for the delay.
    can't get into the site office
      Second, I wrote down: can't get into the site office.
    was told it was covered
      Second, I wrote down: was told it was covered.
    got the wrong windows twice
      Second, I wrote down: got the wrong windows twice.
    had to rent a crane elsewhere
      Second, I wrote down: had to rent a crane elsewhere.
    """#
  )

  /// Wrong colours, closing dates.
  static let printing = parse(
    #"""
    40,000 brochures with the old logo
      Second: 40,000 brochures with the old logo.
    colors way off, red looks orange
      Second: colors way off, red looks orange.
    proof approved, printed something else
      Second: proof approved, printed something else.
    Fair starts Saturday - no catalogs
      Second: Fair starts Saturday - no catalogs.
    wants reprint for free & express
      Second: you want a reprint for free and express.
    wants a reprint and expects a call today
      Second: you want a reprint and expect a call today.
    asks why proof was ignored
      Second: you ask why proof was ignored.
    asking for discount
      Second: you are asking for a discount.
    still waiting for the plates
      Second: still waiting for the plates.
    still wants an answer from the CEO
      Second: you still want an answer from the CEO.
    just wants to be heard
      Second: you just want to be heard.
    Pantone 186 not 185
      Second: Pantone 186 not 185.
    spelling of CEO name wrong on the cover
      Second: spelling of CEO name wrong on the cover.
    "ugly as hell"
      Second, in your words: 'ugly as hell'.
    cut wrong, 3 mm white edge
      Second: cut wrong, 3 mm white edge.
    won't pay
      Second, I wrote down: won't pay.
    never again
      Second: never again.
    """#
  )

  /// Meals, guests, weddings.
  static let catering = parse(
    #"""
    food cold, 45 min late, 2 dishes missing
      Second: food cold, 45 min late, 2 dishes missing.
    Guests with nut allergy got the wrong box
      Second: Guests with nut allergy got the wrong box.
    vegan menu had butter in it
      Second: vegan menu had butter in it.
    bride crying (!)
      Second: bride crying.
    waiter drunk??
      Second: waiter drunk?
    chef rude + nobody apologised
      Second: chef rude plus nobody apologised.
    embarrassed in front of the board
      Second: you are embarrassed in front of the board.
    she was embarrassed in front of her board
      Second, I wrote down: she was embarrassed in front of her board.
    she was humiliated
      Second: you were humiliated.
    "you ruined my daughter's wedding"
      Second, in your words: 'you ruined my daughter's wedding'.
    I had to buy pizza for 80 ppl
      Second, I wrote down: I had to buy pizza for 80 people.
    no cutlery. no napkins. no apology
      Second: no cutlery. no napkins. no apology.
    invoice came the next morning - shameless
      Second, I wrote down: invoice came the next morning - shameless.
    hates the new menu
      Second: you hate the new menu.
    """#
  )

  /// People not paid.
  static let payroll = parse(
    #"""
    212 employees not paid on the 28th
      Second: 212 employees not paid on the 28th.
    tax codes wrong since April
      Second: tax codes wrong since April.
    HR swamped w/ angry staff
      Second: HR swamped with angry staff.
    wrong payslips sent to wrong people = data breach
      Second: wrong payslips sent to wrong people = data breach.
    GDPR!!!!
      Second: GDPR.
    union is threatening to sue
      Second: union is threatening to sue.
    who will explain this to the union?
      Second, you ask: who will explain this to the union?
    She needs a number she can call
      Second, I wrote down: she needs a number she can call.
    no one picks up at the hotline
      Second: no one picks up at the hotline.
    same question asked 5 times by 5 people
      Second: same question asked 5 times by 5 people.
    bonus of Mr O'Brien missing
      Second: bonus of Mr O'Brien missing.
    IT blames HR, HR blames IT
      Second: IT blames HR, HR blames IT.
    It was the same in March
      Second: it was the same in March.
    The ERP export is wrong
      Second: The ERP export is wrong.
    """#
  )

  /// Claims and handlers.
  static let insurance = parse(
    #"""
    claim open since Jan, 4 handlers
      Second: claim open since Jan, 4 handlers.
    adjuster never came
      Second: adjuster never came.
    lost docs twice
      Second: lost docs twice.
    was asked for the same docs 3x
      Second, I wrote down: was asked for the same docs 3x.
    they said it was covered
      Second, I wrote down: they said it was covered.
    he said he'd sue
      Second, I wrote down: he said he'd sue.
    expects full payout
      Second: you expect a full payout.
    thinks the adjuster is corrupt
      Second: you think the adjuster is corrupt.
    "I feel like a criminal"
      Second, in your words: 'I feel like a criminal'.
    Premium up but cover down
      Second: Premium up but cover down.
    why nobody told us
      Second, I wrote down: why nobody told us.
    why is it always us
      Second, you ask: why is it always us?
    why me
      Second, you ask: why me?
    how can you sleep at night
      Second, you ask: how can you sleep at night?
    first claim refused, second ignored
      Second, I wrote down: first claim refused, second ignored.
    First: wrong form
      Second: wrong form.
    issue: wrong excess applied
      Second: wrong excess applied.
    Problem 2: letter went to old address
      Second: letter went to old address.
    """#
  )

  /// Cold chain, crates, prices.
  static let foodWholesale = parse(
    #"""
    chicken smelled, whole batch binned
      Second: chicken smelled, whole batch binned.
    cold chain broken btwn depot & shop
      Second: cold chain broken between depot and shop.
    Short delivery again, 8 of 20 crates
      Second: Short delivery again, 8 of 20 crates.
    substituted butter with margarine without asking
      Second: substituted butter with margarine without asking.
    price list out of date
      Second: price list out of date.
    mouldy strawberries 🤮🤮
      Second: mouldy strawberries.
    🤬
      (nothing)
    driver leaves crates in the sun
      Second: driver leaves crates in the sun.
    minimum order raised overnight
      Second: minimum order raised overnight.
    lost 2 restaurants because of it
      Second: lost 2 restaurants because of it.
    wants weekly call w/ dispatch
      Second: you want a weekly call with dispatch.
    """#
  )

  /// Other scripts, list marks, next to nothing, insults, capitals.
  static let oddities = parse(
    #"""
    ...
      (nothing)
    ???
      (nothing)
    !!!
      (nothing)
    -
      (nothing)
    ok
      Second: ok.
    n/a
      Second: n/a.
    納品が三日遅れています。
      Second: 納品が三日遅れています。
    لم يتصل بنا أحد منذ أسبوع
      Second: لم يتصل بنا أحد منذ أسبوع.
    Warum ruft keiner zurück?
      Second: Warum ruft keiner zurück?
    La commande n'est jamais arrivée !
      Second: La commande n'est jamais arrivée.
    nobody called. nobody wrote. why?
      Second: nobody called. nobody wrote. why?
    so many errors in one invoice
      Second: so many errors in one invoice.
    and another thing: the app is useless
      Second, I wrote down: the app is useless.
    but support said it was fixed
      Second: support said it was fixed.
    also no heating in building 7
      Second: also no heating in building 7.
    * WRONG SIZE *
      Second: WRONG SIZE.
    (again) parking blocked
      Second: (again) parking blocked.
    1.5 hrs late
      Second: 1.5 hours late.
    5 wks w/o gas
      Second: 5 weeks without gas.
    ~3 hrs downtime
      Second: about 3 hours downtime.
    >2 weeks for a simple quote
      Second: more than 2 weeks for a simple quote.
    bunch of amateurs
      Second, I wrote down: bunch of amateurs.
    liars
      Second, I wrote down: liars.
    pathetic service, worst in 20 yrs
      Second, I wrote down: pathetic service, worst in 20 years.
    this is bullshit
      Second, I wrote down: this is bullshit.
    quality
      Second: quality.
    the usual
      Second: the usual.
    wants refund, feels cheated
      Second: you want a refund, you feel cheated.
    wants refund & is furious
      Second: you want a refund and are furious.
    no longer trusts us
      Second: you no longer trust us.
    doesnt want another voucher
      Second: you don't want another voucher.
    would like one contact person
      Second: you would like one contact person.
    feels nobody listens
      Second: you feel nobody listens.
    has lost trust in the product
      Second: you have lost trust in the product.
    says it's the last chance
      Second: you say it's the last chance.
    says our people are arrogant
      Second: you say our people are arrogant.
    thinks you lied
      Second, I wrote down: thinks you lied.
    they want answers
      Second: you want answers.
    they expect a daily update
      Second: you expect a daily update.
    WANTS A REFUND NOW
      Second: you want A REFUND NOW.
    Dana wants a single contact
      Second, I wrote down: Dana wants a single contact.
    customer wants refund
      Second, I wrote down: customer wants refund.
    our line stood still for 2 days
      Second, I wrote down: our line stood still for 2 days.
    you promised a call back
      Second, I wrote down: you promised a call back.
    we never got the credit note
      Second, I wrote down: we never got the credit note.
    nobody told us about the price increase
      Second, I wrote down: nobody told us about the price increase.
    refund for March
      Second: refund for March.
    refund us for March
      Second, you tell us: refund us for March.
    call me every day at 9
      Second, you tell us: call me every day at 9.
    let me talk to the CEO
      Second, you tell us: let me talk to the CEO.
    fed up with excuses
      Second: you are fed up with excuses.
    sick of hearing sorry
      Second: you are sick of hearing sorry.
    angry customers in the shop
      Second: angry customers in the shop.
    second invoice wrong too
      Second, I wrote down: second invoice wrong too.
    Will has left, nobody replaced him
      Second, I wrote down: Will has left, nobody replaced him.
    """#
  )
}
