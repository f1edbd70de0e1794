# De instellingen.

settings-title = Instellingen
settings-done = Klaar
settings-page-settings = Instellingen
settings-page-keys = Toetsenbord

settings-reading = Taal en tekst
settings-language = Taal
settings-language-why = Van het programma: knoppen, uitleg, nabespreking.
settings-spoken = Taal van de groepen
settings-spoken-why = Wat er in een groep gezegd wordt, en wat erover geschreven staat. Een groep zonder vertaling spreekt zoals die geschreven is.
settings-spoken-interface = Zelfde als het programma
settings-spoken-written = Zoals geschreven
settings-text = Grootte van de tekst
settings-text-percent = { $n } %
settings-text-smaller = Kleiner
settings-text-larger = Groter

settings-seeing = Licht, kleur, beweging
settings-light = Licht
settings-light-light = Daglicht
settings-light-dark = Lamplicht
settings-light-contrast = Hoog contrast
settings-safe-palette = Blauw en oranje
settings-safe-palette-why = Kleuren die je uit elkaar houdt, ook als je kleurenblind bent. Kleur is nooit het enige waaraan je iets ziet.
settings-still = Minder beweging
settings-still-why = Mensen veranderen in één keer van houding en gezicht, en ademen of wiegen niet. Niets schuift of vervaagt.

settings-session = Tijdens een sessie
settings-pace = Hoe snel mensen praten
settings-pace-why = Met de spatiebalk komt altijd meteen de volgende zin.
settings-pace-slow = rustig
settings-pace-reading = zoals je voorleest
settings-pace-quick = vlot
settings-pace-instant = alles ineens

settings-practice = Oefenen
settings-practice-only = Aan een toets verandert dit niets.
settings-feedback = Feedback krijg je
settings-feedback-choice = na elke keuze
settings-feedback-scene = aan het eind van een scène
settings-feedback-debrief = pas bij de nabespreking
settings-own-words = Eerst in je eigen woorden
settings-own-words-why = Voor je de keuzes ziet, schrijf je op wat je zelf zou zeggen. Dat blijft bij je poging, voor jezelf, en telt niet mee.
settings-feelings = Wat doet het met je?
settings-feelings-why = Eén tik voor je kiest: wat je voelt, en wat je zou willen doen. Het telt niet mee. In de nabespreking leg je het naast wat er in de groep speelde.

settings-you = Jij
settings-code = Jouw code
settings-code-why = Wordt voor elke sessie alvast ingevuld. Heb je er geen, laat het dan leeg.

settings-reset-heading = Opnieuw beginnen
settings-reset = Alles terugzetten
settings-reset-why = Alle instellingen weer zoals in het begin. Je taal, je code en je sessies blijven.
settings-reset-sure = Echt alles terugzetten?
settings-reset-yes = Ja, zet maar terug
settings-reset-no = Nee, laat maar

settings-keys-heading = Toetsenbord
settings-keys-always = Op elk scherm: met Tab en de pijltjes ga je verder, met Enter druk je, met Escape ga je terug.
