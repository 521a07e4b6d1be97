/// The file that `config edit` begins with: every setting with what it says and its default, all of them still comments.
package enum SettingsTemplate {
  package static let text = """
    # Evenkeel's settings, one "name: value" a line. Take the # away to set one; each has the default that stands here.

    # Who leads the calls: the name in summaries.
    # name: Casey Lee

    # What stands under a letter, and the company where no name does. It is asked once, at the first letter.
    # signature: Casey Lee, Head of Support
    # company: Evenhand Ltd

    # The address your letters are sent from. None: your mail program knows.
    # mail: casey@evenhand.example

    # How letters are spelt, with their dates: british or american. How they speak: warm, or formal with more distance.
    # spelling: british
    # tone: warm

    # What an amount is in when the line does not say.
    # currency: EUR

    # What you may offer without asking anybody, in that currency. Left out: nobody is asked.
    # limit: 1000

    # So many things with a date one person does on a day. What is more is named while it is promised.
    # promises_a_day: 3

    # When "end of day" is, and which days are working days.
    # working_hours: 09:00-17:00
    # working_days: [Mon, Tue, Wed, Thu, Fri]

    # A file of days on which nobody works, a line for each like "2027-03-26 Good Friday". None: no holidays are known.
    # holidays: holidays.txt

    # Whether 3/4 is in April (day first) or in March (month first).
    # date_order: day first

    # For your ground: auto, dark, light or off.
    # colours: auto

    # How often the clock in the prompt ticks: seconds, minutes or off.
    # clock: seconds

    # The grey continuation that Right takes: on or off.
    # hints: on

    # emacs or vi; your ~/.editrc counts as well.
    # editing: emacs

    # Other first characters, where your keyboard makes one hard: quote, issue, action, remedy, next_word, question,
    # private, heat, command.
    # keys:
    #   issue: "%"

    """
}
