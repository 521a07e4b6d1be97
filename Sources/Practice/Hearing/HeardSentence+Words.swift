import Language

/// The words by which a sentence shows what it is for, where no cue does. Those of plans, days and money stand apart.
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
      "what time", "what hour", "which hour", "which number",
      "what day", "what date", "what number", "what address", "what name", "what kind", "what size", "what colour",
    ]
    /// What one asks somebody's name for.
    static let naming = [
      " will ", " should ", " shall ", " can ", " could ", " would ", " signs ", " decides ", " do i ", " do we ",
      " is the right ", " responsible ", " in charge ",
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
    static let speaking = [
      " tell ", " explain ", " read ", " say ", " show ", " walk you ", " take you through ", " suggest ", " propose ",
      " told ", " explained ", " showed ", " start with ", " add something ", " go through ", " run through ", " ring ",
      " call ", " use ",
    ]
    static let fewInAnswer = 6
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
      " if you read ", " if you look at the contract ", " if you look at the terms ",
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
    static let ofAll = [
      " is that all ", " is that everything ", " was that all ", " was that everything ", " is that it ",
      " was that it ",
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
    static let whether = ["would ", "will ", "could ", "might ", "can "]
    static let requests = [
      "could you ", "can you ", "will you ", "would you mind ", "would you be able ", "are you able to ",
      "would you be so kind ",
    ]
    static let bearing = [
      " hold ", " manage ", " wait ", " cope ", " bear ", " last ", " get by ", " get through ", " make do ",
      " live with ",
      " work with ", " carry on ",
    ]
    static let whenToDo = [
      "when should ", "when shall ", "when would you like ", "when do you want ", "when would you want ",
      "what time should ", "what time shall ", "which day should ", "which day shall ", "what day should ",
    ]
    static let suiting = [
      " suit ", " suits ", " works for ", " work for ", " all right for ", " okay for ", " good for ",
      " fine for ", " all right with ", " okay with ", " fine with ",
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
    static let wantingToHear = [" i'd like to hear ", " i'd rather hear ", " i want to hear ", " tell me "]
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
    /// "If you carry on like that" bids nobody go on.
    static let threats = [
      " if you carry on ", " if you go on ", " if you keep ", " if this goes on ", " if it goes on ",
    ]
    static let failings = [
      " was never ", " were never ", " was not ", " wasn't ", " weren't ", " were not ", " never got ", " got lost ",
      " went missing ", " was left ", " were left ", " was lost ", " were lost ", " was wrong ", " were wrong ",
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
    /// That it lies with us, and with nobody else.
    static let ourDoing = [
      " our fault ", " my fault ", " fault is ours ", " fault was ours ", " fault is mine ", " fault was mine ",
      " fault lies ",
      " at fault ", " fault with us ", " fault of ours ", " our mistake",
      " my mistake", " our side ", " our end ", " on us ", " on me ", " let you down ",
      " because of us ",
      " our doing ", " our error", " down to us ", " our decision ", " our failing ", " it was us ", " that was us ",
      " were ours ", " was ours ", " was our ", " were our ",
    ]
    static let meant: Set<Substring> = ["want", "wanted", "mean", "meant", "intend", "intended"]
    static let unmeant = [
      " never wanted ", " didn't want ", " never meant ", " didn't mean ", " not me ", " not us ", " not mine ",
      " not ours ", " isn't me ", " wasn't me ", " wasn't us ", " person's fault ", " nobody's fault ",
      " anybody's fault ", " anyone's fault ", " no one's fault ",
    ]
    static let undone = [
      " didn't ", " did not ", " doesn't ", " does not ", " has nothing to do ", " had nothing to do ", " wasn't ",
      " was not ", " hasn't ",
      " isn't ", " nothing to do with ",
    ]
    static let theirOwn: Set<Substring> = ["your", "their", "his", "her", "other"]
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
      " no date yet ", " don't have a date ", " can't tell you when ", " can't say when ", " don't know when ",
      " i don't know ", " i do not know ", " we don't know ", " not sure ", " can't say yet ", " don't know yet ",
      " nobody knows yet ", " can't promise ", " cannot promise ", " nobody here does ", " no one here does ",
      " nobody here knows ", " can't answer ", " cannot answer ", " won't guess ", " don't want to guess ",
      " not going to guess ", " can't rule ", " cannot rule ", " i'll be honest ", " need to be honest ",
      " have to be honest ", " want to be honest ", " be honest with you ",
      " rather say so ", " rather tell you ",
      " don't have an answer ", " don't have the answer ", " can't tell you yet ", " do not know yet ", " isn't known ",
      " not known yet ", " we've no answer ", " can't say for sure ", " won't make something up ", " won't pretend ",
    ]
    static let subjects: Set<String> = [
      "i", "we", "you", "he", "she", "it", "they", "the", "your", "our", "my", "everything",
    ]
    static let actors: Set<Substring> = [
      "i", "we", "you", "he", "she", "they", "it", "was", "were", "is", "are", "had",
    ]
    static let denying = [
      " i wouldn't say ", " those are fine ", " that's fine i'm sure ", " are all fine ", " running fine ",
      " i'm sure of it ",
      " nothing is wrong with ", " nothing wrong with ", " isn't a problem ", " is not a problem ", " aren't affected ",
      " isn't affected ", " not as bad ", " wasn't that bad ", " isn't that bad ", " never became an issue ",
      " what you need to understand ", " you have to understand ",
      " you need to understand ", " let me be clear ", " you don't have to understand ", " if you don't believe ",
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
    static let theirFault = [
      "you broke ", "you've broken ", "you caused ", "you're to blame ", "you are to blame ", "it's your fault ",
      "it was your fault ", "that's your fault ", "that was your fault ", "it's your mistake ", "it was your mistake ",
      "that's your mistake ", "that was your mistake ", "it's your own ", "it was your own ", "that's your own ",
      "that was your own ",
    ]
    static let accusing = [
      " you should ", " you should've ",
      " you didn't ", " you never ", " you forgot ",
      " you ought ", " you failed ", " you signed ", " you approved ", " you agreed ", " your fault ",
      " your mistake ", " your responsibility ", " you've upset ", " you shouting ", " didn't help ",
      " you can't expect ", " you people ",
    ]
    static let records = [
      " file i ", " file it ", " file says ", " in our file ", " in the file ", " notes say ", " note says ",
      " in our notes ",
      " in the notes ", " there's a note ", " log says ", " in the log ", " in our records ", " records say ",
    ]
    static let refusals = [
      " can't ", " cannot ", " don't have ", " haven't got ", " isn't possible ", " not possible ", " not able ",
      " unable ",
    ]
    static let denials = [" not ", " no ", " never ", " nobody ", " none ", "n't "]
    static let repeatedAnswers = [
      " told you no ", " said no ", " answer is no ", " answer is yes ", " told you yes ", " still no ",
      " told you it isn't ",
      " told you it wasn't ",
    ]
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
