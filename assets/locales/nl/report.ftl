# Alles wat een student over een zitting te lezen krijgt: vooraf, onderweg en erna. De zinnen van de regels staan in
# theory.ftl.

## Mensen en opsommingen

report-you = jou
report-you-speaking = jij
report-group = de groep
report-room = de groep
report-co-leader = co-begeleider
report-everyone = iedereen
report-somebody = iemand
report-each-of = ieder van hen ({ $people })
report-and = { $first } en { $last }

## Getallen

report-number = { $n ->
    [0] geen
    [1] één
    [2] twee
    [3] drie
    [4] vier
    [5] vijf
    [6] zes
    [7] zeven
    [8] acht
    [9] negen
    [10] tien
    [11] elf
    [12] twaalf
   *[other] { $n }
}
report-decisions = { $n ->
    [one] 1 beslissing
   *[other] { $n } beslissingen
}
report-moments = { $n ->
    [one] 1 moment
   *[other] { $n } momenten
}
report-signs = { $n ->
    [one] 1 signaal
   *[other] { $n } signalen
}
report-marks = { $n ->
    [one] 1 markering
   *[other] { $n } markeringen
}
report-minutes = Ongeveer { $n } minuten.
# Hetzelfde met het getal als woord.
report-decisions-spelled = { $n ->
    [one] { $number } beslissing
   *[other] { $number } beslissingen
}
report-moves-spelled = { $n ->
    [one] { $number } interventie
   *[other] { $number } interventies
}
report-often = { $n ->
    [1] één keer
    [2] twee keer
   *[other] { $number } keer
}
report-at-none = geen beslissing
report-at-one = beslissing { $n }
report-at-range = beslissing { $first }–{ $last }
report-at-several = beslissing { $list }

## Beoordelingen

report-anchor-1 = schadelijk hier
report-anchor-2 = helpt nog niet genoeg
report-anchor-3 = dicht bij wat helpt
report-anchor-4 = wat helpt
report-anchor-5 = een voorbeeld om te bewaren
report-rating = { $goal } { $rating } van 5, { $anchor }: { $why }
report-standing-counted = Goed voor { $n } van de 100 punten.
report-standing-missed = Er was hier iets wat eerst moest en dat bleef liggen, dus telt de rest niet.
report-standing-not-keyed = Geen sleutel: verklaard vanuit de theorie, niet gescoord.
report-standing-palette = Uit het palet: om te oefenen, niet gescoord.
report-standing-no-spread = De opties liggen hier dicht bij elkaar, dus we bespreken het en scoren het niet.
report-standing-not-anchor = Geen van de beslissingen die een toets scoort.
report-standing-explored = Geprobeerd na teruggaan: wel getoond, niet gescoord.

## Een interventie in woorden, en wat er in de ruimte te horen is

report-made-option = tegen { $people }: “{ $says }”
report-made-silence = niets zeggen
report-made-palette = { $name }, bij { $people }
report-speaks = { $who }:
report-speaks-to = { $who } tegen { $people }:
report-nothing-seen = [niets te zien]
report-silence = (Stilte, { $seconds } seconden.)
report-you-to = Jij tegen { $people }:
report-you-are-silent = Jij
report-are-silent = zegt niets.
report-session-ends = De zitting eindigt hier: { $title }.
report-choose = Wat zou je nu het best kunnen zeggen?
report-choose-silence = Niets zeggen.

## Feedback op één keuze

report-feedback = Feedback.
report-why = Waarom: { $why }
report-source = Bron: { $source }.
report-heard-written = bij { $who } kwam misschien aan: ‘{ $says }’
report-heard-old = { $who } hoorde misschien opnieuw het oude antwoord: { $says }.
report-heard-other = { $who } hoorde misschien iets anders dan het antwoord dat altijd al kwam.
report-heard-between = { $who } hoorde misschien noch het oude antwoord, noch een nieuw.
report-heard-nothing = Voor { $who } zat er misschien niets bij.
report-shift-stirred = { $who } is meer gespannen.
report-shift-too-much = Het is { $who } te veel geworden.
report-shift-calmer = { $who } is rustiger.
report-shift-back = { $who } kan weer voelen en denken.
report-shift-easier = { $who } voelt zich meer thuis bij jou.
report-shift-warier = { $who } is voorzichtiger met jou.
report-shift-sees-more = { $who } ziet iets meer.
report-shift-sees-less = { $who } ziet iets minder.
report-shift-nearer = Voor { $who } is een oud verhaal dichterbij gekomen.
report-shift-further = Voor { $who } is een oud verhaal verder weg.
report-shift-closer-to = { $who } staat dichter bij { $other }.
report-shift-further-from = { $who } staat verder af van { $other }.
report-shift-phase = Voor { $who }: { $phase }.
report-broken = Er is iets gebroken tussen { $who } en jou.
report-mended = Wat gebroken was tussen { $who } en jou, is hersteld.
report-deeper = Waarom, een laag dieper
report-you-chose = Je koos: { $made }
report-best-here = Hier het hoogst beoordeeld: { $made }
report-rule-by-rule = Wat het model deed, regel voor regel (niveaus in modeleenheden, van 0 tot 100):

## Wat een regel veranderde

report-change = { $level } { $from } → { $to }
report-level-of = { $level } van { $who }
report-trust-of = vertrouwen van { $who } in { $other }
report-change-phase = { $who }: { $from } → { $to } ({ $phase })
report-change-broken = { $who }: er komt een breuk
report-change-mended = { $who }: de breuk is hersteld
report-change-assumed = de groep: { $from } → { $to }

## De voorbespreking

report-briefing-group = De groep
report-briefing-about = Een { $open ->
    [yes] open
   *[no] gesloten
} { $kind }{ $online ->
    [yes] , online
   *[no] {""}
}.
report-briefing-session = Zitting { $n }.
report-briefing-session-of = Zitting { $n } van { $of }.
report-briefing-stage = De groep zit in de fase van { $stage }.
report-briefing-approach = Aanpak: { $name }. { $evidence }
report-briefing-agreed = Wat de groep heeft afgesproken
report-briefing-privacy = Vertrouwelijkheid en haar grenzen
report-briefing-who = Wie er in de groep zitten
report-briefing-word = Heeft afgezegd voor vanavond.
report-briefing-no-word = Is er niet, zonder bericht.
report-briefing-late = Is er nog niet.
report-briefing-new = Is er voor het eerst.
report-briefing-leaving = Is er voor het laatst.
report-briefing-co-leader = { $name }, je co-begeleider. { $style }
report-briefing-trained = Wat je oefent
report-briefing-goals = Doelen: { $goals }.
report-briefing-notes = Goed om vooraf te weten
report-briefing-opt-out = Liever niet? Met { $id } oefen je hetzelfde. (fishbowl play { $id })
report-briefing-training = Dit is oefenen, geen therapie; de mensen zijn verzonnen. Pauzeren en stoppen kost niets. Het toetst kennis: de vraag is wat je het best zou kunnen zeggen.
report-briefing-practice = Oefenen: elke keuze wordt uitgelegd, er zijn hints, en je kunt terug.
report-briefing-assessment = Toets: vóór het einde wordt niets uitgelegd, en je kunt niet terug.
report-shelf-line = { $kind } ({ $language }), fase: { $stage }, { $minutes } minuten. { $about }.

## De nabespreking: hoe je koos

report-debrief = Nabespreking
report-overview = Hoe je koos
report-score = Beslisscore { $score } van 100, over { $decisions }. Kiezen met je ogen dicht had ongeveer { $chance } opgeleverd.
report-score-error = Meetfout: plus of min { $n }.
report-no-score = Er is geen beslissing gescoord, dus is er geen beslisscore.
report-few = Met minder dan { $n } beslissingen zegt het getal heel weinig.
report-provisional = De sleutels zijn voorlopig: er heeft nog geen panel naar gekeken. Eén scenario is nooit een oordeel over iemand.
report-by-goal = Per doel:
report-goal = { $goal }: { $mean } van 5 ({ $anchor }) over { $decisions }; met ogen dicht { $chance }, de hoogst beoordeelde weg { $best }.
report-goal-moments = { $goal }: { $n } van { $moments }.
report-duties = Wat niet kan wachten (gevaar, aanval): { $taken } van { $due } opgepakt.
report-duty = Beslissing { $n }, { $what }: { $how }.
report-duty-risk = { $who } naar gevaar vragen
report-duty-attack = stoppen wat { $who } werd aangedaan
report-duty-taken = opgepakt
report-duty-critical = gemist, terwijl het gezegd was: neem dit mee naar supervisie
report-duty-missed = gemist
report-asking = Van vragen naar gevaar heb je gedaan: { $said }. Niet gedaan: { $missing }.
report-none = niets
report-way = Waar de groep heen ging
report-way-is = Dit is wat de groep van het model deed, los van de score. Niveaus zijn modeleenheden van 0 tot 100.
report-way-end = Op het eind gedroeg de groep zich { $how }.
report-ending = Hoe het afliep
report-ending-was = { $title }: { $kind }.
report-not-ended = Het is nog niet afgelopen: dit is de nabespreking tot hier.
report-to-think = Om over na te denken
report-references = Literatuur
report-across = Wat over de hele zitting opvalt

## De nabespreking: wat over de hele zitting opvalt

report-finding-risk = { $who } gaf een teken van gevaar en de vraag kwam niet op tijd ({ $at }).
report-finding-plain-risk = { $who } gaf een duidelijk teken van gevaar en de vraag kwam niet op tijd ({ $at }).
report-finding-attack = { $who } werd aangevallen en de aanval werd niet gestopt ({ $at }).
report-finding-unrepaired = De breuk met { $who } ligt open sinds beslissing { $since }: { $decisions } zonder herstel.
report-finding-old-answer = { $who } kreeg het oude antwoord ({ $at }).
report-finding-old-answers = { $who } kreeg { $often } het oude antwoord ({ $at }).
report-finding-too-deep = { $moves } vroegen meer diepgang dan de groep kon geven ({ $at }).
report-finding-errors = { $moves } van een soort die het vak afraadt ({ $at }).
report-finding-left-out = Bij { $decisions } achter elkaar wendde niemand zich tot { $who } ({ $at }).
report-finding-one-at-a-time = { $moves } achter elkaar waren gericht tot één persoon ({ $at }).
report-finding-same-again = Dezelfde interventie { $times } van de { $of } keer: { $what } ({ $at }).
report-finding-mended = De breuk met { $who } is hersteld ({ $at }).
report-finding-new-answer = { $who } deed het oude en het oude antwoord bleef uit, { $often } ({ $at }).

## De nabespreking: beslissing voor beslissing

report-decisions-heading = Beslissing voor beslissing
report-decision = Beslissing { $n }: { $place }.
report-old-story = het oude verhaal van { $who }, hier
report-passed-over = Je liet liggen: { $made }
report-as-good = Even goed: { $made }
report-nothing-higher = Niets van wat er lag, werd hoger beoordeeld.
report-also-on-offer = Je kon ook kiezen:
report-offered = { $rating } van 5, { $made }
report-sources = Bronnen: { $sources }.
report-explored = Wat je ook probeerde
report-explored-is = Na teruggaan. Wel getoond, niet gescoord.
report-tried = Beslissing { $n }, { $place }: { $made }
report-tried-rated = Beoordeeld met { $rating } van 5. { $why }
report-group-after = De groep erna: { $levels }.
report-instead = { $level } { $now } in plaats van { $was }
report-phase-instead = { $who }: “{ $now }” in plaats van “{ $was }”.

## De nabespreking: de mensen, en wat je opmerkte

report-people = De mensen
report-person = { $who }.
report-no-conflict = Draagt hier geen uitgeschreven conflict.
report-episode = Met { $figure }: “{ $episode }”
report-wish = Wens: { $wish } ({ $cluster }).
report-expects = Verwacht van de ander: { $answer } ({ $cluster }).
report-then = En dan: { $response } ({ $cluster }).
report-hidden = Gevoeld en niet getoond: { $felt }. Gevreesd: { $feared }.
report-defence = Gebruikelijke afweer: { $defence }.
report-replayed = Herhaald, met { $cast } in de oude rol: { $phases }.
report-replayed-after = Herhaald na “{ $scene }”, met { $cast } in de oude rol: { $phases }.
report-stirred = Aangeraakt, niet herhaald: { $phases }.
report-stirred-after = Aangeraakt na “{ $scene }”, niet herhaald: { $phases }.
report-not-replayed = Deze keer is het niet herhaald.
report-at-the-end = Op het eind: { $phase }.
report-still-broken = Er is iets gebroken tussen jullie dat nog niet hersteld is.
report-close-to-leaving = Staat op het punt niet terug te komen.
report-noticed = Wat je opmerkte
report-marked-nothing = Je hebt deze keer niets gemarkeerd. Te zien: { $signs }. Markeren gaat met n.
report-noticed-counts = Van { $signs }: { $found } gevonden, { $otherwise } gezien en anders benoemd, { $missed } voorbijgegaan. { $marks } bij iets wat er alleen op leek. Dit zijn tellingen; één zitting is te weinig voor meer.
report-signal = { $cue } ({ $how }): { $line }
report-signal-found = gevonden
report-signal-otherwise = gezien, onder een andere naam
report-signal-missed = voorbijgegaan
report-look-alike = Niet { $cue }: { $line } Het leek er alleen op.
report-uncounted = { $marks } ergens anders, niet meegeteld.
