# De kast met scenario’s en de voorbespreking.

home-what-it-is = Jij zit op de stoel van de begeleider.
home-introduction = Kennismaken
home-settings = Instellingen
home-quit = Afsluiten
home-drop = Laat maar los: een scenario, of een hele map.

home-continue-heading = Waar je gebleven was
home-continue = Verdergaan
home-go-on = Ga verder
home-continue-more = { $n ->
    [one] Nog 1 tonen
   *[other] Nog { $n } tonen
}
home-continue-fewer = Minder tonen
home-unfinished = begonnen op { $date }, { $n ->
    [0] nog niets gekozen
    [one] 1 keer gekozen
   *[other] { $n } keer gekozen
}, { $mode }
home-date = { $day } { $month ->
    [1] januari
    [2] februari
    [3] maart
    [4] april
    [5] mei
    [6] juni
    [7] juli
    [8] augustus
    [9] september
    [10] oktober
    [11] november
   *[other] december
} { $year }

home-welcome = Nieuw hier? Twee mensen laten je de ruimte zien. Het duurt twee minuten en niets telt mee.
home-welcome-begin = Laat maar zien

home-shelf-heading = Groepen om te begeleiden
home-open-file = Bestand openen…
home-open-folder = Map openen…
home-reload = Opnieuw inlezen
home-search = Zoeken
home-search-hint = titel, thema of doel
home-filters = Filter
home-filters-on = { $n ->
    [one] Filter: 1 aan
   *[other] Filter: { $n } aan
}
home-filters-none = Filters wissen
home-filter-kind = Soort groep
home-filter-theme = Waar mensen mee komen
home-filter-goal = Wat je oefent
home-filter-language = Taal
home-found = { $n } van { $all ->
    [one] 1 scenario
   *[other] de { $all } scenario’s
}
home-nothing-found = Zo’n groep staat er niet bij.
home-show-all = Toon ze weer allemaal
home-empty = Er staat nog niets.
home-none-playable = Hier valt nog niets te spelen.
home-empty-how = Open een scenario of een map met scenario’s, of sleep er een naar dit venster.

home-broken-heading = Nog niet te spelen
home-broken-why = In deze bestanden zit een fout. Zijn ze hersteld, dan kun je ze gewoon spelen.
home-problems = { $n ->
    [one] 1 probleem
   *[other] { $n } problemen
}
home-problems-show = Toon wat er mis is
home-problems-hide = Inklappen
home-problem-place = Regel { $line }, kolom { $column } ({ $code })
home-problems-more = { $n ->
    [one] En nog 1.
   *[other] En nog { $n }.
}

home-minutes = { $n ->
    [one] zo’n minuut
   *[other] zo’n { $n } minuten
}
home-in-language = { $language ->
    [en] in het Engels
    [nl] in het Nederlands
   *[other] taal: { $language }
}
home-trains = Je oefent { $goals }{ $rest ->
    [0] { "" }
   *[other] {" "}en nog { $rest }
}
home-content-notes = { $n ->
    [one] 1 ding om vooraf te weten
   *[other] { $n } dingen om vooraf te weten
}
home-best = Je beste { $score }, op goed geluk { $chance } ({ $n ->
    [one] één keer gespeeld
    [2] twee keer gespeeld
   *[other] { $n } keer gespeeld
})
home-no-verdict = Eén sessie zegt nog niet zoveel.
home-tries = { $n ->
    [one] Eén keer gespeeld
    [2] Twee keer gespeeld
   *[other] { $n } keer gespeeld
}
home-untried = Nog niet gespeeld
home-from-file = Uit { $file }
home-warnings = { $n ->
    [one] 1 waarschuwing voor de auteur
   *[other] { $n } waarschuwingen voor de auteur
}

home-stage-engagement = kennismakingsfase
home-stage-differentiation = differentiatiefase
home-stage-work = werkfase
home-stage-ending = afscheidsfase
home-stage-asks-engagement = hoor ik erbij?
home-stage-asks-differentiation = mag je hier anders zijn, en wie bepaalt dat?
home-stage-asks-work = wat gebeurt er tussen ons?
home-stage-asks-ending = hoe gaan we uit elkaar?

home-mode-practice = oefenen
home-mode-assessment = toets

briefing-group = De groep
briefing-open = Een open
briefing-closed = Een gesloten
briefing-what-kind = { $open } { $kind }.
briefing-online = Jullie zien elkaar online.
briefing-session = Vanavond is bijeenkomst { $n }.
briefing-session-of = Vanavond is bijeenkomst { $n } van { $of }.
briefing-stage = De groep zit in de { $stage }: { $asks }
briefing-agreement = Wat de groep heeft afgesproken
briefing-privacy = Vertrouwelijkheid, en waar die ophoudt
briefing-people = Wie er in de kring zit
briefing-people-intake = Wat je van de intake weet. Meer weet je niet.
briefing-missing = { $n ->
    [one] Vanavond is { $names } er niet.
   *[other] Vanavond zijn er niet: { $names }.
}
briefing-tonight-absent-with-word = Heeft afgezegd voor vanavond.
briefing-tonight-absent-without-word = Is er niet, en heeft niets laten weten.
briefing-tonight-late = Is er nog niet.
briefing-tonight-new = Is er voor het eerst.
briefing-tonight-leaving = Is er voor het laatst.
briefing-co-leader = begeleidt samen met jou
briefing-trained = Wat je hier oefent
briefing-goals = Doelen: { $goals }
briefing-notes = Goed om vooraf te weten
briefing-not-therapy = Dit is een oefening, geen therapie, en de mensen zijn verzonnen. De vraag is steeds wat je het beste kunt zeggen. Het gaat dus om wat je weet, niet om wie je bent.
briefing-leaving = Even pauze, of ermee stoppen: dat mag altijd, en het kost je niets.
briefing-opt-out = Doe je deze liever niet? Met “{ $title }” oefen je hetzelfde. Niemand vraagt waarom en er wordt niets van bewaard.
briefing-opt-out-go = Neem die andere
briefing-opt-out-none = Doe je deze liever niet? Ga dan terug en neem een andere. Niemand vraagt waarom en er wordt niets van bewaard.

briefing-how = Hoe wil je het doen?
briefing-mode-practice = Bij elke keuze krijg je uitleg. Er zijn hints, en je kunt terug om iets anders te proberen.
briefing-mode-assessment = Uitleg komt pas na afloop en je kunt niet terug. Wat je kiest, blijft staan.
briefing-code = Jouw code
briefing-code-why = Alleen als je er een van je opleiding hebt, of als jullie met meer mensen op deze computer werken. De code komt in de poging te staan in plaats van je naam.
briefing-code-keep = Vul hem de volgende keer voor me in
briefing-more = Meer
briefing-less = Minder
briefing-seed = Startgetal
briefing-seed-why = Bepaalt in welke volgorde de keuzes staan en hoe sommige zinnen klinken, verder niets. Met hetzelfde getal en dezelfde keuzes krijg je dezelfde sessie.
briefing-seed-new = Trek een ander
briefing-back = Terug naar de groepen
briefing-begin-practice = Begin met oefenen
briefing-begin-assessment = Begin de toets
briefing-untranslated = { $n ->
    [one] Eén tekst van deze groep is nog niet vertaald; die staat er zoals hij geschreven is.
   *[other] { $n } teksten van deze groep zijn nog niet vertaald; die staan er zoals ze geschreven zijn.
}
