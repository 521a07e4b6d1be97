/// The same for the shapes a line can have, whatever the trade.
extension SpokenExample {
  /// Who is meant, who asks, who orders, what only might be either.
  static let byShape = parse(
    #"""
    * WRONG SIZE *
      Second: WRONG SIZE.
    Billing: we were charged twice
      Second, I have down: 'Billing, we were charged twice'.
    says "you people are useless"
      Second: you're very unhappy with how this has gone.
    says: nobody cares
      Second: you say: nobody cares.
    She still wants her own contact & a written plan
      Second: you still want your own contact and a written plan.
    he expects compensation, not a voucher
      Second: you expect compensation, not a voucher.
    wants to cancel and get her money back
      Second: you want to cancel and get your money back.
    wants someone fired
      Second: you want someone fired.
    thinks it's deliberate
      Second: you think it's deliberate.
    thinks support is useless and wants a new contact
      Second: you want a new contact.
    expects a fix by Fri, else legal
      Second: you expect a fix by Friday, else legal.
    needs to know by noon if the boat sails
      Second: you need to know by noon if the boat sails.
    needs 40 units by Friday
      Second: you need 40 units by Friday.
    needs new contact
      Second: you need a new contact.
    can't trust the numbers anymore
      Second: you can't trust the numbers anymore.
    cannot trust our delivery dates
      Second: you cannot trust our delivery dates.
    doesn't understand the invoice
      Second: you don't understand the invoice.
    don't know who to call
      Second: you don't know who to call.
    wants: refund, apology, new driver
      Second: you want: refund, apology, new driver.
    order #44512 missing
      Second: order #44512 missing.
    POs 3312, 3313 + 3314 mixed up
      Second: POs 3312, 3313 plus 3314 mixed up.
    Mon delivery came Wed
      Second: Monday delivery came Wednesday.
    delivery window Mon-Fri ignored
      Second: delivery window Mon-Fri ignored.
    sun damaged the panels
      Second: sun damaged the panels.
    May invoice never corrected
      Second: May invoice never corrected.
    Will the crane come
      Second, you ask: 'Will the crane come?'
    will they ever fix it
      Second, I have down: 'will they ever fix it'.
    "we're done", she said
      Second, I have down: '"we're done", she said'.
    She said "we're done"
      Second, I have down: 'she said "we're done"'.
    Quote: 'never again'
      Second, Quote: 'never again'.
    it's a joke
      Second: you're very unhappy with how this has gone.
    totally fed up
      Second: you are totally fed up.
    extremely disappointed with the install team
      Second: you are extremely disappointed with the install team.
    worried about the audit on Friday
      Second: you are worried about the audit on Friday.
    unhappy w/ new account mgr
      Second: you are unhappy with new account manager.
    still furious about June
      Second: you are still furious about June.
    very angry at support
      Second: you are very angry at support.
    not happy
      Second: not happy.
    not acceptable
      Second: not acceptable.
    unacceptable!!
      Second: unacceptable.
    Escalated 3 times, no answer
      Second: Escalated 3 times, no answer.
    escalated to our CEO
      Second, I have down: 'escalated to our CEO'.
    CEO wants answers
      Second, I have down: 'CEO wants answers'.
    CFO is asking questions
      Second: CFO is asking questions.
    her boss is furious
      Second, I have down: 'her boss is furious'.
    lawyer will write to us on Monday
      Second, I have down: 'lawyer will write to us on Monday'.
    no lawyer yet, but close
      Second: no lawyer yet, but close.
    how we treat long-time customers
      Second, I have down: 'how we treat long-time customers'.
    how the driver spoke to the staff
      Second: how the driver spoke to the staff.
    what about the deposit
      Second, you ask: 'what about the deposit?'
    why the delay
      Second, you ask: 'why the delay?'
    why can't it just work
      Second, you ask why it can't just work.
    Why was the price changed w/o notice!?
      Second, you ask why the price was changed without notice.
    any update on the part?
      Second, you ask: 'any update on the part?'
    refund possible?
      Second: refund possible?
    2 or 3 pallets missing?
      Second: 2 or 3 pallets missing?
    so when does it ship
      Second, you ask: 'so when does it ship?'
    since when is that policy
      Second, you ask: 'since when is that policy?'
    and who pays?
      Second, you ask: 'who pays?'
    OK so nobody checked
      Second: OK so nobody checked.
    NOBODY CALLED. TWO WEEKS.
      Second: NOBODY CALLED. TWO WEEKS.
    WHY IS THIS STILL BROKEN
      Second, you ask why this is still broken.
    SHE WANTS HER MONEY BACK
      Second: you want your MONEY BACK.
    STOP CALLING ME
      Second: you want us to stop calling you.
    w/ 3 wks delay
      Second: with 3 weeks delay.
    min order 50 → 100
      Second: min order 50 → 100.
    temp 12°C at arrival, should be < 4
      Second: temp 12°C at arrival, should be < 4.
    the € 4k deposit
      Second: the € 4k deposit.
    paid 2x for same thing
      Second: you paid twice for same thing.
    "Tom said 'we don't care' and hung up"
      Second, in your words: 'Tom said "we don't care" and hung up'.
    it's been 3 weeks...
      Second: it's been 3 weeks.
    waited 3 hours for a tech
      Second: you waited 3 hours for a tech.
    been waiting since 8
      Second: you have been waiting since 8.
    getting different answers from everyone
      Second: getting different answers from everyone.
    told 3 different stories
      Second: you were told 3 different stories.
    promised on Monday, again on Tuesday, nothing
      Second: you were promised on Monday, again on Tuesday, nothing.
    never got the training we sold
      Second: you never got the training we sold.
    sold the wrong licence
      Second: sold the wrong licence.
    one day late = line stops
      Second: one day late = line stops.
    No. 4 pump broken
      Second: No. 4 pump broken.
    No 4 pump broken
      Second: No 4 pump broken.
    A4 paper instead of A3
      Second: A4 paper instead of A3.
    A team of six stood idle
      Second: a team of six stood idle.
    It's always the same excuse
      Second: it's always the same excuse.
    All-inclusive wasn't all-inclusive
      Second: All-inclusive wasn't all-inclusive.
    someone hung up on her
      Second, I have down: 'someone hung up on her'.
    lost her temper because nobody listened
      Second, I have down: 'lost her temper because nobody listened'.
    almost lost a patient
      Second: almost lost a patient.
    blood samples 6h in the van
      Second: blood samples 6h in the van.
    wtf is going on with invoices
      Second, you ask: 'wtf is going on with invoices?'
    who the hell approved this
      Second, you ask: 'who the hell approved this?'
    fix it
      Second: you want us to fix it.
    fix it!!!
      Second: you want us to fix it.
    fix for the crash didn't hold
      Second: fix for the crash didn't hold.
    call back never came
      Second: call back never came.
    call dropped the third time
      Second: call dropped the third time.
    refund the whole order
      Second: you want us to refund the whole order.
    return label never sent
      Second: return label never sent.
    change the contact person
      Second: you want us to change the contact person.
    make it right
      Second: you want us to make it right.
    give us a date
      Second: you want us to give you a date.
    send someone today
      Second: you want us to send someone today.
    set up wrong
      Second: set up wrong.
    "What did I miss?"
      Second, you asked: 'What did I miss?'
    damage: 2 doors, 1 window
      Second, damage: 2 doors, 1 window.
    our fault?
      Second, I have down: 'our fault?'
    prob our fault
      Second, I have down: 'probably our fault'.
    hotline closed @ 4pm
      Second: hotline closed at 4pm.
    site B & C w/o water
      Second: site B and C without water.
    contract says 24h, took 72
      Second: contract says 24h, took 72.
    said no twice
      Second: said no twice.
    They're threatening to switch
      Second, I have down: 'they're threatening to switch'.
    they're furious
      Second, I have down: 'they're furious'.
    She's still waiting
      Second, I have down: 'she's still waiting'.
    she'd like a call tmrw
      Second: you would like a call tomorrow.
    he'd rather cancel
      Second, I have down: 'he'd rather cancel'.
    they need a spare by Thurs
      Second: you need a spare by Thursday.
    they think we're stupid
      Second: you're very unhappy with how this has gone.
    they don't feel heard
      Second: you don't feel heard.
    she doesn't feel heard
      Second: you don't feel heard.
    she does not want a discount
      Second: you do not want a discount.
    does not trust the data
      Second: you do not trust the data.
    insists on a new driver
      Second: you insist on a new driver.
    hopes for a quick fix
      Second: you hope for a quick fix.
    demands immediate refund
      Second: you want an immediate refund.
    demands ignored for weeks
      Second, I have down: 'demands ignored for weeks'.
    asks for the CEO
      Second: you ask for the CEO.
    asks for call w/ CEO
      Second: you ask for a call with CEO.
    wonders if anyone reads the tickets
      Second: you wonder if anyone reads the tickets.
    complains that nobody answers
      Second: you complain that nobody answers.
    blames the update
      Second, I have down: 'blames the update'.
    refuses to pay March
      Second: you refuse to pay March.
    would like an apology
      Second: you would like an apology.
    would cost them 5k
      Second, I have down: 'would cost them 5k'.
    has had 4 outages
      Second, I have down: 'has had 4 outages'.
    has lost 3 clients
      Second, I have down: 'has lost 3 clients'.
    """#
  )
}
