//! What is being shown: lines one after another at reading pace, and all that was shown before. Must not know screens,
//! figures or the clock; it is told how much time has passed.

use crate::app::settings::{Feedback, Pace};
use crate::report::words::fill;
use crate::scenario::compiled::{Home, LineId, OptionId, People, Person, Scenario};
use crate::session::{Event, Move, Sitting};
use crate::vocabulary::*;

#[cfg(test)]
mod tests;

/// Seconds a sign is seen before the words come.
const SIGN_FIRST: f32 = 0.3;
/// Seconds a line stays after its last word before the next begins.
const AFTER: f32 = 0.9;
/// The shortest time for something that is only seen, seconds.
const SEEN: f32 = 1.6;
/// The longest a silence lasts on the screen, seconds.
const LONGEST_SILENCE: f32 = 12.0;

/// One thing to be shown.
#[derive(Clone, Debug, PartialEq)]
pub enum Beat {
    /// The place changes.
    Place(Place),
    /// A scene or an enactment begins.
    Opened(Home),
    /// Somebody says or shows something.
    Line(Spoken),
    /// The leader's move.
    Yours(Yours),
    /// Feedback on a step is due; showing waits here until it is read.
    Feedback(usize),
    /// The session ends.
    Ended(u8),
}

/// A line as it is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Spoken {
    /// Which.
    pub line: LineId,
    /// Who.
    pub by: Person,
    /// To whom.
    pub to: People,
    /// The words; may be empty.
    pub text: String,
    /// What can be seen; may be empty.
    pub sign: String,
    /// Affect and strength.
    pub affect: Option<(Affect, u8)>,
    /// Posture.
    pub posture: Option<Posture>,
    /// A silence after it: seconds, quality.
    pub silence: Option<(u16, Silence)>,
}

/// The leader's move as it is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Yours {
    /// To whom.
    pub to: People,
    /// The words; empty for a silence.
    pub text: String,
    /// A palette move: what is meant, in place of words.
    pub palette: Option<Intervention>,
    /// The option, if it was a written one.
    pub option: Option<OptionId>,
}

/// Lines to come and lines shown.
#[derive(Clone, Debug, Default)]
pub struct Playback {
    /// Everything on the way to where the session stands.
    pub beats: Vec<Beat>,
    /// How many have begun.
    begun: usize,
    /// Seconds since the newest began.
    since: f32,
}

impl Playback {
    /// All that led to where a sitting stands, already shown: after resuming or going back.
    pub fn shown(sitting: &Sitting<'_>) -> Self {
        let mut playback = Self::default();
        playback.add(sitting.scenario, &sitting.opening, None, Feedback::Debrief);
        for step in sitting.path() {
            playback.add(sitting.scenario, &sitting.steps[step].events, None, Feedback::Debrief);
        }
        playback.finish();
        playback
    }

    /// Adds what happened in a step (none: the opening), to be shown. Feedback is put in where the settings want it.
    pub fn add(&mut self, scenario: &Scenario, events: &[Event], feedback: Option<usize>, when: Feedback) {
        let own = feedback.map_or(0, |_| own_length(events));
        let mut owed = feedback.filter(|_| when == Feedback::Choice);
        for (n, event) in events.iter().enumerate() {
            if n == own {
                self.beats.extend(owed.take().map(Beat::Feedback));
            }
            match *event {
                Event::Opened(home) => {
                    if let Home::Scene(s) = home {
                        let place = scenario.scenes[usize::from(s)].place;
                        if place != self.place() {
                            self.beats.push(Beat::Place(place));
                        }
                    }
                    self.beats.push(Beat::Opened(home));
                }
                Event::Line { line, wording, cast } => {
                    self.beats.push(Beat::Line(spoken(scenario, line, wording, cast)));
                }
                Event::Moved(_, mv) => self.beats.push(Beat::Yours(yours(scenario, mv))),
                Event::Ended(e) => self.beats.push(Beat::Ended(e)),
                _ => {}
            }
        }
        self.beats.extend(owed.map(Beat::Feedback));
    }

    /// Puts feedback on these steps where the scene ends in what is still to be shown.
    pub fn owe_at_scene(&mut self, steps: &[usize]) {
        let ends = |b: &Beat| matches!(b, Beat::Opened(Home::Scene(_)) | Beat::Place(_) | Beat::Ended(_));
        let after =
            self.beats[self.begun..].iter().position(ends).map_or(self.beats.len(), |n| self.begun + n);
        self.beats.splice(after..after, steps.iter().map(|s| Beat::Feedback(*s)));
    }

    /// The feedback has been read: on to the next.
    pub fn read(&mut self) {
        if self.stops() {
            if self.begun < self.beats.len() {
                self.begun += 1;
            } else {
                // Nothing follows: it is taken away, so that the leader may speak.
                self.beats.pop();
                self.begun = self.beats.len();
                self.since = f32::MAX;
                return;
            }
            self.since = 0.0;
        }
    }

    /// The place of the last scene begun.
    pub fn place(&self) -> Place {
        let last = self.beats.iter().rev().find_map(|b| if let Beat::Place(p) = b { Some(*p) } else { None });
        last.unwrap_or(Place::Room)
    }

    /// Lets time pass. Returns the range of beats that began.
    pub fn tick(&mut self, seconds: f32, pace: Pace) -> std::ops::Range<usize> {
        let first = self.begun;
        let mut left = seconds;
        while let Some(rest) = self.rest(pace) {
            if rest > left {
                self.since += left;
                break;
            }
            left -= rest;
            if self.begun == self.beats.len() || self.stops() {
                // The last one has been shown; nothing follows by itself.
                self.since += rest;
                break;
            }
            self.begun += 1;
            self.since = 0.0;
        }
        first..self.begun
    }

    /// Seconds until the newest has been shown; none if it waits for somebody or nothing is left.
    fn rest(&self, pace: Pace) -> Option<f32> {
        if self.stops() {
            return None;
        }
        let whole = self.newest().map_or(0.0, |b| length(b, pace));
        let rest = (whole - self.since).max(0.0);
        (self.begun < self.beats.len() || rest > 0.0).then_some(rest)
    }

    /// Feedback is being read, or the end has come: nothing follows by itself.
    fn stops(&self) -> bool {
        matches!(self.newest(), Some(Beat::Feedback(_)))
    }

    /// Shows the newest to its end; if it is, the next one.
    pub fn skip(&mut self, pace: Pace) {
        let whole = self.newest().map_or(0.0, |b| reveal(b, pace));
        if self.since < whole && !self.stops() {
            self.since = whole;
        } else if self.begun < self.beats.len() {
            self.begun += 1;
            self.since = 0.0;
        } else {
            self.since = f32::MAX;
        }
    }

    /// Shows everything up to the next feedback or the end.
    pub fn skip_all(&mut self) {
        if self.stops() {
            return;
        }
        while self.begun < self.beats.len() {
            self.begun += 1;
            if self.stops() {
                break;
            }
        }
        self.since = f32::MAX;
    }

    /// Shows everything there is: nothing waits.
    pub fn finish(&mut self) {
        self.begun = self.beats.len();
        self.since = f32::MAX;
    }

    /// What is being shown.
    pub fn newest(&self) -> Option<&Beat> {
        self.begun.checked_sub(1).and_then(|n| self.beats.get(n))
    }

    /// Everything that has begun, in order.
    pub fn begun(&self) -> &[Beat] {
        &self.beats[..self.begun]
    }

    /// The feedback being read.
    pub fn feedback(&self) -> Option<usize> {
        match self.newest() {
            Some(Beat::Feedback(step)) => Some(*step),
            _ => None,
        }
    }

    /// Nothing more is coming by itself, and no feedback is open: the leader may speak.
    pub fn is_still(&self, pace: Pace) -> bool {
        self.begun == self.beats.len()
            && !self.stops()
            && self.newest().is_none_or(|b| self.since >= reveal(b, pace))
    }

    /// Whether time alone changes what is shown.
    pub fn is_running(&self, pace: Pace) -> bool {
        self.rest(pace).is_some()
    }

    /// Characters of the newest line that can be read, and whether its sign is seen.
    pub fn revealed(&self, pace: Pace) -> (usize, bool) {
        match (self.newest(), pace.characters()) {
            (Some(Beat::Line(_)), Some(speed)) => {
                let after = (self.since - SIGN_FIRST).max(0.0);
                // What is due to the hundredth of a letter is due.
                ((after * speed + 0.01).min(1e6) as usize, true)
            }
            _ => (usize::MAX, true),
        }
    }

    /// Whether the newest line's words are still coming: its speaker's mouth moves.
    pub fn is_speaking(&self, pace: Pace) -> Option<Person> {
        match self.newest() {
            Some(Beat::Line(line)) if !line.text.is_empty() => {
                let (shown, _) = self.revealed(pace);
                (shown > 0 && shown < line.text.chars().count()).then_some(line.by)
            }
            _ => None,
        }
    }

    /// The silence that lies over the room now.
    pub fn silence(&self) -> Option<Silence> {
        match self.newest() {
            Some(Beat::Line(line)) => line.silence.map(|s| s.1),
            Some(Beat::Yours(yours)) if yours.text.is_empty() && yours.palette.is_none() => {
                Some(Silence::Thoughtful)
            }
            _ => None,
        }
    }
}

/// How many events belong to the choice itself.
fn own_length(events: &[Event]) -> usize {
    let end = events.iter().position(|e| matches!(e, Event::Opened(_) | Event::Ended(_)));
    end.unwrap_or(events.len())
}

fn spoken(scenario: &Scenario, id: LineId, wording: u8, cast: Person) -> Spoken {
    let line = &scenario.lines[id as usize];
    let text = line.says.get(usize::from(wording)).map_or("", String::as_str);
    Spoken {
        line: id,
        by: line.by,
        to: line.to,
        text: fill(scenario, text, cast),
        sign: fill(scenario, &line.shows, cast),
        affect: line.affect,
        posture: line.posture,
        silence: line.silence,
    }
}

fn yours(scenario: &Scenario, mv: Move) -> Yours {
    match mv {
        Move::Option(id) => {
            let choice = &scenario.options[usize::from(id)];
            let text = fill(scenario, &choice.says, Person::NOBODY);
            Yours { to: choice.to, text, palette: None, option: Some(id) }
        }
        Move::Silence => Yours { to: People::EVERYONE, text: String::new(), palette: None, option: None },
        Move::Palette(id, to) => Yours { to, text: String::new(), palette: Some(id), option: None },
    }
}

/// Seconds until a beat can be read whole.
fn reveal(beat: &Beat, pace: Pace) -> f32 {
    let Some(speed) = pace.characters() else { return 0.0 };
    match beat {
        Beat::Line(line) if !line.text.is_empty() => SIGN_FIRST + line.text.chars().count() as f32 / speed,
        _ => 0.0,
    }
}

/// Seconds a beat lasts before the next one begins.
fn length(beat: &Beat, pace: Pace) -> f32 {
    let Some(speed) = pace.characters() else { return 0.0 };
    // Slow readers get slow signs and pauses too.
    let slow = 16.0 / speed;
    match beat {
        Beat::Line(line) => {
            let said = reveal(beat, pace) + if line.text.is_empty() { SEEN } else { AFTER } * slow;
            let silence = line.silence.map_or(0.0, |(seconds, _)| f32::from(seconds).min(LONGEST_SILENCE));
            said + silence * slow
        }
        Beat::Yours(yours) if yours.text.is_empty() => 5.0 * slow,
        Beat::Yours(yours) => AFTER + yours.text.chars().count() as f32 / (speed * 1.6),
        Beat::Place(_) | Beat::Ended(_) => 1.2 * slow,
        Beat::Opened(_) | Beat::Feedback(_) => 0.0,
    }
}
