# De vaktaal zoals lezers die tegenkomen: één bericht voor elk woord van elke gesloten lijst.

## Signalen: de naam, en in een paar woorden wat het is

term-cue-OneVoiceFills = één stem vult alles
term-cue-AdviceVolley = salvo van adviezen
term-cue-SharedAvoidance = gedeelde vermijding
term-cue-Pairing = paarvorming
term-cue-Scapegoating = zondebok
term-cue-CastOnMember = oude rol voor een groepslid
term-cue-CastOnLeader = oude rol voor jou
term-cue-RuptureWithdrawal = breuk: zich terugtrekken
term-cue-RuptureConfrontation = breuk: in de aanval gaan
term-cue-RiskSelf = gevaar voor zichzelf
term-cue-RiskOther = gevaar voor een ander
term-cue-Detached = ver weg
term-cue-Flooded = overspoeld
term-cue-Shame = schaamte
term-cue-SilentButMoved = stil, maar geraakt
term-cue-FrameStrain = druk op het kader
term-cue-DifferenceInjury = gekwetst om wie je bent
term-cue-DependenceOnLeader = leunen op de begeleider
term-cue-LeaderPulled = de begeleider wordt meegetrokken
term-cue-EndingAvoided = het afscheid wordt vermeden
term-cue-Resonance = resonantie
term-cue-BidForContact = toenadering
term-cue-NewResponse = nieuwe reactie
term-cue-HonestDifference = eerlijk verschil

term-cue-is-OneVoiceFills = één iemand praat en de rest laat het zo
term-cue-is-AdviceVolley = advies van alle kanten
term-cue-is-SharedAvoidance = iedereen blijft ergens van weg
term-cue-is-Pairing = twee mensen dragen het voor iedereen
term-cue-is-Scapegoating = één iemand moet dragen wat velen voelen
term-cue-is-CastOnMember = een groepslid wordt behandeld als iemand van vroeger
term-cue-is-CastOnLeader = jij wordt behandeld als iemand van vroeger
term-cue-is-RuptureWithdrawal = iets wringt met jou, en iemand gaat ervan weg
term-cue-is-RuptureConfrontation = iets wringt met jou, en iemand gaat erop af
term-cue-is-RiskSelf = een teken van gevaar voor zichzelf
term-cue-is-RiskOther = een teken van gevaar voor een ander
term-cue-is-Detached = in de ruimte, maar ver weg
term-cue-is-Flooded = meer dan te dragen is
term-cue-is-Shame = niet gezien willen worden
term-cue-is-SilentButMoved = zegt niets, en toch is er iets geraakt
term-cue-is-FrameStrain = te laat, afwezig, geheimen, contact buiten de groep
term-cue-is-DifferenceInjury = iemand wordt gekleineerd om wie die is
term-cue-is-DependenceOnLeader = iedereen kijkt naar jou
term-cue-is-LeaderPulled = je wordt een rol in getrokken
term-cue-is-EndingAvoided = het afscheid blijft buiten beeld
term-cue-is-Resonance = wat de een zegt, klinkt door in een ander
term-cue-is-BidForContact = iemand zoekt contact
term-cue-is-NewResponse = iemand doet hier iets nieuws
term-cue-is-HonestDifference = mensen verschillen van mening, open en eerlijk

## Doelen

term-goal-Frame = kader
term-goal-Climate = klimaat
term-goal-HereAndNow = hier-en-nu
term-goal-Affect = gevoel
term-goal-Enactment = herhaling
term-goal-Insight = inzicht
term-goal-Peers = groepsleden helpen elkaar
term-goal-LevelAndStage = niveau en fase
term-goal-Difference = verschil

## Fasen van een oud verhaal: de naam, en zoals je het leest

term-phase-Latent = Latent
term-phase-Triggered = Aangeraakt
term-phase-Enacted = Uitgespeeld
term-phase-Repeated = Herhaald
term-phase-Ruptured = Gebroken
term-phase-Contained = Opgevangen
term-phase-Noticed = Benoemd
term-phase-Linked = Verbonden
term-phase-Reworked = Eens anders

term-phase-is-Latent = rustig
term-phase-is-Triggered = aangeraakt
term-phase-is-Enacted = het oude speelt zich opnieuw af
term-phase-is-Repeated = het oude antwoord kwam weer
term-phase-is-Ruptured = het oude antwoord kwam van jou
term-phase-is-Contained = het gevreesde antwoord bleef uit
term-phase-is-Noticed = hardop gezegd
term-phase-is-Linked = verbonden met vroeger
term-phase-is-Reworked = één keer iets nieuws geprobeerd

## Centraal relatieconflict: wensen, na "Wens:"

term-wish-AssertIndependent = op eigen benen staan
term-wish-OpposeControl = tegengas geven en de baas zijn
term-wish-BeControlled = geleid worden en niets hoeven dragen
term-wish-DistantAvoidConflict = afstand houden en de vrede bewaren
term-wish-CloseAccepting = nabij zijn en aanvaarden
term-wish-LovedUnderstood = geliefd en begrepen worden
term-wish-FeelGood = zich prettig voelen
term-wish-AchieveHelp = iets bereiken en helpen

## Het antwoord dat van de ander verwacht wordt

term-other-Strong = is sterk
term-other-Controlling = heeft de touwtjes in handen
term-other-Upset = raakt van streek
term-other-Bad = is slecht
term-other-RejectingOpposing = wijst af en werkt tegen
term-other-Helpful = helpt
term-other-LikesMe = mag mij
term-other-Understanding = begrijpt

## Wat iemand dan zelf doet

term-self-Helpful = helpt
term-self-Unreceptive = sluit zich af
term-self-RespectedAccepted = voelt zich gerespecteerd en aanvaard
term-self-OpposeHurt = verzet zich en kwetst
term-self-SelfControlled = houdt zich in de hand
term-self-Helpless = is hulpeloos
term-self-DisappointedDepressed = is teleurgesteld en somber
term-self-AnxiousAshamed = is bang en beschaamd

## Afweer

term-defence-Affiliation = steun zoeken
term-defence-Altruism = altruïsme
term-defence-Anticipation = anticipatie
term-defence-Humour = humor
term-defence-SelfAssertion = zelfbevestiging
term-defence-SelfObservation = zelfobservatie
term-defence-Sublimation = sublimatie
term-defence-Suppression = suppressie
term-defence-IsolationOfAffect = isolatie van affect
term-defence-Intellectualisation = intellectualisering
term-defence-Undoing = ongedaan maken
term-defence-Repression = verdringing
term-defence-Dissociation = dissociatie
term-defence-ReactionFormation = reactieformatie
term-defence-Displacement = verschuiving
term-defence-IdealisationOfSelf = idealisering van zichzelf
term-defence-IdealisationOfOther = idealisering van de ander
term-defence-DevaluationOfSelf = devaluatie van zichzelf
term-defence-DevaluationOfOther = devaluatie van de ander
term-defence-Omnipotence = omnipotentie
term-defence-Denial = loochening
term-defence-Projection = projectie
term-defence-Rationalisation = rationalisatie
term-defence-AutisticFantasy = autistische fantasie
term-defence-SplittingOfSelf = splitsing van het zelf
term-defence-SplittingOfOther = splitsing van de ander
term-defence-ProjectiveIdentification = projectieve identificatie
term-defence-ActingOut = acting-out
term-defence-PassiveAggression = passieve agressie
term-defence-HelpRejectingComplaining = klagen en hulp afwijzen

## Niveaus

term-level-Engagement = betrokkenheid
term-level-Conflict = conflict
term-level-Avoidance = vermijding
term-level-Cohesion = groepscohesie
term-level-Safety = veiligheid
term-level-Alliance = werkrelatie
term-level-Arousal = spanning
term-level-Insight = inzicht
term-level-Activation = activering

## Waar het zich afspeelt

term-place-Room = In de groepsruimte
term-place-Planning = Vooraf, bij de voorbereiding
term-place-Corridor = Op de gang
term-place-Telephone = Aan de telefoon
term-place-Supervision = In supervisie
term-place-Note = Bij het schrijven van het verslag

## Soorten groepen

term-kind-Support = steungroep
term-kind-PsychoEducation = psycho-educatieve groep
term-kind-Process = procesgroep
term-kind-Skills = vaardigheidsgroep

## Groepsfasen: de naam, en zoals een begeleider het zou zeggen

term-stage-Engagement = kennismaking
term-stage-Differentiation = differentiatie
term-stage-Work = werkfase
term-stage-Ending = afscheid

term-stage-is-Engagement = kennismaking (horen we hier?)
term-stage-is-Differentiation = differentiatie (wie mag anders zijn, en wie beslist?)
term-stage-is-Work = werk (wat gebeurt er tussen ons?)
term-stage-is-Ending = afscheid (hoe gaan we uit elkaar?)

## Thema's

term-theme-Anxiety = angst
term-theme-Depression = depressie
term-theme-Addiction = verslaving
term-theme-RelationalDifficulties = moeite in relaties
term-theme-SelfImage = zelfbeeld
term-theme-Loss = verlies
term-theme-Trauma = trauma

## Wat het lastig maakt

term-challenge-Confidentiality = vertrouwelijkheid
term-challenge-GroupDynamics = groepsdynamiek
term-challenge-Resistance = weerstand
term-challenge-Conflict = conflict

## Alsof de groep daarvoor bij elkaar was: de naam, en na "Op het eind gedroeg de groep zich"

term-assumption-Work = Werkgroep
term-assumption-Dependency = Afhankelijkheid
term-assumption-FightFlight = Vechten of vluchten
term-assumption-Pairing = Paarvorming

term-assumption-is-Work = als een groep die aan het werk is
term-assumption-is-Dependency = alsof ze bij elkaar was om door jou verzorgd te worden
term-assumption-is-FightFlight = alsof ze bij elkaar was om ergens tegen te vechten of voor te vluchten
term-assumption-is-Pairing = alsof twee groepsleden de oplossing zouden brengen

## Wat bij vragen naar gevaar hoort

term-safety-AskPlainly = ronduit vragen
term-safety-SayLimits = zeggen wat niet vertrouwelijk kan blijven
term-safety-SayNext = zeggen wat er nu gebeurt
term-safety-ComeBack = erop terugkomen
term-safety-OthersFear = oog hebben voor de schrik van de anderen
term-safety-FollowUp = na afloop opvolgen

## Afloop

term-ending-Good = de groep kan verder met wat er gebeurd is
term-ending-Mixed = er is iets behouden en iets verloren
term-ending-Costly = iemand heeft er de prijs voor betaald
