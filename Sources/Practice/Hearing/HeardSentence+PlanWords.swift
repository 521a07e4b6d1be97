import Language

/// The words of what will be done, by when, and for how much.
extension HeardSentence.Words {
  static let fromThen = [
    " minutes later ", " hour later ", " hours later ", " day later ", " days later ", " week later ",
    " weeks later ", " month later ", " months later ",
  ]
  /// What stands before a day that is over.
  static let happened: Set<String> = [
    "were", "was", "stood", "been", "happened", "went", "came", "began", "started", "stopped", "ended", "failed",
    "rang", "called", "wrote",
  ]
  static let leave = [
    "may i ", "may we ", "shall i ", "can i ", "could i ", "should i ", "would it help if i ", "do you want me to ",
    "would you like me to ", "want me to ",
  ]
  static let postponing = [
    " an answer ", " clear answer ", " answer on ", " find out ", " let you know ", " first i'd like ",
    " get back to ",
    " come back to ", " look into ", " we'll see ", " tell you later ",
  ]
  static let seasons = [
    " year ", " spring ", " summer ", " autumn ", " winter ", " quarter ", " months ", " weeks ", " month ", " week ",
    " soon ", " some time ", " sometime ",
  ]
  static let coming = [
    " is at your ", " are at your ", " is with you ", " are with you ", " be there ", " you have ", " you get ",
    " you hear ",
    " reach you ", " reaches you ",
  ]
  /// Where things are by then: a plan by itself, whoever sees to it.
  static let arriving = [
    " is at your ", " are at your ", " is with you ", " are with you ", " is there by ", " are there by ",
    " is there at ", " are there at ", " is on your desk ", " are on your desk ",
  ]
  static let offers = [" all right with you ", " how about i ", " how about we ", " what if i ", " what if we "]
  static let hedges = [
    " maybe ", " perhaps ", " sometime ", " most likely ", " towards the ", " hopefully ", " i hope ", " probably ",
    " i'll try ", " i will try ", " we'll try ",
    " try and ",
    " if all goes well ", " with any luck ", " i think i can ", " i think we can ", " i think i could ",
    " i think we could ",
    " i should be able to ", " we should be able to ", " might be able to ", " if i can manage ",
  ]
  static let vague = [
    " soon ", " some time ", " sometime ", " at some point ", " shortly ", " look into ", " get back to you ",
    " come back to you ",
    " when i can ", " circle back ", " as soon as possible ", " asap ", " in touch ", " in the next few ",
    " in the coming ", " touch base ", " later this year ", " some day ", " in due course ",
    " this week ", " next week ", " next month ", " as fast as ",
    " one of these days ", " find a minute ", " find the time ", " get round to it ", " get a minute ",
  ]
  /// What was done so that something will be.
  static let arranged: Set<Substring> = [
    "confirmed", "promised", "agreed", "booked", "planned", "scheduled", "arranged", "reserved", "fixed",
  ]
  static let goingOn = [
    " it ", " that ", " they ", " them ", " one ", " those ", " these ", " both ", " they'll ", " it'll ",
    " they're ",
    " it's ",
  ]
  static let puttingOff = [
    " in due course ", " being looked at ", " being looked into ", " will be looked at ", " will be looked into ",
    " be informed ", " be notified ", " at some point ", " one of these days ", " the relevant ", " in due time ",
    " has been forwarded ", " have been forwarded ", " been passed on ", " being handled ", " being dealt with ",
  ]
  static let money = [
    " credit", " discount", " free ", " refund", " waive", " percent", " euro", " dollar", " pound", " off the ",
    " the fee ",
  ]
  static let refusing = [
    " didn't ", " did not ", " doesn't ", " don't ", " can't ", " cannot ", " couldn't ", " won't ", " wouldn't ",
    " not ", " never ",
    " nobody ", " no one ",
  ]
  static let having = [" you've got ", " you have ", " you get ", " you'll have "]
  static let ownPlans = [" will ", "'ll ", " going to ", " shall ", " i can ", " we can ", " can be ", " promise "]
  static let today = [" today ", " this ", " tonight ", " now "]
  static let spans: Set<Substring> = ["hour", "hours", "minute", "minutes"]
  static let telling = [" i can tell ", " i can say ", " we can tell ", " we can say "]
  static let plans = [
    " will ", "'ll ", " going to ", " can ", " shall ", " is confirmed ", " are confirmed ", " you get ",
    " you'd get ", " you'd have the ", " you'd have a ", " you'd have my ", " you'd have your ", " you'd have all ",
    " you'd have it ", " you'd have them ", " you'd have that ", " you have it by ", " from now on ", " i'm sending ",
    " i am sending ",
    " i promise ", " you have my word ",
    " to be there ", " are done ", " is done ", " are ready ", " is ready ",
  ]
  static let politePlans = [
    " i would ", " we would ", " would be with you ", " would be at your ", " would reach you ",
    " would come to you ",
  ]
  static let politeOffers = [
    " i could have ", " we could have ", " could come ", " could sit ", " could be with you ", " could be there ",
  ]
  /// What somebody could is no offer with these behind it.
  static let noOffer: Set<Substring> = [
    "see", "hear", "tell", "say", "understand", "imagine", "feel", "think", "find", "not", "never", "only", "have",
    "hardly", "just", "be", "believe", "always",
  ]
  static let givingOne = [
    " you'll get one ", " you'll have one ", " you'll get it ", " you'll have it ", " you'll get that ",
    " you'll have that ", " you get one ", " you get that ", " you will get one ", " you will have one ",
    " you will get that ",
  ]
  static let subordinate: Set<String> = [
    "once", "when", "after", "before", "until", "if", "unless", "because", "since", "while",
  ]
  static let fromNow = [" from now on ", " from today ", " as of now ", " from this minute "]
  static let giving = [
    " strike ", " striking ", " struck ", " knock ", " knocking ", " taking off ", " take off ", " wipe ", " wiping ",
    " write off ", " writing off ", " stop the charge ", " stopping the charge ", " cancel the ", " cancelling the ",
    " cancelling that ", " cancel that ", " is cancelled ", " taking that off ", " take that off ",
    " get it back ", " money back ", " give you ", " giving you ", " pay you ", " paying you ", " credit you ",
    " keep your rate", " keep your price", " keep this year's rate", " keep the price", " hold your rate",
    " hold the price", " lower the price",
    " lower your ", " come down on the price ", " match the price ", " match their ",
    " crediting ", " waive ",
    " waiving ",
  ]
  static let missed = [
    " i'd be ", " i'd have ", " we'd be ", " we'd have ",
    " to be called ", " to be rung ", " to be told ",
    " should have ", " was due ", " were due ", " was to ", " were to ", " would have ", " could have ", " can't ",
    " cannot ", " won't ", " will not ", " not able ", " was promised ", " were promised ", " had promised ",
    " you were told ", " days late ", " day late ", " hours late ", " weeks late ", " too late ",
  ]
  static let theirNeeds = ["you need to ", "you needed ", "you want to ", "you wanted ", "you asked ", "you have to "]
  static let theirs = [
    " you need ", " you needed ", " you want ", " you wanted ", " you said ", " you told ", " you asked ",
    " you were ",
    " you had ", " you've ", " you'd be ", " you would be ", " you'd have ",
  ]
  static let presents = [
    " have ", " has ", " get ", " gets ", " is ", " are ", " i'm ", " we're ", " you're ", " they're ", " i've ",
    " we've ",
  ]
  /// What stands behind a "but" that takes nothing back.
  static let standingBy = [
    " like to hear ", " want to hear ", " rather hear ",
    " i'll ", " i will ", " we'll ", " we will ", " i can ", " we can ", " wasn't right ", " was wrong ",
    " isn't right ", " our word ", " that's no excuse ", " should have ", " shouldn't have ",
  ]
  static let ofDays = Set(Weekday.allCases.map { $0.name.lowercased() }).union([
    "today", "tomorrow", "tonight", "noon", "midday", "morn", "morning", "afternoon", "evening", "night", "week",
    "day", "hour", "latest",
  ])
}
