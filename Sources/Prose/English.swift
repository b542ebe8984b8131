extension ProseWords {
  /// English.
  public static let english = ProseWords(
    numbers: [
      "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
      "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
      "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60,
      "seventy": 70, "eighty": 80, "ninety": 90,
    ],
    magnitudes: ["hundred": 2, "thousand": 3, "million": 6, "billion": 9, "trillion": 12],
    collections: ["dozen": 12],
    parts: [
      "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fifth": 5, "fifths": 5, "sixth": 6, "sixths": 6,
      "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8, "ninth": 9, "ninths": 9, "tenth": 10, "tenths": 10,
    ],
    gluedMagnitudes: [
      "k": 3, "K": 3, "m": 6, "M": 6, "mn": 6, "mln": 6, "bn": 9, "Bn": 9, "BN": 9, "B": 9, "b": 9,
    ],
    gluedUnits: [
      "x", "X", "p", "c", "km", "cm", "mm", "kg", "g", "t", "ha", "l", "ml", "L", "h", "hr", "hrs", "min", "mins", "s",
      "MB", "GB", "TB", "kW", "kWh", "MW", "MWh", "ft", "mi", "mph", "lb", "lbs", "million", "billion", "thousand",
    ],
    percents: ["percent", "pct"],
    compounds: ["way", "to", "sided", "faced", "pronged", "dimensional", "letter", "fold", "legged", "seater", "star"],
    contexts: .english
  )
}

extension ProseWords.Contexts {
  private static func words(_ text: String) -> Set<String> { Set(text.split(separator: " ").map(String.init)) }

  static let english = Self(
    labels: words(
      """
      article articles art section sections chapter chapters clause clauses paragraph paragraphs para paras page pages pp \
      annex annexes appendix appendices figure fig table tables chart box footnote footnotes note endnote volume vol issue \
      resolution resolutions directive directives regulation regulations convention conventions protocol decision law act \
      rule rules recommendation comment opinion case objective objectives goal target sdg sdgs principle \
      priority pillar outcome output indicator milestone step phase stage level grade class tier category module lesson \
      unit part session question questions group team cluster zone district ward room rooms hall gate platform track \
      floor building block flat apartment suite office po bus tram line route road highway motorway exit terminal \
      pier dock number numbers nr num code postcode zip iban bic isbn issn doi vat ref reference id registration serial \
      version release edition wp package track item slide exhibit schedule scenario option model type form iso din en \
      wcag frs ifrs ias rfc norm standard generation channel radio formula cop agenda horizon windows android \
      scope season episode series volume war verse psalm
      """),
    dottedLabels: words("no nos nr p pp art sec ch fig vol para cf ref reg tel"),
    capitalLabels: words(
      "camp lot project programme program round cohort day week year month session workshop event event theme area"),
    names: words(
      """
      windows android ios ipados macos office python java php html css formula channel radio horizon agenda charter boeing airbus \
      apollo catch route studio big covid fifa expo erasmus wcag iso version europe vision strategy bbc tv internet web chapter \
      generation galaxy iphone ipad playstation natura xbox mission rio beijing
      """),
    calls: words("call dial dialling ring phone text calling dialing telephone sms freephone"),
    streets: words(
      """
      street st road rd lane avenue ave square place way drive close court crescent terrace park gardens row hill boulevard \
      quay walk mews parade house
      """),
    leadingStreets: words(
      """
      rue via viale corso piazza avenue av avda calle carrer plaza paseo rua praça praca avenida strada ulica ul plac aleja \
      boulevard bd bulevar bulevard quai place allée chemin impasse route str platz am kungsgatan ulitsa utca largo vicolo
      """),
    streetEndings: [
      "straße", "strasse", "straat", "gasse", "weg", "laan", "plein", "platz", "allee", "gade", "vej", "gatan", "vägen",
      "gata", "veien", "katu", "kade", "gracht", "dijk", "singel", "ufer", "damm", "lei", "steenweg", "markt",
    ],
    particles: words("de la le les du des di da do dos das del della dell delle van der den von zum zur y e d'"),
    emergencies: ["112", "911", "999"],
    lines: words("number line hotline helpline lifeline service"),
    files: words(
      """
      account accounts iban bic swift company charity registration registered vat tax isbn issn doi reference ref invoice \
      licence license permit passport policy membership plate plates siret siren kvk kbo rsin ein cif duns orcid
      """),
    fillers: words("number numbers no nr num n is under code charity with and the id reg"),
    verbs: words("act form forms note notes house order"),
    times: words("seconds minutes hours days nights weeks weekends months years decades centuries generations"),
    singleTimes: words("second minute hour day night week weekend month year decade term mile"),
    timesPast: words("ago later earlier hence"),
    timesAround: words("after before since"),
    parents: words(
      """
      mother father mum dad mom parent parents grandmother grandfather widow widower couple family families household \
      households
      """),
    scores: words("won win wins lost lose beat drew victory defeat draw loss lead score"),
    races: words("run race walk jog swim row ride challenge"),
    planParts: words(
      """
      priorities goals aims objectives targets recommendations principles pillars themes strands chapters sections parts steps \
      stages phases commitments values questions reasons lessons conclusions demands asks tips rules \
      criteria
      """),
    pronouns: words("he she i who"),
    singularVerbs: words("is was am turned"),
    beforeYears: words(
      """
      in since by until till from during of for before after between throughout early late mid through and or to the our its \
      their this that last spring summer autumn fall winter year annual january february march april may june july august \
      september october november december a an new my your his her on at circa ended
      """),
    ages: words("aged age ages turned turning"),
    comparedAges: words("younger older"),
    people: words(
      """
      child children kid kids girl girls boy boys people person persons adult adults youngster youngsters teenager teenagers \
      minor minors student students pupil pupils women woman men man youth everyone anyone those someone resident residents \
      victims victim callers participants users callers caller patients clients members member drivers workers babies infants toddlers
      """),
    bounds: words("under over below above"),
    qualifiers: words(
      "over than least about nearly almost around approximately roughly some to total only exactly another additional"),
    measures: words("over than about nearly almost around approximately roughly some"),
    noPlurals: words(
      """
      is was has his this its us as yes always perhaps across less unless does goes says helps makes gives shows takes means \
      brings speaks means contains offers covers includes explains stops runs applies needs wants remains ends starts \
      begins sets comes becomes provides focuses deals deserves requires allows thus plus versus \
      towards afterwards besides sometimes whereas news \
      campus status crisis analysis basis focus bus gas bonus virus was led ruled
      """),
    yearly: words(
      """
      elections goals targets results accounts figures awards editions events activities guidelines regulations olympics \
      games statistics reports numbers rules recommendations standards priorities objectives plans surveys floods fires \
      protests earthquakes conclusions negotiations reforms budgets sustainable celebrations commitments
      """),
    plurals: words("people children women men staff percent euro youth police personnel"),
    months: words(
      """
      january february march april may june july august september october november december jan feb mar apr jun jul aug sep \
      sept oct nov dec
      """),
    clocks: words("am pm a.m p.m o'clock o’clock noon midnight uhr"),
    determiners: words("the a an our its their this that these those his her your my new"),
    halves: words("first second latter other better third fourth fifth and a one"),
    afterHalf: words("of the our their its all those these my his her your were are have had"),
    afterPart: words("of more fewer less higher lower were are have had")
  )
}
