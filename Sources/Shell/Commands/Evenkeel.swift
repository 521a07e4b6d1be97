import ArgumentParser

/// The command line. Only what is built is listed.
struct Evenkeel: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evenkeel",
    abstract: "Leads you through a call with an angry customer.",
    discussion: "Without a command it opens the desk: a shell over all of these.",
    version: "0.1.0",
    subcommands: [
      CallCommand.self, ResumeCommand.self, NotesCommand.self, SummaryCommand.self, MailCommand.self, CallsCommand.self,
      ShowCommand.self, SearchCommand.self, PrepareCommand.self,
      DueCommand.self, EscalationsCommand.self, EscalationCommand.self, PlanCommand.self, KeptCommand.self,
      SnoozeCommand.self,
      UpdateCommand.self,
      CloseCommand.self,
      WatchCommand.self, WhisperCommand.self,
      BriefCommand.self, PlaybookCommand.self, ScenarioCommand.self, PracticeCommand.self, DebriefCommand.self,
      ProgressCommand.self, LetterCommand.self,
      CoachCommand.self,
      WhenCommand.self,
      StatsCommand.self, DashboardCommand.self,
      VerifyCommand.self,
      ConfigCommand.self, KeysCommand.self,
    ])
}
