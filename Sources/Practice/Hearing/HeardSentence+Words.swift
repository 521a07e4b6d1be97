import Language

/// The words by which a sentence shows what it is for, where no cue does.
extension HeardSentence {
  enum Words {
    static let open = [
      "what", "how", "tell me", "why", "in what way", "where do you stand", "where are you", "where does that leave",
      "where would you like to start", "where do you want to start", "where shall we start", "which one is next",
      "which one's next", "which comes next", "which one comes next", "which of them",
    ]
    /// What asks for a single fact.
    static let closed = [
      "how many", "how much", "how long", "how old", "how often", "how soon", "how late", "how big", "how far",
      "what time",
      "what day", "what date", "what number", "what address", "what name", "what kind", "what size", "what colour",
    ]
    /// What one asks somebody's name for.
    static let naming = [
      " will ", " should ", " shall ", " can ", " could ", " would ", " signs ", " decides ", " do i ", " do we ",
      " is the right ", " responsible ", " in charge ",
    ]
    static let fromThen = [
      " minutes later ", " hour later ", " hours later ", " day later ", " days later ", " week later ",
      " weeks later ", " month later ", " months later ",
    ]
    /// What stands before a day that is over.
    static let happened: Set<String> = [
      "were", "was", "stood", "been", "happened", "went", "came", "began", "started", "stopped", "ended", "failed",
      "rang", "called", "wrote",
    ]
    static let openers: Set<Substring> = [
      "so", "and", "but", "well", "ok", "okay", "right", "now", "then", "look", "good", "fine", "oh", "ah", "alright",
      "or", "sorry",
    ]
    static let politeAsking = [
      "can i ask you ", "may i ask you ", "could i ask you ", "can i ask ", "may i ask ", "could i ask ",
      "can you tell me ", "could you tell me ", "would you tell me ", "will you tell me ", "can you say ",
      "could you say ", "would you say ", "do you know ", "do you mind telling me ", "would you mind telling me ",
      "may i know ", "i meant ", "i mean ", "what i mean is ",
    ]
    static let leave = [
      "may i ", "may we ", "shall i ", "can i ", "could i ", "should i ", "would it help if i ", "do you want me to ",
      "would you like me to ", "want me to ",
    ]
    static let speaking = [
      " tell ", " explain ", " read ", " say ", " show ", " walk you ", " take you through ", " suggest ", " propose ",
      " told ", " explained ", " showed ", " start with ", " add something ", " go through ", " run through ",
    ]
    static let fewInAnswer = 6
    static let postponing = [
      " an answer ", " clear answer ", " answer on ", " find out ", " let you know ", " first i'd like ",
      " get back to ",
      " come back to ", " look into ", " we'll see ", " tell you later ",
    ]
    static let ifRight = [
      " that right ", " it right ", " this right ", " you right ", " that correct ", " it correctly ",
      " that correctly ",
      " understand that ", " understood that ", " understand you ", " understood you ", " get that ", " got that ",
    ]
    static let thatIsIt = [
      "is that how ", "is that what ", "is that the picture", "is that about ", "is that it ", "is that where ",
      "am i right", "is this how ", "is this what ", "does that sum ", "does that describe ", "was that how ",
      "was that what ", "was that the ",
    ]
    static let rightTags: Set<String> = [
      "wasn't it", "isn't it", "weren't they", "aren't they", "didn't you", "don't you", "didn't they", "weren't you",
      "aren't you", "haven't you", "wasn't he", "didn't he", "didn't we", "doesn't it", "didn't it", "was it", "is it",
    ]
    static let belittled = [
      " can't be ", " cannot be ", " not that ", " isn't that ", " hardly ", " not so ", " wasn't that ", " nothing ",
    ]
    static let blamingIf = [
      " if you'd told ", " if you had told ", " if you'd only ", " if you had only ", " if only you ",
      " if you'd said ",
      " if you had said ", " if you'd checked ", " if you had checked ", " if you'd read ", " if you had read ",
      " if you'd used ", " if you had used ", " if your people had ", " if you'd rung ", " if you had rung ",
    ]
    static let seasons = [
      " year ", " spring ", " summer ", " autumn ", " winter ", " quarter ", " months ", " weeks ", " month ", " week ",
      " soon ", " some time ", " sometime ",
    ]
    static let wellbeing = [
      " holding up ", " coping ", " how are you doing ", " how are you feeling ", " how are you yourself ",
      " are you all right ",
      " you doing ",
    ]
    static let ofPlan = [
      "does that ", "does this ", "does it ", "do those ", "do these ", "would ", "will that ", "will it ",
      "will this ",
      "is that ", "is this ", "is it right ", "is it okay ", "is it ok ", "okay ", "ok ", "all right ", "alright ",
      "can you live ", "could you live ", "can you work ", "could you work ", "fair ", "deal ", "agreed ", "right ",
      "are you happy ", "are you fine ", "are you ok", "are you with ", "can we agree ", "can we leave ", "can we do ",
      "can we say ",
    ]
    static let andThen = ["and then ", "and after that ", "then what ", "and afterwards "]
    static let again = [
      " not sure i follow ", " didn't catch ", " don't follow ", " say that again ", " repeat that ", " come again ",
      " didn't get that ", " didn't quite get ", " lost you there ",
    ]
    static let sureChecks = [
      " overlook", " have i missed ", " did i miss ", " have i left ", " did i leave ", " have i forgotten ",
      " left out ", " leave out ", " left anything ", " leave anything ", " leaves anything ",
      " missed anything ", " missed something ", " miss anything ", " missing anything ", " forgotten anything ",
      " forgotten something ", " forget anything ", " left something ", " anything missing ", " anything open ",
    ]
    static let amounts = [
      " how many ", " how much ", " how long ", " how often ", " how big ", " how far ", " that many ", " that much ",
    ]
    static let wishes = [
      " would you ", " do you want ", " shall ", " should i ", " which ", " you prefer ", " would a ", " would it ",
      " would we ",
      " under your feet ",
    ]
    static let states = [
      "is it ", "was it ", "is that ", "was that ", "are they ", "were they ", "is this ", "did it ", "does it ",
    ]
    static let regrets = [
      " shouldn't have ", " should not have ", " should never have ", " ought not to have ", " should have told you ",
      " should have rung ", " should have called ", " was wrong to ", " were wrong to ",
    ]
    static let asking = [
      "can ", "could ", "shall ", "should ", "would ", "may ", "do ", "does ", "did ", "is ", "are ", "was ", "were ",
      "will ", "what ", "when ",
      "how ", "which ", "who ", "why ", "where ", "have ", "has ", "right ", "all right ",
    ]
    static let tags: Set<Substring> = ["okay", "ok", "alright", "deal", "agreed"]
    static let offers = [" all right with you ", " how about i ", " how about we ", " what if i ", " what if we "]
    static let checks = [
      " right ", " miss", " correct", " understood ", " understand ", " left out ", " leave out ", " leaving out ",
      " left anything ", " forgot", " forget", " got that ", " get that ", " anything else ", " all of it ",
      " covered ",
      " did i get ", " have i got ", " so far ", " is that it ", " is that everything ", " that all ", " there more ",
      " hearing you ", " add ", " have i ", " am i ",
    ]
    static let ours = ["can we ", "can i ", "could we ", "could i ", "may i ", "may we ", "should i ", "should we "]
    static let agreeing = [
      "yes ", "yeah ", "you're right", "you are right", "exactly ", "absolutely ", "fair point ", "fair enough ",
      "quite right ", "no you're right", "no it doesn't", "no it isn't", "no it wasn't",
      "no it didn't", "no that isn't", "no that doesn't", "of course you ", "that's fair ", "agreed ", "true ",
    ]
    static let inviting = [
      " i'm listening ", " i am listening ", " please do ", " go ahead ", " please go on ", " take your time ",
      " all ears ", " the next one ", " next point ", " shall we go on ", " shall we continue ", " could tell me ",
      " you tell me ", " i'd like to know ", " i would like to know ",
      " from you in your ", " hear it from you ", " know that from you ",
      " know it from you ", " hear that from you ", " tell me the rest ", " tell me more ", " tell me about ",
      " go on ", " carry on ", " keep going ",
      " walk me through ",
      " take me through ", " talk me through ", " i'd like to hear ", " i'd rather hear ", " i want to hear ",
      " i want to understand ",
      " i'd like to understand ", " let me hear ",
    ]
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
    static let failings = [
      " was never ", " were never ", " was not ", " wasn't ", " weren't ", " were not ", " never got ", " got lost ",
      " went missing ", " was left ", " were left ", " was lost ", " were lost ", " was wrong ", " were wrong ",
    ]
    /// What was done so that something will be.
    static let arranged: Set<Substring> = [
      "confirmed", "promised", "agreed", "booked", "planned", "scheduled", "arranged", "reserved", "fixed",
    ]
    static let tolls = [
      " took your ", " took you ", " cost you ", " costs you ", " left you ", " leaves you ", " broke your ",
      " stopped your ",
      " stops your ", " landed on you ", " hit you ", " let you down ", " put you ",
    ]
    static let taking: Set<Substring> = ["took", "brought", "knocked"]
    static let sympathy = [
      " sounds ", " must ", " that's ", " that is ", " that was ", " what a ", " what an ", " how ",
    ]
    static let hardship = [
      " awful ", " terrible ", " dreadful ", " horrible ", " rotten ", " bitter ", " maddening ", " exhausting ",
      " infuriating ", " frightening ", " nightmare ", " humiliating ", " embarrassing ", " galling ", " mortifying ",
      " miserable ", " painful ",
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
    static let rhetorical = [
      "what about", "what else do you", "what do you want", "what do you expect", "how should i", "how am i",
      "what if ",
      "how about ",
    ]
    static let shrugs = [
      " that's why i ask", " why i'm asking", " not sure i follow ", " not sure i understand ",
      " not sure i get ", " not sure what you ", " not sure how you ", " know what you ", " know what else ",
      " know how you ", " know why you ",
    ]
    static let duties = [
      " you'd have to ", " you have to ", " you would have to ", " you'll have to ", " you must ", " you need to ",
    ]
    static let sorry = [" sorry ", " apolog", " regret ", " forgive "]
    static let blame = [
      " fault ", " mistake", " responsib", " our side ", " on us ", " on me ", " blame ", " fail", " wrong ", " ours ",
      " mine ", " our decision ",
      " let you down ", " because of us ", " we own ", " i own ", " down to us ",
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
    /// That it lies with us, and with nobody else.
    static let ourDoing = [
      " fault ", " our mistake", " my mistake", " our side ", " our end ", " on us ", " on me ", " let you down ",
      " because of us ",
      " our doing ", " our error", " down to us ", " our decision ", " our failing ", " it was us ", " that was us ",
      " were ours ", " was ours ", " was our ", " were our ",
    ]
    static let meant: Set<Substring> = ["want", "wanted", "mean", "meant", "intend", "intended"]
    static let unmeant = [" never wanted ", " didn't want ", " never meant ", " didn't mean "]
    static let undone = [
      " didn't ", " did not ", " doesn't ", " does not ", " has nothing to do ", " had nothing to do ", " wasn't ",
      " was not ", " hasn't ",
      " isn't ", " nothing to do with ",
    ]
    static let theirOwn: Set<Substring> = ["your", "their", "his", "her", "other"]
    static let having = [" you've got ", " you have ", " you get ", " you'll have "]
    static let ownPlans = [" will ", "'ll ", " going to ", " shall ", " i can ", " we can ", " can be ", " promise "]
    static let today = [" today ", " this ", " tonight ", " now "]
    static let spans: Set<Substring> = ["hour", "hours", "minute", "minutes"]
    static let data = [
      " your number ", " customer number ", " order number ", " your name ", " spell ", " contract number ",
      " reference number ", " ticket number ",
      " account number ", " your address ",
    ]
    static let that = ["that was ", "that's ", "that is ", "this was ", "this is ", "it was ", "it's "]
    static let you = [" you ", " your ", " you've ", " you're "]
    static let greetings = ["good morning", "good afternoon", "hello", "hi ", "good day", "this is "]
    static let readBack = [
      " read it back ", " read that back ", " read them back ", " read back ", " say it back ", " say that back ",
      " play it back ", " play that back ", " repeat it ", " repeat that ", " repeat what ", " go through it ",
      " go through them ", " go through your ", " what i've got ", " what i have so far ", " what i have down ",
      " i've noted ", " i have noted ", " i've written ", " i have written ", " my notes say ", " on my list ",
      " sum up what ", " sum that up ", " if i've got it right ", " see if i've got ", " check i've got ",
    ]
    static let quoting = ["you said", "you told", "as you put it", "in your words", "you call it", "your words"]
    /// Who of us did it.
    static let doers: Set<Substring> = [
      "we", "i", "team", "planning", "colleague", "colleagues", "nobody", "somebody", "someone", "people", "engineers",
      "engineer", "depot", "lab", "support", "sales", "accounts", "technician", "technicians", "drivers",
    ]
    /// What may stand between who did it and what they did.
    static let between: Set<Substring> = ["here", "simply", "just", "then", "also", "over", "clearly", "really"]
    static let left: Set<Substring> = ["didn't", "did", "never", "haven't", "hadn't", "should"]
    /// Past forms that do not end in -ed.
    static let done: Set<Substring> = [
      "told", "put", "left", "lost", "sent", "let", "forgot", "broke", "took", "gave", "said", "made", "kept", "went",
      "knew",
      "got", "built", "sold", "rang", "wrote", "came", "cut", "shut", "fell", "ran", "had", "held", "read", "saw",
      "chose",
    ]
    /// What one does in the talk, or to mend it, is none.
    static let harmless: Set<Substring> = [
      "agreed", "needed", "wanted", "asked", "checked", "looked", "talked", "listened", "restored", "worked", "fixed",
      "heard",
      "called", "hired", "had", "saw", "read", "got", "solved",
    ]
    static let honest = [
      " can't give you a date ", " can't give you a day ", " can't name a day ", " can't name a date ",
      " no date yet ", " don't have a date ",
      " i don't know ", " i do not know ", " we don't know ", " not sure ", " can't say yet ", " don't know yet ",
      " nobody knows yet ", " can't promise ", " cannot promise ", " nobody here does ", " no one here does ",
      " nobody here knows ", " can't answer ", " cannot answer ", " won't guess ", " don't want to guess ",
      " not going to guess ", " can't rule ", " cannot rule ", " i'll be honest ", " need to be honest ",
      " have to be honest ", " want to be honest ", " be honest with you ",
      " rather say so ", " rather tell you ",
      " don't have an answer ", " don't have the answer ", " can't tell you yet ", " do not know yet ", " isn't known ",
      " not known yet ", " we've no answer ", " can't say for sure ", " won't make something up ", " won't pretend ",
    ]
    static let plans = [
      " will ", "'ll ", " going to ", " can ", " shall ", " is confirmed ", " are confirmed ", " you get ",
      " you'd get ", " you'd have the ", " you'd have a ", " you'd have my ", " you'd have your ", " you'd have all ",
      " you'd have it ", " you'd have them ", " you have it by ", " from now on ", " i'm sending ", " i am sending ",
      " i promise ", " you have my word ",
      " to be there ", " are done ", " is done ", " are ready ", " is ready ",
    ]
    static let politePlans = [
      " i would ", " we would ", " would be with you ", " would be at your ", " would reach you ",
      " would come to you ",
    ]
    static let politeOffers = [
      " i could come ", " i could ring ", " i could call ", " i could send ", " i could give ", " i could have ",
      " i could put ", " we could come ", " we could ring ", " we could call ", " we could send ", " we could give ",
      " we could have ", " we could put ", " could come ", " could sit ", " could be with you ", " could be there ",
    ]
    static let givingOne = [
      " you'll get one ", " you'll have one ", " you'll get it ", " you'll have it ", " you'll get that ",
      " you'll have that ", " you get one ", " you get that ", " you will get one ", " you will have one ",
      " you will get that ",
    ]
    static let subordinate: Set<String> = [
      "once", "when", "after", "before", "until", "if", "unless", "because", "since", "while",
    ]
    static let subjects: Set<String> = [
      "i", "we", "you", "he", "she", "it", "they", "the", "your", "our", "my", "everything",
    ]
    static let actors: Set<Substring> = [
      "i", "we", "you", "he", "she", "they", "it", "was", "were", "is", "are", "had",
    ]
    static let fromNow = [" from now on ", " from today on ", " as of now ", " from this minute "]
    static let denying = [
      " i wouldn't say ", " those are fine ", " that's fine i'm sure ", " are all fine ", " running fine ",
      " i'm sure of it ",
      " nothing is wrong with ", " nothing wrong with ", " isn't a problem ", " is not a problem ", " aren't affected ",
      " isn't affected ", " not as bad ", " wasn't that bad ", " isn't that bad ", " never became an issue ",
      " what you need to understand ", " you have to understand ",
      " you need to understand ", " let me be clear ", " you don't have to understand ", " if you don't believe ",
    ]
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
    static let theirs = [
      " you need ", " you needed ", " you want ", " you wanted ", " you said ", " you told ", " you asked ",
      " you were ",
      " you had ", " you've ", " you'd be ", " you would be ", " you'd have ",
    ]
    static let answers = [
      "yes ", "yeah ", "no ", "nothing ", "not at all ", "none ", "never ", "neither ", "nobody ", "of course ",
      "certainly ", "absolutely ",
    ]
    /// An answer where little more stands behind it.
    static let shortAnswers = [
      "it's ", "there's ", "there is ", "they're ", "they are ", "he's ", "he is ", "she's ", "we're ", "that's right ",
      "that's correct ", "that's true ", "that's so ", "you're not ", "you aren't ", "you won't ", "you are ", "i am ",
      "i'm not ", "it is ", "it isn't ", "it won't ",
      "it will ", "i will ", "i won't ", "i'm the one ", "that's me ", "it's me ", "i have ", "we have ", "i did ",
      "we did ", "i do ", "we do ",
      "i haven't ", "i didn't ",
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
    static let theirFault = [
      "you broke ", "you've broken ", "you caused ", "you're to blame ", "you are to blame ", "it's your fault ",
      "it was your fault ", "that's your fault ", "that was your fault ", "it's your mistake ", "it was your mistake ",
      "that's your mistake ", "that was your mistake ", "it's your own ", "it was your own ", "that's your own ",
      "that was your own ",
    ]
    static let accusing = [
      " you should ", " you should've ", " you could have ", " you didn't ", " you never ", " you forgot ",
      " you ought ", " you failed ", " you signed ", " you approved ", " you agreed ", " your fault ",
      " your mistake ", " your responsibility ", " you've upset ", " you shouting ", " didn't help ",
      " you can't expect ", " you people ",
    ]
    static let ofDays = Set(Weekday.allCases.map { $0.name.lowercased() }).union([
      "today", "tomorrow", "tonight", "noon", "midday", "morn", "morning", "afternoon", "evening", "night", "week",
      "day", "hour", "latest",
    ])
    static let decided = [
      " confirmed ", " it says ", " there's a note ", " there is a note ", " won't ", " will ", " can ", " i'll ",
      " can't ", " cannot ", " not able to ", " unable to ",
      " nothing ", " nobody ", " isn't ", " wasn't ", " hasn't ", " doesn't ", " didn't ", " is not ", " was not ",
      " have not ",
    ]
    static let persons: Set<String> = [
      "i", "me", "my", "mine", "we", "us", "our", "ours", "you", "your", "yours",
    ]
  }
}
