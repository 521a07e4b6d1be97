/// The trades from printing on, and what belongs to no trade.
extension SpokenExample {
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
      Second: you are still waiting for the plates.
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
      Second, I have down: 'won't pay'.
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
      Second, I have down: 'she was embarrassed in front of her board'.
    she was humiliated
      Second: you were humiliated.
    "you ruined my daughter's wedding"
      Second, in your words: 'you ruined my daughter's wedding'.
    I had to buy pizza for 80 ppl
      Second, I have down: 'I had to buy pizza for 80 people'.
    no cutlery. no napkins. no apology
      Second: no cutlery. no napkins. no apology.
    invoice came the next morning - shameless
      Second: invoice came the next morning.
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
      Second, you ask who will explain this to the union.
    She needs a number she can call
      Second, I have down: 'she needs a number she can call'.
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
      Second, I have down: 'was asked for the same docs 3 times'.
    they said it was covered
      Second, I have down: 'they said it was covered'.
    he said he'd sue
      Second, I have down: 'he said he'd sue'.
    expects full payout
      Second: you expect a full payout.
    thinks the adjuster is corrupt
      Second: you think the adjuster is corrupt.
    "I feel like a criminal"
      Second, in your words: 'I feel like a criminal'.
    Premium up but cover down
      Second: Premium up but cover down.
    why nobody told us
      Second, I have down: 'why nobody told us'.
    why is it always us
      Second, you ask: 'why is it always us?'
    why me
      Second, you ask: 'why me?'
    how can you sleep at night
      Second, you ask how we can sleep at night.
    first claim refused, second ignored
      Second, I have down: 'first claim refused, second ignored'.
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
      Second: you lost 2 restaurants because of it.
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
      Second: you're very unhappy with how this has gone.
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
      Second: you're very unhappy with how this has gone.
    liars
      Second: you're very unhappy with how this has gone.
    pathetic service, worst in 20 yrs
      Second: worst in 20 years.
    this is bullshit
      Second: you're very unhappy with how this has gone.
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
      Second: you're very unhappy with how this has gone.
    thinks you lied
      Second, I have down: 'thinks you lied'.
    they want answers
      Second: you want answers.
    they expect a daily update
      Second: you expect a daily update.
    WANTS A REFUND NOW
      Second: you want A REFUND NOW.
    Dana wants a single contact
      Second, I have down: 'Dana wants a single contact'.
    customer wants refund
      Second: you want a refund.
    our line stood still for 2 days
      Second, I have down: 'our line stood still for 2 days'.
    you promised a call back
      Second, I have down: 'you promised a call back'.
    we never got the credit note
      Second, I have down: 'we never got the credit note'.
    nobody told us about the price increase
      Second, I have down: 'nobody told us about the price increase'.
    refund for March
      Second: refund for March.
    refund us for March
      Second: you want us to refund you for March.
    call me every day at 9
      Second: you want us to call you every day at 9.
    let me talk to the CEO
      Second: you want us to let you talk to the CEO.
    fed up with excuses
      Second: you are fed up with excuses.
    sick of hearing sorry
      Second: you are sick of hearing sorry.
    angry customers in the shop
      Second: angry customers in the shop.
    second invoice wrong too
      Second, I have down: 'second invoice wrong too'.
    Will has left, nobody replaced him
      Second, I have down: 'Will has left, nobody replaced him'.
    """#
  )
}
