# De sessie.

You = Jij
you = jij
to-you = jou
the-group = de groep
the-room = De ruimte
everyone = iedereen
list-and = { $first } en { $last }
close = Sluiten

mode-practice = oefenen
mode-assessment = toets

room-decision = beslissing { $n }
room-progress = scène { $n } van { $of }
room-notice = Opmerken
room-lenses = Brillen
room-pause = Pauze
room-settings = Instellingen
room-away = { $name } (afwezig)
room-unkept = Deze sessie kan niet bewaard worden: { $why }. Ze loopt door in het geheugen. In de nabespreking kun je ze exporteren.
room-question = Wat kun je nu het beste zeggen?
room-say-nothing = Niets zeggen, erbij blijven
room-a-pause = een stilte die ze zullen voelen
room-you-wait = zegt niets, blijft erbij
room-you-do = ({ $what })
room-says-to = { $who } tegen { $to }:
room-listening = Luisteren
room-go-on = Verder
room-to-choice = Naar de volgende keuze
room-keys-running = Spatie: verder. Enter: naar de volgende keuze.
room-back = terug
room-hint = supervisor
room-something-else = iets anders
room-feeling = wat het met me doet
room-own-words = Eerst in je eigen woorden, als je wilt. Niemand leest het behalve jij.
room-show-options = Laat zien wat er te zeggen valt
room-ended = De sessie is afgelopen
room-to-debrief = Naar de nabespreking
room-back-to-debrief = Terug naar de nabespreking
room-looking = De groep na beslissing { $n }

feedback-title = Wat dat deed
feedback-go-on = Verder
feedback-deeper = Cijfers en regels
feedback-why = Waarom:
feedback-source = Bron: { $source }

feeling-title = Wat doet het met je?
feeling-private = Voor jezelf. Het telt nooit mee en je levert het niet in.
feeling-feel = Ik voel me
feeling-pull = Ik zou het liefst
feeling-calm = rustig
feeling-warm = warm
feeling-curious = nieuwsgierig
feeling-moved = geraakt
feeling-anxious = gespannen
feeling-helpless = machteloos
feeling-irritated = geïrriteerd
feeling-bored = verveeld
feeling-guilty = schuldig
feeling-ashamed = beschaamd
feeling-proud = trots
feeling-alone = alleen
pull-rescue = iemand redden
pull-advise = advies geven
pull-reassure = geruststellen
pull-take-side = partij kiezen
pull-argue = in discussie gaan
pull-please = het goed doen voor hen
pull-punish = straffen
pull-withdraw = weg zijn
pull-teach = uitleggen

notice-title = Wat zie je?
notice-what-for = Wat je aankruist verandert niets in de groep. Wat je miste of anders zag, komt in de nabespreking.
notice-on-whom = Bij wie?
notice-nobody = de hele groep
notice-other = Iets anders
notice-marked = Genoteerd.
notice-group = In de groep
notice-between = Tussen mensen
notice-one = Bij één iemand

palette-title = Iets anders
palette-search = Zoek een interventie
palette-nothing = Niets gevonden onder die naam.
palette-helps = Helpt:
palette-to-whom = Tegen wie?
palette-other = Een andere
family-frame = Kader
family-support = Steun
family-linking = Verbinden
family-activation = Erbij halen
family-process = Proces
family-confrontation = Confrontatie
family-transference = Overdracht
family-repair = Herstel
family-error = Wat vanzelf komt en zelden helpt

pause-title = Pauze
pause-kept = Alles tot nu toe is bewaard. Je kunt stoppen en later precies hier verdergaan; het kost je niets.
pause-not-kept = Deze sessie staat alleen in het geheugen. Stop je nu, dan is ze weg, tenzij je ze exporteert vanuit de nabespreking.
pause-training = Dit is oefenen, geen therapie. Komt het dichtbij, stop dan en praat met iemand.
pause-go-on = Verder
pause-leave = Stoppen

refused-ended = De sessie is afgelopen; er valt niets meer te kiezen.
refused-not-offered = Dat kan nu niet.
refused-no-palette = Hier kun je alleen kiezen uit wat er staat, of zwijgen.
refused-absent = Je richt je tot iemand die er niet is.
refused-nothing-before = Er is geen eerdere beslissing om naar terug te gaan.
refused-assessment = Bij een toets kun je niet terug en krijg je geen hulp.
refused-no-hint = De supervisor heeft hier niets aan toe te voegen.

transcript = Verslag
transcript-find = Zoeken
transcript-copy = Kopiëren
transcript-found = { $n ->
    [0] Niets gevonden
    [one] Eén keer gevonden
   *[other] { $n } keer gevonden
}
transcript-silence = Stilte, { $n ->
    [one] 1 seconde
   *[other] { $n } seconden
}
climate = Groepsklimaat
climate-model = eenheden van het model

lens-casting = Wie is wie
lens-triangle = Driehoek
lens-attention = Aandacht
lens-climate = Klimaat
lens-none = Verslag
lens-casting-about = Wie als wie behandeld wordt. Te zien zodra een oud verhaal begint te spelen.
lens-triangle-about = Drie keer hetzelfde patroon: hier, met jou, en toen (Malan 1979).
lens-attention-about = Hoe vaak er tegen iemand gepraat is. De cijfers bij de mensen: hoe vaak jij iets tegen hen zei.
lens-climate-about = Een schatting van het model, geen meting van mensen.
lens-nothing-yet = Er is nog niets gaan spelen.
lens-cast-line = ziet { $old }
lens-casting-legend = Dikker: sterker. Doorgetrokken: het oude verhaal speelt. Gestreept: het krijgt niet meer het oude antwoord.
lens-here = Hier:
lens-past = Toen:
lens-expects = Verwacht:
lens-attention-line = door jou { $you }, door anderen { $others }

affect-calm = rustig
affect-anxious = kijkt gespannen
affect-irritated = kijkt geïrriteerd
affect-angry = kijkt boos
affect-sad = kijkt verdrietig
affect-ashamed = kijkt beschaamd
affect-hurt = kijkt gekwetst
affect-warm = kijkt warm
affect-curious = kijkt nieuwsgierig
affect-withdrawn = is ver weg
affect-defensive = is op de hoede
affect-tearful = staat het huilen nader
affect-frightened = kijkt bang
posture-open = zit open
posture-folded = armen over elkaar
posture-leaningin = leunt naar voren
posture-turnedaway = weggedraaid
posture-slumped = ingezakt
posture-rigid = zit strak
posture-wringing = wringt de handen
posture-handtoface = hand aan het gezicht
posture-explaining = praat met de handen

key-choose = zeg wat op die kaart staat
key-silence = niets zeggen
key-space = Spatie
key-enter = Enter
key-skip = de zin helemaal, dan de volgende
key-skip-all = naar de volgende keuze
key-notice = aankruisen wat je ziet
key-palette = iets anders, tegen wie je wilt
key-hint = vraag het de supervisor
key-back = één beslissing terug
key-feeling = wat het met me doet
key-lens = volgende bril
key-transcript = zoeken in het verslag
key-pause = pauze; sluit wat over de groep ligt
