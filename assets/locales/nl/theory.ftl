# De woorden van de meegeleverde theorie: interventies (naam, wat het is, wanneer wel, wanneer niet), de zin van elke
# regel en waar die op rust. Alleen in het Nederlands: het Engels staat in de theorie zelf (assets/theory), en een eigen
# theorie houdt haar eigen woorden.

move-set-frame = Het kader aangeven
move-set-frame-is = Je zegt ronduit waar de groep voor is, hoelang het duurt, wat is afgesproken en wat onder ons blijft.
move-set-frame-when = Bij begin en einde, na een schending, en als mensen niet weten waarvoor ze hier zitten.
move-set-frame-not = Als uitweg uit het gevoel, wanneer de groep aan het werk is.

move-safety-check = Naar veiligheid vragen
move-safety-check-is = Je stelt één duidelijke vraag over gevaar en zegt wat niet vertrouwelijk kan blijven en wat er nu gebeurt.
move-safety-check-when = Bij elk teken van gevaar voor zichzelf, voor anderen of voor een kind, van geweld, dronkenschap of ziekte.
move-safety-check-not = Nooit inslikken omwille van het proces; vraag het één keer en duidelijk, niet als verhoor voor publiek.

move-protect = Beschermen
move-protect-is = Je beschermt iemand tegen een aanval, tegen druk, of tegen meer zeggen dan diegene wil.
move-protect-when = Als meerderen op één iemand afgaan, als iemand wordt vernederd of onder druk staat om te vertellen.
move-protect-not = Tegen een uitdaging die iemand aankan en waar die van kan leren.

move-regulate = Vertragen en aarden
move-regulate-is = Je haalt het tempo eruit en helpt iemand de ruimte, de vloer, de adem en een keuze terug te vinden.
move-regulate-when = Als iemand overspoeld is, of verdoofd en ver weg.
move-regulate-not = Om boosheid of verdriet te dempen dat iemand kan dragen.

move-support-normalise = Ondersteunen en normaliseren
move-support-normalise-is = Je bevestigt wat iemand durfde en zegt dat anderen het ook kennen.
move-support-normalise-when = Bij schaamte, en als iemand voor het eerst iets waagt.
move-support-normalise-not = Uit reflex, of waar troost een meningsverschil dichtlegt of een veilige afstand in stand houdt.

move-reflect = Weergeven
move-reflect-is = Je geeft het gevoel of de betekenis terug die je hoorde, zodat het bijgesteld kan worden.
move-reflect-when = Als gevoel dichtbij is, en als eerste antwoord op een breuk tussen iemand en jou.
move-reflect-not = Als eindeloos gesprek met z'n tweeën terwijl de anderen toekijken.

move-repair = Herstellen
move-repair-is = Je erkent jouw aandeel in wat misging en wilt horen hoe het was, zonder je te verdedigen.
move-repair-when = Bij elke breuk tussen een groepslid en jou, en voordat er iets dieps wordt gezegd.
move-repair-not = Als snelle verontschuldiging waarmee de boosheid moet ophouden.

move-block = Begrenzen
move-block-is = Je stopt vriendelijk iets wat schaadt of afleidt, en zegt waarom.
move-block-when = Als één stem alles vult, bij geroddel, of bij advies van alle kanten.
move-block-not = Om boosheid op jou of een eerlijk meningsverschil de mond te snoeren.

move-draw-out = Uitnodigen
move-draw-out-is = Je nodigt iemand uit vanuit iets wat je zag, en laat vrij om nee te zeggen.
move-draw-out-when = Als iemand zwijgt maar duidelijk geraakt is.
move-draw-out-not = Als druk in het begin, of als iemand al te gespannen is om te praten.

move-hold-silence = De stilte laten duren
move-hold-silence-is = Je zegt met opzet niets, en je aandacht is te merken.
move-hold-silence-when = Als iets mensen heeft geraakt, of als ze nadenken.
move-hold-silence-not = In de verwarring van het begin, als er gevaar in de lucht hangt, of als iemand er alleen door komt te zitten.

move-clarify = Verhelderen
move-clarify-is = Je stelt één open vraag over wat er werd bedoeld.
move-clarify-when = Als iets vaag, dubbel of onaf is.
move-clarify-not = Als reeks: de tweede vraag op rij is al een half verhoor.

move-link = Verbinden
move-link-is = Je laat zien hoe wat twee mensen inbrengen elkaar raakt, in wat lijkt of in wat verschilt.
move-link-when = Als iemand ergens alleen mee zit, of als mensen langs elkaar heen praten.
move-link-not = Waar de gelijkenis een verschil zou uitwissen dat ertoe doet.

move-model-disclose = Iets van jezelf zeggen
move-model-disclose-is = Je zegt kort wat er hier en nu in jou gebeurt, ten dienste van de groep.
move-model-disclose-when = Om te laten zien dat openheid kan, of als niemand zich verroert.
move-model-disclose-not = Als jij het bent die er behoefte aan heeft.

move-inform = Informeren
move-inform-is = Je legt kort iets uit waar de groep nu iets aan heeft.
move-inform-when = In psycho-educatieve en vaardigheidsgroepen, en waar niet-weten mensen bang maakt.
move-inform-not = Om weg te komen van wat er tussen mensen gebeurt.

move-reinforce-new = Het nieuwe markeren
move-reinforce-new-is = Je wijst erop dat iemand net iets deed wat die hier nog niet had gedaan.
move-reinforce-new-when = Als er een nieuw antwoord kwam waar het oude werd verwacht.
move-reinforce-new-not = Als flauw complimentje, of voordat het echt gebeurd is.

move-invite-response = Om een reactie vragen
move-invite-response-is = Je vraagt een groepslid hoe de woorden of de manier van een ander binnenkomen.
move-invite-response-when = Als niemand weet hoe iets is overgekomen.
move-invite-response-not = In een klimaat dat niet veilig genoeg is om eerlijk te zijn.

move-here-now-shift = Naar het hier-en-nu brengen
move-here-now-shift-is = Je vraagt waar het thema van buiten zich in deze ruimte voordoet.
move-here-now-shift-when = Bij verhalen over mensen die er niet bij zijn.
move-here-now-shift-not = Als iets van buiten dringend is en als zodanig moet worden opgepakt.

move-subgroup = Subgroepen vormen
move-subgroup-is = Je vraagt wie er nog meer aan elke kant van een verschil staat, zodat niemand alleen staat.
move-subgroup-when = Bij een tweedeling, of als één iemand moet dragen wat velen voelen.
move-subgroup-not = Bij gevaar, of als één iemand in nood is.

move-process-comment = Een procesopmerking maken
move-process-comment-is = Je beschrijft wat er hier tussen mensen steeds gebeurt, zonder te zeggen wiens schuld het is.
move-process-comment-when = Als dezelfde reeks opnieuw langskomt.
move-process-comment-not = Op het heetst van een breuk met jou.

move-whole-group-comment = Een opmerking over de hele groep maken
move-whole-group-comment-is = Je benoemt iets waar de groep als geheel van wegblijft, of waar ze naar handelt alsof het zo was.
move-whole-group-comment-when = Als de meeste groepsleden het delen.
move-whole-group-comment-not = Om het verdriet van één iemand te omzeilen.

move-confront = Confronteren
move-confront-is = Je legt met zorg twee dingen naast elkaar die iemand zegt of doet en die niet bij elkaar passen.
move-confront-when = Als de band tussen jullie goed is.
move-confront-not = Als iemand al erg gespannen is.

move-defence-comment = Een bescherming benoemen
move-defence-comment-is = Je benoemt hoe iemand zich beschermt, en wat daardoor veilig blijft.
move-defence-comment-when = Bij een goede band en iemand die niet overspoeld en niet ver weg is.
move-defence-comment-not = Zonder steun, waar de bescherming het enige is wat iemand overeind houdt.

move-transference-here = Duiden in het hier-en-nu
move-transference-here-is = Je vraagt je hardop af of wat iemand nu voelt, hoort bij wat die van iemand hier verwacht.
move-transference-here-when = Als het hier in de ruimte is gebeurd, gevoeld is en te dragen is.
move-transference-here-not = Meer dan twee of drie keer bij één iemand in een zitting, of tijdens een breuk.

move-transference-past = Duiden met vroeger erbij
move-transference-past-is = Je voegt de persoon van vroeger toe bij wie de verwachting misschien eerst hoorde.
move-transference-past-when = Als het patroon is opgemerkt en iemand er nieuwsgierig naar is.
move-transference-past-not = Vroeg, tijdens een breuk, of als herinneringen iemand overspoelen.

move-summarise = Samenvatten
move-summarise-is = Je haalt bij elkaar wat er is gezegd, door wie, en wat openblijft.
move-summarise-when = Bij een overgang, na een heet moment, en voor het einde.
move-summarise-not = Om dicht te doen wat net opengaat.

move-coach = Oefenen begeleiden
move-coach-is = Je zet een oefening op, stopt die, en laat het nog eens doen.
move-coach-when = In vaardigheids- en psycho-educatieve groepen, als een groepslid iets wil uitproberen.
move-coach-not = Om een stilte te vullen of van een conflict weg te gaan.

move-x-advise = Advies geven
move-x-advise-is = Je zegt iemand wat die moet doen.
move-x-advise-when = Leren we hier niet aan; vraag wat iemand al geprobeerd heeft, of wat de anderen in de vraag horen.
move-x-advise-not = Het neemt het werk over, en wie hulpeloos was, is dat opnieuw.

move-x-rescue = Redden
move-x-rescue-is = Je haalt iemand uit een gevoel dat die had kunnen dragen.
move-x-rescue-when = Leren we hier niet aan; blijf erbij, of geef het weer, en breng alleen tot rust wat echt te veel is.
move-x-rescue-not = Het zegt dat het gevoel gevaarlijk is en dat deze persoon het niet aankan.

move-x-interrogate = Uitvragen
move-x-interrogate-is = Je stelt de ene vraag na de andere, of vragen waarop alleen ja of nee kan.
move-x-interrogate-when = Leren we hier niet aan; vraag één keer, open, en wacht.
move-x-interrogate-not = Het maakt van één iemand een getuige en van de anderen publiek.

move-x-false-reassure = Vals geruststellen
move-x-false-reassure-is = Je biedt troost waarvan niemand weet of die klopt.
move-x-false-reassure-when = Leren we hier niet aan; zeg wat je wel weet, en dat anderen de angst kennen.
move-x-false-reassure-not = Het sust even, en daarna zit iemand alleen met de twijfel.

move-x-smooth = Gladstrijken
move-x-smooth-is = Je laat een meningsverschil verdwijnen voordat het gehoord is.
move-x-smooth-when = Leren we hier niet aan; vraag wie het hoe ziet, en laat het staan.
move-x-smooth-not = Het leert de groep dat verschil hier niet te verdragen is.

move-x-take-side = Partij kiezen
move-x-take-side-is = Je zegt of laat merken wie van twee groepsleden gelijk heeft.
move-x-take-side-when = Leren we hier niet aan; beschrijf wat er tussen die twee gebeurt, of zoek medestanders voor allebei.
move-x-take-side-not = De een is jou kwijt, en de ander heeft het verkeerde gewonnen.

move-x-force = Dwingen
move-x-force-is = Je zet iemand onder druk om te vertellen wat die niet wil vertellen.
move-x-force-when = Leren we hier niet aan; nodig één keer uit, en respecteer een nee.
move-x-force-not = Van wat onder druk gezegd is, komt spijt, en iedereen ziet dat nee hier niet telt.

move-x-dyad = Eén op één, met publiek
move-x-dyad-is = Je begeleidt één groepslid terwijl de anderen toekijken.
move-x-dyad-when = Leren we hier niet aan; vraag wat het bij de anderen raakt, en laat ze elkaar antwoord geven.
move-x-dyad-not = De groep leert dat hulp van jou komt, en om de beurt.

move-x-lecture = College geven
move-x-lecture-is = Je legt uitgebreid uit.
move-x-lecture-when = Leren we hier niet aan; zeg twee zinnen waar men nu iets aan heeft, en vraag hoe ze vallen.
move-x-lecture-not = Zolang jij praat, hoeft niemand iets te voelen.

move-x-defend-self = Jezelf verdedigen
move-x-defend-self-is = Je legt uit waarom je gelijk had, of waarom ze jou verkeerd zien.
move-x-defend-self-when = Leren we hier niet aan; luister het uit, erken jouw aandeel, vraag hoe het was.
move-x-defend-self-not = Wie het durfde te zeggen, krijgt te horen dat het een vergissing was.

move-x-avoid = Vermijden
move-x-avoid-is = Je laat liggen wat er is en gaat met iets anders door.
move-x-avoid-when = Leren we hier niet aan; zeg op zijn minst dat je het zag.
move-x-avoid-not = Iedereen heeft het gemerkt, en nu mag er niet meer over gesproken worden.

move-x-promise = Te veel beloven
move-x-promise-is = Je belooft geheimhouding, veiligheid of een afloop die niemand kan beloven.
move-x-promise-when = Leren we hier niet aan; zeg wat je wel zult doen, en waar de grens ligt.
move-x-promise-not = Toestemming die daarop rust, is geen toestemming, en op de dag dat het misloopt, is het vertrouwen mee weg.

move-x-spotlight = In de schijnwerper zetten
move-x-spotlight-is = Je vraagt een groepslid te spreken namens een volk, een geloof of een manier van leven.
move-x-spotlight-when = Leren we hier niet aan; neem wat er gezegd werd op als jouw taak, en laat de persoon vrij.
move-x-spotlight-not = Iemand wordt een voorbeeld en staat daar alleen in.

move-x-label = Een etiket plakken
move-x-label-is = Je noemt iemand bij een diagnose of bij de rol die die speelt.
move-x-label-when = Leren we hier niet aan; beschrijf wat je ziet gebeuren, en leg het voor als vermoeden.
move-x-label-not = Op een etiket kan niemand antwoorden, alleen eraan voldoen of ertegen vechten.

## Regels

rule-act-received = Wat er van { $other } kwam, was voor { $who } bedoeld, die het voelde nog voor er een antwoord was.
rule-act-trust = Hoever het vertrouwen van { $who } in { $other } reikt, verschoof door wat er van { $other } kwam.
rule-act-witnessed = Tegen { $who } werd het niet gezegd, maar het zien gebeuren was genoeg om het te voelen.
rule-act-climate = Wat mensen elkaar aandoen, verandert wat de hele groep durft, en dit deed dat.
rule-stirred = Wat er van { $other } kwam, kent { $who } van lang geleden, en een oude verwachting kwam in beweging.
rule-settled = Met wat tijd werd het weer rustiger rond wat er in { $who } was aangeraakt.
rule-move-effect = Dit is wat zo'n interventie meestal doet; hoeveel ervan gebeurt, hangt van het moment af.
rule-move-bystander = { $who } werd niet aangesproken maar zat in dezelfde kring, en kreeg er een deel van mee.
rule-depth = De groep was klaar voor { $a } punten diepgang en de interventie vroeg er { $b }: wat je vraagt boven wat kan, gaat af van het goede dat het kan doen.
rule-overreach = Er werd meer gevraagd dan nu al kon, en mensen trokken zich wat terug van het onderwerp en van jou.
rule-window-above = { $who } was voorbij het punt waarop je nog kunt denken: wat tot rust brengt, telt zwaarder, en wat graaft, telt niet ({ $a } %).
rule-window-calm = { $who } was aan de buitenkant kalm en zo te bereiken, dus spreken over wat hier gebeurt, of over wat de kalmte beschermt, telt zwaarder ({ $a } %).
rule-window-calm-support = { $who } zat al comfortabel buiten bereik, en troost hielp om dat zo te houden.
rule-window-detached = { $who } was ver weg: wat terughelpt naar de ruimte, telt zwaarder, en wat denken of voelen vraagt, vindt er haast niemand thuis ({ $a } %).
rule-regulated = Vertragen en de grond voelen bracht { $who } dichter bij een toestand waarin je tegelijk kunt voelen en denken.
rule-dose = { $who } heeft deze zitting al een paar van zulke duidingen gekregen: een derde voegt niets toe, en daarna gaan ze schaden ({ $a } %).
rule-level-match = Een interventie telt zwaarder op het niveau waar het wringt (één persoon, tussen mensen, de hele groep), en minder daarnaast ({ $a } %).
rule-trust-between = Je bracht twee mensen bij elkaar, en hoever dat kan gaan, hangt ervan af hoezeer ze elkaar vertrouwen ({ $a } %).
rule-repetition = Nog eens hetzelfde soort interventie bij dezelfde persoon reikt minder ver dan de eerste keer ({ $a } %).
rule-rupture-stance = Er is iets gebroken tussen { $who } en jou: horen wat het was, telt nu zwaarder, en de diepte in gaan keert zich tegen je.
rule-rupture-after = Eerder in deze zitting brak er iets met { $who }, dus de diepte in gaan komt maar een eind, ook na herstel.
rule-repair-unneeded = Er was niets gebroken met { $who }, dus een aanbod om te herstellen deed minder dan het had gekund.
rule-attack-first = Iemand werd aangevallen, en zolang dat niet gestopt is, kan niets anders goeddoen.
rule-difference-blocked = Dit was een eerlijk meningsverschil en geen aanval, en door het te stoppen leerde de groep zulke dingen binnen te houden.
rule-silence-read = Je liet de stilte duren, en die deed wat zo'n stilte doet: de ene is vol, de andere wacht alleen, sommige maken bang, en sommige laten mensen alleen.
rule-block-cost = { $who } werd onderbroken waar de anderen bij zaten, en dat kost iets, ook als het vriendelijk gebeurt.
rule-block-place = { $who } was net onderbroken en kreeg nu weer een plek, wat dat meer dan goedmaakt.
rule-second-tag = De interventie deed ook nog iets anders; dat telt mee, maar minder dan het eerste.
rule-decline-honoured = Een uitnodiging afslaan mocht hier zonder dat het iets kostte, en iedereen zag dat.
rule-insight-capacity = Hoeveel { $who } met een duiding kan, hangt deels af van hoe eerdere relaties waren ({ $a } %).
rule-experience-first = { $who } heeft het in deze ruimte nog niet doorleefd, dus een uitleg blijft vooral bij woorden.
rule-triggered = De oude plek in { $who } is zo vaak geraakt dat een vroeger verhaal hier dreigt te beginnen.
rule-enacted = Met { $other } in de rol van iemand van vroeger begon { $who } hier het oude tafereel te spelen.
rule-touched = Het antwoord kwam dichtbij, maar { $who } kreeg noch het oude, noch een nieuw.
rule-passed = Op wat { $who } deed, zei niemand iets, en het moment ging voorbij.
rule-repeated = { $who } kreeg het antwoord dat altijd al kwam, of wachtte vergeefs op een ander, en de oude verwachting werd bevestigd.
rule-ruptured = Deze keer kwam het oude antwoord van jou, en { $who } kon niet meer op je rekenen.
rule-contained = { $who } deed het oude, en het antwoord dat altijd volgt, bleef uit.
rule-noticed = Wat er steeds gebeurt rond { $who }, is hardop gezegd en kan nu bekeken worden.
rule-linked = Wat er hier met { $who } gebeurt, is verbonden met waar het vandaan komt.
rule-reworked = { $who } probeerde hier iets nieuws en kreeg er een antwoord op: één keer, wat veel is, en nog geen verandering.
rule-slipped-back = { $who } viel terug in het oude, zoals dat gaat met alles wat je nog maar één keer geprobeerd hebt.
rule-rupture-by-fall = { $who } verloor in één klap zoveel vertrouwen in jou dat er nu een breuk te herstellen is.
rule-rupture-by-protest = { $who } keerde zich tegen je, en wat het verder ook betekent, het is eerst en vooral iets tussen jullie.
rule-rupture-heard = Doordat het gehoord werd, kwam { $who } weer dichter bij je: stap { $a } van { $b } in het herstel.
rule-rupture-repaired = Wat er tussen { $who } en jou stond, is gehoord zonder verdediging, en de band is iets steviger dan voor de breuk.
rule-rupture-unrepaired = De breuk met { $who } is open gebleven, en elke ronde kost wat van wat er nog is.
rule-leaving = { $who } verwacht hier niets meer en staat op het punt niet terug te komen.
rule-conflict-carried = Er was wrijving en genoeg veiligheid om die te dragen, en juist dan leren mensen van elkaar.
rule-conflict-harms = Er is meer conflict dan zo weinig veiligheid kan houden, en iedereen is er minder veilig door.
rule-attack-opened = { $who } wordt aangevallen, en dat stoppen gaat voor al het andere.
rule-attack-taken = Je ging meteen in op de aanval op { $who }, en de groep weet dat er op haar gelet wordt.
rule-attack-missed = De aanval op { $who } ging door zonder een woord van jou, en iedereen trok er de eigen conclusie uit.
rule-assumed-fight-flight = De groep gedraagt zich alsof ze bij elkaar is om ergens tegen te vechten of ervoor te vluchten.
rule-assumed-dependency = De groep gedraagt zich alsof jij het werk doet en zij maar hoeven te wachten.
rule-assumed-pairing = De groep gedraagt zich alsof twee van hen voor iedereen de oplossing zullen brengen.
rule-assumed-work = De groep is weer bij dat waarvoor ze gekomen is.
rule-drift-arousal = Met wat tijd kwam { $who } weer dichter bij het gewone.
rule-drift-conflict = Conflict dat niemand voedt, koelt vanzelf af.
rule-drift-avoidance = Aan zichzelf overgelaten valt een groep terug op de gewone portie beleefdheid en praatjes.
rule-drift-engagement = Aandacht die niet wordt ververst, zakt terug naar waar deze groep de avond mee begon.
rule-drift-cohesion = Erbij horen moet elke keer opnieuw worden gemaakt; anders zakt het terug naar waar de avond begon.
rule-ending-unspoken = Het einde is dichtbij en niemand heeft erover gesproken, dus moet er steeds meer buiten het gesprek blijven.
rule-risk-opened = { $who } gaf een teken dat gevaar kan betekenen, voor zichzelf of voor een ander, en een duidelijke vraag is nu aan de orde.
rule-risk-lead-in = Je liet { $who } eerst merken dat het gehoord was; één zo'n stap is goed, en nu moet de vraag komen.
rule-risk-asked = Je vroeg het { $who } ronduit, dus niemand hoeft te raden en niemand staat er alleen voor.
rule-risk-missed = { $who } gaf een teken en de vraag kwam niet op tijd; hoe goed de rest ook ging, dat weegt er niet tegen op.
rule-safety-part-said = Een deel van de vraag naar veiligheid is gezegd; de delen mogen over meer beurten verspreid zijn.
rule-rate-frame = Beoordeeld op de vraag of het er daarna veiliger was dan ervoor.
rule-rate-climate = Beoordeeld op wat het deed voor erbij horen, en voor je band met wie je aansprak.
rule-rate-here-and-now = Beoordeeld op de vraag of mensen meer meededen en minder wegbleven.
rule-rate-affect = Beoordeeld op de vraag of gevoel dichter kwam bij wat te dragen is, zonder te worden weggenomen.
rule-rate-enactment = Beoordeeld op het antwoord dat je gaf op een oud tafereel: het oude antwoord, geen, of een nieuw.
rule-rate-insight = Beoordeeld op wat er begrepen kon worden, min wat er te vroeg gevraagd werd.
rule-rate-peers = Beoordeeld op hoeveel groepsleden met elkaar te maken hadden, en niet alleen met jou.
rule-rate-level-and-stage = Beoordeeld op de vraag of het past bij waar het wringt en hoever de groep is.
rule-rate-difference = Iemand werd gekleineerd om wie die is: beoordeeld op de vraag of je dat als jouw taak oppakte.
rule-goal-weights = Een doel weegt zwaarder als deze groepsfase, of dit soort groep, het vooropstelt.

## Waar elke regel op rust

rule-act-received-from = afspraak in dit model; de groottes zijn aannames
rule-act-trust-from = afspraak in dit model; de groottes zijn aannames
rule-act-witnessed-from = resonantie (Foulkes); de groottes zijn aannames
rule-act-climate-from = begrippen voor groepsklimaat (MacKenzie 1983); de groottes zijn aannames
rule-stirred-from = centraal relatieconflict (Luborsky); de grootte is een aanname
rule-settled-from = afspraak in dit model
rule-move-effect-from = indeling in soorten naar Morran, Stockton & Whittingham 2004 en Corey 2012; de groottes zijn aannames
rule-move-bystander-from = afspraak in dit model
rule-depth-from = Kivlighan & Tarrant 2001; Ackerman & Hilsenroth 2001; de groottes zijn aannames
rule-overreach-from = Ackerman & Hilsenroth 2001; de groottes zijn afspraak
rule-window-above-from = Siegel 1999; Ogden, Minton & Pain 2006; de grootte is een aanname
rule-window-calm-from = Siegel 1999; Ogden, Minton & Pain 2006; de grootte is een aanname
rule-window-calm-support-from = afspraak in dit model, naar het venster van spanning (Siegel 1999)
rule-window-detached-from = Siegel 1999; Ogden, Minton & Pain 2006; de grootte is een aanname
rule-regulated-from = Siegel 1999; Ogden, Minton & Pain 2006
rule-dose-from = matige dosis (Høglend et al. 2006); naturalistisch onderzoek, doi 10.1176/appi.ajp.2014.14010121; de grenzen zijn aannames
rule-level-match-from = Cohen & Smith 1976; Yalom & Leszcz 2020; locatie (Foulkes); de groottes zijn aannames
rule-trust-between-from = afspraak in dit model
rule-repetition-from = afspraak in dit model
rule-rupture-stance-from = Eubanks, Burckell & Goldfried 2017; de groottes zijn aannames
rule-rupture-after-from = Eubanks, Burckell & Goldfried 2017, die zulke interventies beter vinden in latere zittingen; de grootte is een aanname
rule-repair-unneeded-from = afspraak in dit model
rule-attack-first-from = aanval als oorzaak van schade in groepen (onderzoek uit 1980, doi 10.1177/001872678003300204); de regel is afspraak
rule-difference-blocked-from = conflict niet uit de weg gaan (Corey 2012); de groottes zijn aannames
rule-silence-read-from = Gans & Counselman 2000; de groottes zijn aannames
rule-block-cost-from = begrenzen (Morran, Stockton & Whittingham 2004); de prijs is afspraak
rule-block-place-from = afspraak in dit model
rule-second-tag-from = afspraak in dit model
rule-decline-honoured-from = niemand tot vertellen dwingen, een gangbare regel in de praktijk; de grootte is een aanname
rule-insight-capacity-from = Piper et al. 2001 in kortdurende groepen; Høglend et al. 2006 vonden het omgekeerde in individuele behandeling; de groottes zijn aannames
rule-experience-first-from = Yalom & Leszcz 2020; de grootte is een aanname
rule-triggered-from = centraal relatieconflict (Luborsky); cyclisch patroon (Strupp & Binder); de drempel stelt de auteur in
rule-enacted-from = cyclisch patroon (Strupp & Binder); de groottes zijn aannames
rule-touched-from = afspraak in dit model
rule-passed-from = afspraak in dit model
rule-repeated-from = complementariteit (Kiesler 1983); cyclisch patroon (Strupp & Binder); de groottes zijn aannames
rule-ruptured-from = complementariteit (Kiesler 1983); Eubanks, Burckell & Goldfried 2017; de groottes zijn aannames
rule-contained-from = corrigerende emotionele ervaring (Alexander & French 1946); de groottes zijn aannames
rule-noticed-from = procesverheldering (Yalom & Leszcz 2020); de groottes zijn aannames
rule-linked-from = driehoek van personen (Malan 1979); de groottes zijn aannames
rule-reworked-from = corrigerende emotionele ervaring (Alexander & French 1946); nieuwe ervaring en nieuw begrip (Strupp & Binder); de groottes zijn aannames
rule-slipped-back-from = afspraak in dit model
rule-rupture-by-fall-from = breuken: Eubanks, Burckell & Goldfried 2017; de drempel is afspraak
rule-rupture-by-protest-from = breuken: Eubanks, Burckell & Goldfried 2017; de regel is afspraak
rule-rupture-heard-from = Eubanks, Burckell & Goldfried 2017; de stappen zijn afspraak
rule-rupture-repaired-from = Eubanks, Burckell & Goldfried 2017; met opzet klein, want voor winst is het bewijs zwak
rule-rupture-unrepaired-from = Eubanks, Burckell & Goldfried 2017; de groottes zijn aannames
rule-leaving-from = herstelde breuken gaan samen met betere uitkomsten dan niet herstelde (11 onderzoeken); de drempel is afspraak
rule-conflict-carried-from = conflict dat laag, hoog, laag gaat terwijl betrokkenheid groeit, was het beste verloop in een deel van 37 groepen van kinderen en jongeren; de drempels zijn aannames
rule-conflict-harms-from = slecht begeleid conflict als oorzaak van schade (onderzoek uit 1980, doi 10.1177/001872678003300204); de drempels zijn aannames
rule-attack-opened-from = aanval als oorzaak van schade in groepen (onderzoek uit 1980, doi 10.1177/001872678003300204); wat als aanval telt, is afspraak
rule-attack-taken-from = beschermen (Morran, Stockton & Whittingham 2004)
rule-attack-missed-from = aanval als oorzaak van schade in groepen (onderzoek uit 1980, doi 10.1177/001872678003300204)
rule-assumed-fight-flight-from = Bion 1961; de drempels zijn afspraak
rule-assumed-dependency-from = Bion 1961; het aantal is afspraak
rule-assumed-pairing-from = Bion 1961; de regel is afspraak
rule-assumed-work-from = werkgroep (Bion 1961); de drempels zijn afspraak
rule-drift-arousal-from = afspraak in dit model, naar het venster van spanning (Siegel 1999)
rule-drift-conflict-from = afspraak in dit model
rule-drift-avoidance-from = afspraak in dit model
rule-drift-engagement-from = afspraak in dit model
rule-drift-cohesion-from = afspraak in dit model
rule-ending-unspoken-from = groepsfasen (MacKenzie); de grootte is een aanname
rule-risk-opened-from = NICE NG225 2022
rule-risk-lead-in-from = afspraak in dit model
rule-risk-asked-from = NICE NG225 2022; Dazzi et al. 2014, over vragen naar gedachten aan zelfdoding
rule-risk-missed-from = NICE NG225 2022; de toegestane tijd is afspraak
rule-safety-part-said-from = naar NICE NG225 2022; de verdeling in delen is afspraak
rule-rate-frame-from = afspraak in dit model, naar Kivlighan & Tarrant 2001
rule-rate-climate-from = afspraak in dit model, naar Burlingame et al. 2018
rule-rate-here-and-now-from = afspraak in dit model, naar Yalom & Leszcz 2020
rule-rate-affect-from = afspraak in dit model, naar Siegel 1999
rule-rate-enactment-from = afspraak in dit model, naar Kiesler 1983 en Alexander & French 1946
rule-rate-insight-from = afspraak in dit model, naar Yalom & Leszcz 2020
rule-rate-peers-from = afspraak in dit model, naar Yalom & Leszcz 2020
rule-rate-level-and-stage-from = afspraak in dit model, naar Cohen & Smith 1976
rule-rate-difference-from = afspraak in dit model, naar Owen et al. 2014
rule-goal-weights-from = afspraak in dit model; Kivlighan & Tarrant 2001 voor veiligheid eerst
