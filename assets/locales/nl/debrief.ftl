# De nabespreking: wat er gebeurde, waarom, en wat je ervan maakt.

debrief-title = Nabespreking
debrief-title-of = Nabespreking: { $title }
debrief-withheld = Dit is een toets die nog niet afgelopen is. Voor het einde wordt er niets uitgelegd.
debrief-home = Naar het begin
debrief-again = Nog eens spelen
debrief-tabs = Bladzijden van de nabespreking
debrief-tab-overview = Overzicht
debrief-tab-decisions = Beslissingen
debrief-tab-people = Mensen
debrief-tab-hour = Na afloop
debrief-tab-reflection = Terugblik
debrief-none = niets
debrief-source = Bron: { $source }.

# Voor de bladzijden: na een sessie waar iets over gemeld stond.

debrief-landing = Voor je terugkijkt
debrief-landing-lead = Wat er in die ruimte gezegd is, kan nog even blijven hangen. Er hoeft nu niets. Kijk even uit het raam, haal een glas water, voel de vloer onder je voeten.
debrief-landing-quiet = Twee minuten rust
debrief-landing-still = Neem gerust twee minuten stilte. Ga verder wanneer je wilt.
debrief-landing-as-long = Blijf zo lang je wilt, en ga weg wanneer je wilt.
debrief-landing-over = Dat waren twee minuten. Langer blijven mag ook.
debrief-landing-on = Naar de nabespreking
debrief-turn-to = Bij wie je terechtkunt
debrief-contact = Contactpersoon van je opleiding
debrief-contact-none = Je opleiding heeft hier niemand opgegeven. Vraag je trainer bij wie je terechtkunt.
debrief-help-lines = Hulplijnen
debrief-line-checked = Laatst nagekeken: { $date }.
debrief-line-unchecked = Nummers veranderen: kijk vandaag na of het nummer dat je nodig kunt hebben nog klopt.
debrief-place-nl = Nederland
debrief-place-be = België (Vlaanderen)
debrief-place-uk = Verenigd Koninkrijk
debrief-place-ie = Ierland
debrief-place-us = Verenigde Staten

# Overzicht.

debrief-how-it-ended = Hoe het afliep
debrief-not-ended = De sessie is nog niet afgelopen. Dit is de nabespreking tot hier.
debrief-how-you-chose = Hoe je gekozen hebt
debrief-score = Beslissingsscore { $score } van de 100, plus of min { $error }
debrief-score-bare = Beslissingsscore { $score } van de 100
debrief-score-over = Over { $n ->
    [one] 1 gescoorde beslissing
   *[other] { $n } gescoorde beslissingen
}. Met je ogen dicht kiezen had ongeveer { $chance } opgeleverd; altijd het hoogst beoordeelde kiezen 100. ‘Plus of min’ is één standaardmeetfout.
debrief-score-few = Bij minder dan { $n } beslissingen zegt het getal heel weinig.
debrief-score-provisional = De sleutel is voorlopig: hij steunt op de literatuur en is nog door geen panel van experts beoordeeld.
debrief-score-no-verdict = Eén scenario is nooit een oordeel over iemand. Het laat zien hoe je hier koos, vanavond.
debrief-no-score = Er is geen enkele beslissing gescoord, dus er is geen beslissingsscore.
debrief-bar-legend = Zo lees je een balk: gevuld tot waar jouw keuzes kwamen; de streep erboven is plus of min één standaardmeetfout; het rechte lijntje is met je ogen dicht; de ruit is de hoogst beoordeelde weg.
debrief-by-goal = Per doel
debrief-goals-caution = Doelen zijn feedback op deze sessie, geen profiel van jou. Een doel dat in minder dan acht beslissingen speelde, krijgt geen getal.
debrief-goal = { $mean } van 5 ({ $anchor }), plus of min { $error }, over { $n ->
    [one] 1 beslissing
   *[other] { $n } beslissingen
}. Met je ogen dicht: { $chance }. De hoogst beoordeelde weg: { $best }.
debrief-goal-no-error = { $mean } van 5 ({ $anchor }), over { $n ->
    [one] 1 beslissing
   *[other] { $n } beslissingen
}. Met je ogen dicht: { $chance }. De hoogst beoordeelde weg: { $best }.
debrief-goal-few = Gehaald in { $met } van { $n ->
    [one] 1 moment
   *[other] { $n } momenten
}: te weinig voor een getal.
debrief-duties-heading = Wat niet kan wachten
debrief-duties = Gevaar en aanval: { $taken } van { $due } opgenomen. Dit wordt nooit mee uitgemiddeld in een score.
debrief-duty-line = Beslissing { $n }, { $duty }: { $how }.
debrief-duty-risk = bij { $name } naar gevaar vragen
debrief-duty-attack = stoppen wat { $name } werd aangedaan
debrief-duty-taken = opgenomen
debrief-duty-missed = gemist
debrief-duty-critical = gemist, terwijl het met zoveel woorden gezegd was: neem dit mee naar supervisie
debrief-safety = Van het vragen naar gevaar heb je gezegd: { $said }. Niet gezegd: { $missing }.
debrief-findings = Wat over de hele sessie opvalt
debrief-noticing = Wat je hebt opgemerkt
debrief-noticed = Van { $n ->
    [one] 1 signaal
   *[other] { $n } signalen
} die er te zien waren: { $found } gevonden, { $other } gezien maar anders benoemd, { $missed } voorbij laten gaan.
debrief-noticed-nothing = Je hebt deze keer niets aangeduid. { $n ->
    [one] Er was 1 signaal te zien.
   *[other] Er waren { $n } signalen te zien.
}
debrief-noticed-lures = Vals alarm: { $n }, op { $of ->
    [one] 1 moment dat er alleen op leek
   *[other] { $of } momenten die er alleen op leken
}.
debrief-noticed-unscored = { $n ->
    [one] 1 aanduiding staat elders en telt
   *[other] { $n } aanduidingen staan elders en tellen
} niet mee.
debrief-noticing-pooled = Dit zijn aantallen. Een index komt er pas over verschillende sessies samen: één sessie telt te weinig signalen.
debrief-signals = De signalen één voor één
debrief-signal-found = { $cue }, gevonden. { $line }
debrief-signal-other = { $cue }, gezien onder een andere naam. { $line }
debrief-signal-missed = { $cue }, voorbij laten gaan. { $line }
debrief-signal-lure = { $cue }: het leek er alleen op. { $line }
debrief-climate = Waar de groep naartoe ging
debrief-model-units = De niveaus zijn modeleenheden van 0 tot 100: aannames, geen bevindingen. Dit is wat de groep in het model deed, los van je score.
debrief-assumption = Op het einde gedroeg de groep zich { $how }.
debrief-climate-group = De groep in de tijd
debrief-climate-members = Elk groepslid in de tijd
debrief-member-levels = De werkrelatie is die met jou. Spanning is hoezeer iemand in beroering is. Activering is hoe dichtbij een oud verhaal ligt.
debrief-line-from-to = { $name } { $from } → { $to }
debrief-as-table = { $name }, als tabel
debrief-decision = beslissing
debrief-start = begin

# Beslissingen.

debrief-no-decisions = Er is nog geen beslissing genomen.
debrief-decisions-lead = Open er een om te zien waarom. Het woord eronder zegt waar je keuze lag, tussen het hoogste en het laagste dat er te kiezen viel.
debrief-anchor = anker
debrief-anchor-means = Een anker is een beslissing waar iedereen voor komt te staan, wat je daarvoor ook koos; een toets scoort alleen die.
debrief-decision-name = Beslissing { $n }. { $chosen }. { $credit }
debrief-credit-missed = iets dringenders ging voor
debrief-credit-best = het hoogst beoordeeld
debrief-credit-near = dicht bij het hoogste
debrief-credit-middle = ertussenin
debrief-credit-low = dichter bij het laagste
debrief-credit-least = het laagst beoordeeld
debrief-credit-not-keyed = niet gescoord: geen sleutel
debrief-credit-palette = niet gescoord: een eigen interventie
debrief-credit-no-spread = niet gescoord: de opties liggen te dicht bij elkaar
debrief-credit-not-anchor = niet gescoord: geen anker
debrief-credit-explored = niet gescoord: geprobeerd na teruggaan
debrief-see-in-room = Bekijk dit moment in de groep
debrief-see-in-room-of = Bekijk dit moment in de groep, beslissing { $n }
debrief-you-chose = Je koos
debrief-rating = { $goal } { $rating } van 5, { $anchor }:
debrief-rated = Beoordeeld met { $rating } van 5
debrief-what-it-did = Wat het deed
debrief-passed-over = Wat je liet liggen
debrief-as-good = Even goed
debrief-nothing-better = Er viel niets te kiezen dat hoger werd beoordeeld.
debrief-all-offered = { $n ->
    [one] Het enige dat er te kiezen viel
   *[other] Alle { $n } die er te kiezen vielen
}, zwijgen inbegrepen
debrief-offered = { $worth } van 5. { $move }
debrief-what-you-also-tried = Wat je ook geprobeerd hebt
debrief-tried-further = Verder op de wegen die je probeerde
debrief-tried-not-scored = Na teruggaan. Getoond, nooit gescoord.
debrief-tried-at = Beslissing { $n }, { $place }
debrief-first-choice = Eerste keuze
debrief-tried = In de plaats geprobeerd
debrief-after-it = Daarna
debrief-apart = Waar de twee wegen twee punten of meer uit elkaar uitkwamen (modeleenheden):
debrief-apart-name = Beslissing { $n }, weg { $way }: wat anders uitkwam

# Mensen.

debrief-people-lead = Wat ieder van hen meedraagt, zoals de auteur het heeft opgeschreven. In de groep was het alleen van buitenaf te zien.
debrief-no-conflict = Draagt hier geen uitgeschreven conflict.
debrief-scene-with = Het oude tafereel, met { $figure }:
debrief-record-wish = Wens:
debrief-record-other = Verwachte reactie van de ander:
debrief-record-self = Eigen reactie:
debrief-record-hidden = Gevoeld en niet getoond:
debrief-record-feared = Gevreesd:
debrief-record-defence = Gebruikelijke afweer:
debrief-record-cast = Overgedragen op:
debrief-record-cluster = { $said } ({ $cluster })
debrief-replayed = Herhaald na ‘{ $scene }’, met { $cast } in de oude rol
debrief-stirred = Geraakt na ‘{ $scene }’, niet herhaald
debrief-at-decision = (beslissing { $n })
debrief-not-replayed = Het is deze keer niet herhaald.
debrief-at-the-end = Op het einde: { $phase }.
debrief-tried-once = Eén keer geprobeerd: iets ouds los je niet op in een avond.
debrief-broken = Er is iets stuk tussen jullie en het is nog niet hersteld.
debrief-leaving = Staat op het punt niet meer terug te komen.

# Na afloop.

debrief-private = Wat je hier schrijft, is van jou. Het wordt bij deze sessie bewaard, telt nooit mee voor een score en gaat naar niemand.
debrief-note = Je verslag
debrief-note-help = Feiten: wat is er gezegd en gedaan? Gevaar: ernaar gevraagd, en wat was het antwoord? Plan: wat nu, en wie doet het? In het dossier van de een staat de naam van een ander groepslid niet.
debrief-note-names = Er staat meer dan één groepslid bij naam: { $names }. In het dossier van de een staat de naam van een ander groepslid niet.
debrief-supervision = Eén vraag voor supervisie
debrief-supervision-help = Vaak is het de vraag die je liever niet stelt.
debrief-resemblance = Lijkt wat je nu voelt op wat er in de groep speelde?
debrief-resemblance-help = Wat is er vanavond met jou gebeurd dat daar ook met iemand gebeurt?
debrief-felt = Wat de groep met je deed
debrief-felt-lead = Wat je onderweg noteerde, naast het oude verhaal dat op dat moment herhaald werd. Wat je op de stoel van de begeleider voelt, kan iets over de groep zeggen. Het hoeft niet.
debrief-felt-none = Je hebt hier onderweg niets over genoteerd. Bij het oefenen kan dat met één tik, voor elke keuze.
debrief-before-decision = Voor beslissing { $n }
debrief-feeling = Je voelde:
debrief-pull = Je neigde naar:
debrief-live = Het oude verhaal van { $name } werd herhaald, met { $cast } in de oude rol. Het nodigt anderen uit om { $ways }.
debrief-live-bare = Het oude verhaal van { $name } werd herhaald, met { $cast } in de oude rol.
debrief-live-none = Er werd op dat moment geen oud verhaal herhaald.
debrief-pull-lead = de leiding te nemen
debrief-pull-yield = toe te geven
debrief-pull-near = dichterbij te komen
debrief-pull-against = afstand te houden of ertegenin te gaan

# Terugblik.

debrief-no-questions = Dit scenario stelt hier geen vragen.
debrief-export = Neem het mee
debrief-export-lead = De nabespreking als bestand. Wat je voor jezelf schreef, staat er niet in.
debrief-export-text = Bewaar als gewone tekst
debrief-export-json = Bewaar als JSON
debrief-kept = Je poging wordt bewaard in { $path }
debrief-kept-nowhere = Je poging staat alleen in het geheugen: ze is weg als je weggaat.
debrief-references = Literatuur
debrief-and-now = En nu
