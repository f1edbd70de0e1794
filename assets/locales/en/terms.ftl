# The field's vocabulary as readers meet it: one message for each word of each closed list.

## Cues: the name, and what it is in a few words

term-cue-OneVoiceFills = one voice fills
term-cue-AdviceVolley = advice volley
term-cue-SharedAvoidance = shared avoidance
term-cue-Pairing = pairing
term-cue-Scapegoating = scapegoating
term-cue-CastOnMember = cast on member
term-cue-CastOnLeader = cast on leader
term-cue-RuptureWithdrawal = rupture withdrawal
term-cue-RuptureConfrontation = rupture confrontation
term-cue-RiskSelf = risk self
term-cue-RiskOther = risk other
term-cue-Detached = detached
term-cue-Flooded = flooded
term-cue-Shame = shame
term-cue-SilentButMoved = silent but moved
term-cue-FrameStrain = frame strain
term-cue-DifferenceInjury = difference injury
term-cue-DependenceOnLeader = dependence on leader
term-cue-LeaderPulled = leader pulled
term-cue-EndingAvoided = ending avoided
term-cue-Resonance = resonance
term-cue-BidForContact = bid for contact
term-cue-NewResponse = new response
term-cue-HonestDifference = honest difference

term-cue-is-OneVoiceFills = one person talks and the rest let it
term-cue-is-AdviceVolley = advice from several sides
term-cue-is-SharedAvoidance = all keep off something
term-cue-is-Pairing = two carry it for everybody
term-cue-is-Scapegoating = one is made to carry what many feel
term-cue-is-CastOnMember = a member is treated as somebody from before
term-cue-is-CastOnLeader = you are treated as somebody from before
term-cue-is-RuptureWithdrawal = a strain with you, shown by going away
term-cue-is-RuptureConfrontation = a strain with you, shown by going at you
term-cue-is-RiskSelf = a sign of danger to oneself
term-cue-is-RiskOther = a sign of danger to somebody else
term-cue-is-Detached = far away while in the room
term-cue-is-Flooded = more than can be borne
term-cue-is-Shame = wanting not to be seen
term-cue-is-SilentButMoved = says nothing, and something has touched them
term-cue-is-FrameStrain = lateness, absence, secrets, contact outside
term-cue-is-DifferenceInjury = somebody is slighted for what they are
term-cue-is-DependenceOnLeader = all look to you
term-cue-is-LeaderPulled = you are being drawn into a part
term-cue-is-EndingAvoided = the end is kept out of sight
term-cue-is-Resonance = one person's words ring in another
term-cue-is-BidForContact = a reach toward somebody
term-cue-is-NewResponse = somebody does something new here
term-cue-is-HonestDifference = people differ, openly and fairly

## Goals

term-goal-Frame = frame
term-goal-Climate = climate
term-goal-HereAndNow = here and now
term-goal-Affect = affect
term-goal-Enactment = enactment
term-goal-Insight = insight
term-goal-Peers = members helping members
term-goal-LevelAndStage = level and stage
term-goal-Difference = difference

## Phases of an old story: the name, and as it is read

term-phase-Latent = Latent
term-phase-Triggered = Triggered
term-phase-Enacted = Enacted
term-phase-Repeated = Repeated
term-phase-Ruptured = Ruptured
term-phase-Contained = Contained
term-phase-Noticed = Noticed
term-phase-Linked = Linked
term-phase-Reworked = Reworked

term-phase-is-Latent = quiet
term-phase-is-Triggered = stirred
term-phase-is-Enacted = being replayed
term-phase-is-Repeated = the old answer came again
term-phase-is-Ruptured = the old answer came from you
term-phase-is-Contained = the feared answer did not come
term-phase-is-Noticed = said aloud
term-phase-is-Linked = connected with its past
term-phase-is-Reworked = something new tried once

## Core conflictual relationship theme: wishes, after "Wish:"

term-wish-AssertIndependent = to stand on one's own
term-wish-OpposeControl = to oppose and control
term-wish-BeControlled = to be led and not responsible
term-wish-DistantAvoidConflict = to keep one's distance and the peace
term-wish-CloseAccepting = to be close and accepting
term-wish-LovedUnderstood = to be loved and understood
term-wish-FeelGood = to be at ease
term-wish-AchieveHelp = to achieve and to help

## The answer expected of the other

term-other-Strong = is strong
term-other-Controlling = controls
term-other-Upset = is upset
term-other-Bad = is bad
term-other-RejectingOpposing = rejects and opposes
term-other-Helpful = helps
term-other-LikesMe = likes me
term-other-Understanding = understands

## What one does then

term-self-Helpful = helps
term-self-Unreceptive = closes
term-self-RespectedAccepted = feels respected and accepted
term-self-OpposeHurt = opposes and hurts
term-self-SelfControlled = holds on to oneself
term-self-Helpless = is helpless
term-self-DisappointedDepressed = is disappointed and low
term-self-AnxiousAshamed = is anxious and ashamed

## Defences

term-defence-Affiliation = affiliation
term-defence-Altruism = altruism
term-defence-Anticipation = anticipation
term-defence-Humour = humour
term-defence-SelfAssertion = self assertion
term-defence-SelfObservation = self observation
term-defence-Sublimation = sublimation
term-defence-Suppression = suppression
term-defence-IsolationOfAffect = isolation of affect
term-defence-Intellectualisation = intellectualisation
term-defence-Undoing = undoing
term-defence-Repression = repression
term-defence-Dissociation = dissociation
term-defence-ReactionFormation = reaction formation
term-defence-Displacement = displacement
term-defence-IdealisationOfSelf = idealisation of self
term-defence-IdealisationOfOther = idealisation of other
term-defence-DevaluationOfSelf = devaluation of self
term-defence-DevaluationOfOther = devaluation of other
term-defence-Omnipotence = omnipotence
term-defence-Denial = denial
term-defence-Projection = projection
term-defence-Rationalisation = rationalisation
term-defence-AutisticFantasy = autistic fantasy
term-defence-SplittingOfSelf = splitting of self
term-defence-SplittingOfOther = splitting of other
term-defence-ProjectiveIdentification = projective identification
term-defence-ActingOut = acting out
term-defence-PassiveAggression = passive aggression
term-defence-HelpRejectingComplaining = help rejecting complaining

## Levels

term-level-Engagement = engagement
term-level-Conflict = conflict
term-level-Avoidance = avoidance
term-level-Cohesion = cohesion
term-level-Safety = safety
term-level-Alliance = alliance
term-level-Arousal = arousal
term-level-Insight = insight
term-level-Activation = activation

## Where it takes place

term-place-Room = In the room
term-place-Planning = Beforehand, planning
term-place-Corridor = In the corridor
term-place-Telephone = On the telephone
term-place-Supervision = In supervision
term-place-Note = Writing the note

## Kinds of group

term-kind-Support = support group
term-kind-PsychoEducation = psycho-educational group
term-kind-Process = process group
term-kind-Skills = skills group

## Stages: the name, and as a leader would say it

term-stage-Engagement = engagement
term-stage-Differentiation = differentiation
term-stage-Work = work
term-stage-Ending = ending

term-stage-is-Engagement = engagement (are we in?)
term-stage-is-Differentiation = differentiation (who may differ, and who decides?)
term-stage-is-Work = work (what happens between us?)
term-stage-is-Ending = ending (how do we part?)

## Themes

term-theme-Anxiety = anxiety
term-theme-Depression = depression
term-theme-Addiction = addiction
term-theme-RelationalDifficulties = relational difficulties
term-theme-SelfImage = self image
term-theme-Loss = loss
term-theme-Trauma = trauma

## Challenges

term-challenge-Confidentiality = confidentiality
term-challenge-GroupDynamics = group dynamics
term-challenge-Resistance = resistance
term-challenge-Conflict = conflict

## What the group behaves as if: the name, and after "At the end the group behaved"

term-assumption-Work = Work
term-assumption-Dependency = Dependency
term-assumption-FightFlight = FightFlight
term-assumption-Pairing = Pairing

term-assumption-is-Work = at its task
term-assumption-is-Dependency = as if it had met to be looked after by you
term-assumption-is-FightFlight = as if it had met to fight or flee something
term-assumption-is-Pairing = as if two members would bring the solution

## Parts of asking about danger

term-safety-AskPlainly = ask plainly
term-safety-SayLimits = say limits
term-safety-SayNext = say next
term-safety-ComeBack = come back
term-safety-OthersFear = others fear
term-safety-FollowUp = follow up

## Endings

term-ending-Good = the group can use what happened
term-ending-Mixed = something was kept and something lost
term-ending-Costly = somebody paid for it
