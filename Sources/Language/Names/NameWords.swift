/// Words that names are made of in business mail. In small letters, without their full stops.
enum NameWords {
  /// They stand before a name and do not replace it.
  static let titles: Set<String> = [
    "mr", "mrs", "ms", "miss", "mx", "mister", "madam", "dr", "doctor", "prof", "professor", "rev", "reverend", "fr",
    "herr", "frau", "hr", "mme", "mlle", "monsieur", "madame", "dhr", "mevr", "mw", "sig", "signor", "signora", "sigra",
    "pan", "pani", "lady", "lord", "capt", "captain", "maj", "major", "col", "colonel", "gen", "general", "lt", "sgt",
    "cmdr", "hon", "judge", "shri", "sri", "smt", "eng", "ing", "arch", "avv", "dott", "dottssa", "mag", "rabbi",
    "imam", "pastor", "cllr", "paní", "amb", "atty", "magister", "doc", "meneer", "fru", "frøken", "señor", "señora",
    "senhor", "senhora",
  ]
  /// Titles of which it is not certain what they stand before: nothing is left out behind them.
  static let whole: Set<String> = [
    "count", "countess", "baron", "baroness", "prince", "princess", "duke", "duchess", "president", "minister",
    "senator", "governor", "mayor", "bishop", "khun", "pak", "bapak", "bu", "ibu", "dato", "datuk", "datin", "tun",
    "haji", "hajah", "ustaz", "ustad", "sheikh", "sheikha", "engr", "adv", "daw", "councillor", "chief", "nurse", "pc",
    "chef", "coach", "hajji", "father", "sister", "brother", "ibn", "nana", "ambassador", "commissioner", "chancellor",
  ]
  /// What is typed where nobody knows the name.
  static let nobody: Set<String> = [
    "the", "unknown", "n", "na", "new", "reception", "accounts", "accounting", "somebody", "someone", "no", "tbc",
    "tbd", "anonymous", "caller", "customer", "client", "support", "helpdesk", "billing", "sales", "mum", "mom", "dad",
  ]
  /// They take the first name: Sir Alan.
  static let knightly: Set<String> = ["sir", "dame"]
  /// Before two family names, of which the first one leads: the whole name is the safe one.
  static let iberian: Set<String> = [
    "sr", "sra", "srta", "don", "doña", "dona", "d", "dña", "señor", "señora", "senhor", "senhora",
  ]

  /// Small words that begin a family name.
  static let particles: Set<String> = [
    "van", "von", "de", "der", "den", "het", "ter", "ten", "te", "vom", "zu", "zum", "zur", "und", "la", "le", "les",
    "du", "des", "del", "della", "dello", "dei", "degli", "di", "da", "das", "do", "dos", "af", "av", "al", "el", "ap",
    "st", "'t", "y", "e",
  ]
  /// They name the father, and what follows them is no family name.
  static let filial: Set<String> = [
    "bin", "binti", "bte", "bt", "ibn", "bint", "ben", "bat",
  ]

  /// The first half of a given name: Abdul alone is nobody.
  static let halves: Set<String> = [
    "abdul", "abd", "abdel", "abdal", "abu", "umm", "md", "mohd", "muhd", "nur", "nurul", "siti", "bint", "syed",
    "mohamad", "muhammad", "mohammad", "عبد", "أبو",
  ]

  /// Behind a name: generations, degrees and honours.
  static let endings: Set<String> = [
    "jr", "sr", "jnr", "snr", "ii", "iii", "iv", "phd", "dphil", "md", "mba", "mbe", "obe", "cbe", "kbe", "dbe", "msc",
    "bsc", "ma", "ba", "llm", "llb", "jd", "esq", "cpa", "cfa", "acca", "aca", "fca", "pe", "rn", "dds", "qc", "kc",
    "mp", "frs", "meng", "beng", "pmp", "bcom", "mphil", "edd", "dvm", "pharmd",
  ]

  /// What people are at work; one of these makes a role of what stands behind a name.
  static let roles: Set<String> = [
    "account", "accountant", "accounting", "accounts", "admin", "administration", "administrator", "advisor", "agent",
    "analyst", "architect", "assistant", "associate", "board", "boss", "buyer", "buying", "chair", "chairman",
    "chairwoman", "chef", "chief", "clerk", "client", "compliance", "consultant", "controller", "controlling",
    "coordinator", "counsel", "customer", "department", "deputy", "design", "designer", "developer", "development",
    "digital", "director", "dispatch", "einkauf", "einkäufer", "einkäuferin", "engineer", "engineering", "executive",
    "facilities", "finance", "finanzen", "founder", "fleet", "geschäftsführer", "geschäftsführerin", "head", "hr",
    "inhaber", "interim", "it", "lawyer", "lead", "leader", "legal", "leiter", "leiterin", "logistics", "logistik",
    "maintenance", "manager", "managing", "marketing", "member", "officer", "office", "operations", "ops", "owner",
    "partner", "payments", "payroll", "plant", "president", "principal", "procurement", "product", "production",
    "project", "projects", "prokurist", "purchasing", "quality", "reception", "receptionist", "recruiter", "regional",
    "representative", "research", "sales", "secretary", "security", "senior", "service", "shipping", "site",
    "specialist", "staff", "supervisor", "supply", "support", "systems", "team", "technical", "technician", "technik",
    "treasurer", "treasury", "user", "vertrieb", "vice", "vp", "warehouse", "acting", "global", "group", "junior",
    "chairperson", "of", "for", "planner", "planning", "programmer", "scientist", "tester", "trainer", "intern",
    "auditor", "audit", "risk", "tax", "communications", "press", "pr", "data", "infrastructure", "network", "devops",
    "platform", "software", "hardware", "retail", "wholesale", "store", "shop", "branch", "depot", "driver", "foreman",
    "inspector", "investor", "landlord", "tenant", "teacher", "headmaster", "dean", "nurse", "surgeon", "pharmacist",
    "editor", "producer", "publisher", "broker", "banker", "trader", "underwriter", "claims",
  ]

  /// Family names of languages that put them first as often as last. A name that begins with one is said whole.
  static let leadingFamilies: Set<String> = Set(
    (chinese + korean + vietnamese + japanese + hungarian).map { $0.lowercased() })

  private static let chinese = [
    "Wang", "Li", "Zhang", "Liu", "Chen", "Yang", "Huang", "Zhao", "Wu", "Zhou", "Xu", "Sun", "Ma", "Zhu", "Hu", "Guo",
    "He", "Lin", "Gao", "Luo", "Zheng", "Liang", "Xie", "Song", "Tang", "Deng", "Han", "Feng", "Cao", "Peng", "Zeng",
    "Xiao", "Tian", "Dong", "Pan", "Yuan", "Cai", "Jiang", "Yu", "Du", "Ye", "Cheng", "Wei", "Su", "Lu", "Lü", "Ding",
    "Ren", "Shen", "Yao", "Zhong", "Cui", "Tan", "Lim", "Lee", "Ng", "Ong", "Goh", "Chua", "Chan", "Koh", "Teo", "Ang",
    "Yeo", "Tay", "Ho", "Low", "Toh", "Sim", "Chong", "Chia", "Cheung", "Leung", "Wong", "Lau", "Kwok", "Yip", "Tse",
    "Tsang", "Mok", "Fung", "Poon", "Lam", "Cheng", "Hsu", "Tsai", "Chang", "Hsieh", "Chiu", "Kuo", "Ouyang", "Sima",
    "Fan", "Fang", "Shi", "Bai", "Meng", "Qin", "Qiu", "Hou", "Jin", "Xue", "Lei", "Long", "Tao", "Mao", "Kong",
    "Xiong",
    "Qian", "Dai", "Fu", "Gu", "Hao", "Shao", "Wan", "Aung", "Yan", "Yin", "Quek", "Seah", "Soh", "Heng", "Kwan", "Loh",
    "Phua",
  ]
  private static let korean = [
    "Kim", "Lee", "Park", "Choi", "Jung", "Jeong", "Kang", "Cho", "Yoon", "Jang", "Lim", "Han", "Oh", "Seo", "Shin",
    "Kwon", "Hwang", "Ahn", "Song", "Yoo", "Hong", "Jeon", "Moon", "Bae", "Baek", "Nam", "Noh", "Ryu", "Heo", "Shim",
    "Ha", "Joo", "Koo", "Min", "Yang", "Son", "Bang", "Pyo", "Rhee", "Yi", "Pak", "Chung", "Cha", "Woo", "Na", "Ko",
  ]
  private static let vietnamese = [
    "Nguyễn", "Nguyen", "Trần", "Tran", "Lê", "Le", "Phạm", "Pham", "Hoàng", "Hoang", "Huỳnh", "Huynh", "Phan", "Vũ",
    "Võ", "Vu", "Vo", "Đặng", "Dang", "Bùi", "Bui", "Đỗ", "Do", "Hồ", "Ngô", "Ngo", "Dương", "Duong", "Lý", "Ly",
    "Đinh", "Dinh", "Trịnh", "Trinh", "Đoàn", "Doan", "Mai", "Tô", "Lâm", "Cao", "Lương", "Luong", "Tạ", "Thái",
  ]
  private static let japanese = [
    "Sato", "Suzuki", "Takahashi", "Tanaka", "Watanabe", "Ito", "Yamamoto", "Nakamura", "Kobayashi", "Kato", "Yoshida",
    "Yamada", "Sasaki", "Yamaguchi", "Matsumoto", "Inoue", "Kimura", "Hayashi", "Shimizu", "Yamazaki", "Mori", "Abe",
    "Ikeda", "Hashimoto", "Yamashita", "Ishikawa", "Nakajima", "Maeda", "Fujita", "Ogawa", "Goto", "Okada", "Hasegawa",
    "Murakami", "Kondo", "Ishii", "Saito", "Sakamoto", "Endo", "Aoki", "Fujii", "Nishimura", "Fukuda", "Ota", "Miura",
    "Okamoto", "Fujiwara", "Matsuda", "Nakagawa", "Nakano", "Harada", "Ono", "Tamura", "Takeuchi", "Kaneko", "Wada",
    "Nakayama", "Ishida", "Ueda", "Morita", "Hara", "Shibata", "Sakai", "Kudo", "Yokoyama", "Miyazaki", "Miyamoto",
    "Uchida", "Takagi", "Ando", "Taniguchi", "Ohno", "Maruyama", "Imai", "Takada", "Fujimoto", "Takeda", "Murata",
    "Ueno", "Sugiyama", "Masuda", "Hirano", "Kojima", "Chiba", "Kubo", "Matsui", "Iwasaki", "Sakurai", "Kinoshita",
    "Noguchi", "Matsuo", "Nomura", "Kikuchi", "Sano", "Onishi", "Sugimoto", "Arai", "Honda", "Toyoda", "Satō", "Itō",
    "Katō", "Gotō", "Kondō", "Saitō", "Endō", "Andō", "Kudō", "Ōno", "Sakaguchi", "Hamada", "Kawasaki", "Kawaguchi",
  ]
  private static let hungarian = [
    "Nagy", "Kovács", "Tóth", "Szabó", "Horváth", "Varga", "Kiss", "Molnár", "Németh", "Farkas", "Balogh", "Papp",
    "Takács", "Juhász", "Lakatos", "Mészáros", "Oláh", "Simon", "Rácz", "Fekete", "Szilágyi", "Török", "Fehér",
    "Balázs", "Gál", "Kis", "Szűcs", "Kocsis", "Orsós", "Pintér", "Fodor", "Szalai", "Sipos", "Magyar", "Lukács",
    "Gulyás", "Biró", "Bíró", "Király", "Katona", "László", "Jakab", "Bogdán", "Boros", "Somogyi", "Fazekas", "Kelemen",
    "Antal", "Orbán", "Csonka", "Veres", "Szekeres", "Hegedűs", "Hegedüs", "Deák", "Pásztor", "Illés", "Vass", "Bognár",
    "Kovacs", "Szabo", "Toth", "Horvath", "Molnar", "Nemeth",
  ]
}
