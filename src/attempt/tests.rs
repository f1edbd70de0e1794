//! The attempt file cut, tampered with, and on a disk that fails. Must not know commands.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

use super::*;
use crate::scenario::{self, Scenario};
use crate::session::{Input, Sitting, script};
use crate::theory::{Theory, shipped};
use crate::vocabulary::Mode;
use std::io;
use std::sync::{Arc, Mutex};

const TEXT: &str = include_str!("../../tests/data/two-cups/scenario.ron");
const INPUTS: [&str; 7] =
    ["hint", "count-cups", "notice Shame ida", "back", "reflect @noor,ida", "silence", "not-alone"];

fn cups() -> Scenario {
    scenario::load(TEXT).scenario.expect("the test scenario loads")
}

fn how() -> Settings {
    Settings {
        seed: 5,
        mode: Mode::Practice,
        participant: Some("P-17".into()),
        begun: "2026-11-22T07:34:01Z".into(),
    }
}

fn begin<'a>(bytes: &[u8], s: &'a Scenario, t: &'a Theory) -> Result<Begun<'a>, JournalError> {
    Journal::begin(Box::new(MemoryStore(bytes.to_vec())), s, t, &how())
}

/// A store that another hand can look into, and that fails when told to.
#[derive(Clone, Default)]
struct Disk {
    bytes: Arc<Mutex<Vec<u8>>>,
    /// Bytes that may still be written; none for no limit.
    room: Arc<Mutex<Option<usize>>>,
}

impl Disk {
    /// What is on it, taken off it.
    fn taken(&self) -> Vec<u8> {
        std::mem::take(&mut *self.bytes.lock().unwrap())
    }
}

impl Storage for Disk {
    fn read(&mut self, most: usize) -> io::Result<Vec<u8>> {
        let bytes = self.bytes.lock().unwrap();
        Ok(bytes[..bytes.len().min(most + 1)].to_vec())
    }

    fn append(&mut self, bytes: &[u8]) -> io::Result<()> {
        let mut room = self.room.lock().unwrap();
        let fits = room.map_or(bytes.len(), |room| room.min(bytes.len()));
        // As a disk does, it takes what it can before it says that it is full.
        self.bytes.lock().unwrap().extend_from_slice(&bytes[..fits]);
        *room = room.map(|room| room - fits);
        if fits < bytes.len() { Err(io::ErrorKind::StorageFull.into()) } else { Ok(()) }
    }

    fn keep(&mut self, bytes: usize) -> io::Result<()> {
        let mut all = self.bytes.lock().unwrap();
        let freed = all.len() - bytes;
        all.truncate(bytes);
        let mut room = self.room.lock().unwrap();
        *room = room.map(|room| room + freed);
        Ok(())
    }
}

/// A window keeps these among its state, which more than one thread may see.
#[test]
fn journals_and_notes_may_be_shared() {
    fn may<T: Send + Sync>() {}
    may::<Journal>();
    may::<crate::attempt::Notes>();
}

fn put(journal: &mut Journal, sitting: &mut Sitting, line: &str, at: u64) -> Keeping {
    let input = script::read(line, sitting.scenario, sitting.session()).unwrap().unwrap();
    sitting.take(input).unwrap();
    journal.add(&input, sitting, at)
}

/// The bytes of an attempt in which these inputs were taken, a second apart.
fn played(s: &Scenario, t: &Theory, how: &Settings, inputs: &[&str]) -> Vec<u8> {
    let disk = Disk::default();
    let mut begun = Journal::begin(Box::new(disk.clone()), s, t, how).expect("a new attempt begins");
    assert!(!begun.resumed && matches!(begun.keeping, Keeping::Kept));
    for (n, line) in inputs.iter().enumerate() {
        let kept = put(&mut begun.journal, &mut begun.sitting, line, 1000 * (n as u64 + 1));
        assert!(matches!(kept, Keeping::Kept));
    }
    disk.taken()
}

#[test]
fn wherever_it_is_cut_it_resumes_with_every_whole_input() {
    let (s, t) = (cups(), shipped());
    let bytes = played(&s, t, &how(), &INPUTS);
    let header = bytes.iter().position(|b| *b == b'\n').unwrap();
    for cut in 0..=bytes.len() {
        let begun = begin(&bytes[..cut], &s, t).unwrap_or_else(|e| panic!("cut at {cut}: {e}"));
        let whole = bytes[header + 1..cut.max(header + 1)].split_inclusive(|b| *b == b'\n');
        // A line whose end alone is missing is whole all the same.
        let n = whole.filter(|l| l.ends_with(b"\n") || l.ends_with(b"}")).count();
        assert_eq!(begun.sitting.inputs.len(), n, "cut at {cut}");
        // It goes on as if it had never been cut.
        let (mut journal, mut sitting) = (begun.journal, begun.sitting);
        for (i, line) in INPUTS.iter().enumerate().skip(n) {
            put(&mut journal, &mut sitting, line, 1000 * (i as u64 + 1 - n as u64));
        }
        assert_eq!(sitting.inputs.len(), INPUTS.len());
    }
}

#[test]
fn what_is_resumed_is_the_same_sitting_and_the_same_file() {
    let (s, t) = (cups(), shipped());
    let whole = played(&s, t, &how(), &INPUTS);
    for n in 0..INPUTS.len() {
        let disk = Disk::default();
        *disk.bytes.lock().unwrap() = played(&s, t, &how(), &INPUTS[..n]);
        let begun = Journal::begin(Box::new(disk.clone()), &s, t, &how()).unwrap();
        assert!(begun.resumed, "after {n}");
        let (mut journal, mut sitting) = (begun.journal, begun.sitting);
        for (i, line) in INPUTS[n..].iter().enumerate() {
            put(&mut journal, &mut sitting, line, 1000 * (i as u64 + 1));
        }
        assert_eq!(disk.taken(), whole, "after {n}");
    }
}

/// A change made by hand to a file of lines, and words of the sentence that names it.
type Tampering = (&'static str, fn(&mut Vec<String>), &'static [&'static str]);

/// Replaces in the whole file's line `n` (from 0).
fn alter(lines: &mut [String], n: usize, from: &str, to: &str) {
    assert!(lines[n].contains(from), "line {n} says {from}: {}", lines[n]);
    lines[n] = lines[n].replace(from, to);
}

/// Seals every line anew, as somebody would who has the program's source.
fn reseal(lines: &mut [String]) {
    let mut header: Header = serde_json::from_str(&lines[0]).unwrap();
    let (mut before, line) = header.sealed();
    header.seal = before.clone();
    lines[0] = line;
    for line in &mut lines[1..] {
        let mut entry: Entry = serde_json::from_str(line).unwrap();
        entry.of = before_of(&header.seal);
        let (seal, text) = entry.sealed(&before);
        (before, *line) = (seal, text);
    }
}

fn before_of(seal: &str) -> String {
    super::seal::short(seal)
}

const TAMPERINGS: &[Tampering] = &[
    ("another option", |l| alter(l, 2, "count-cups", "thank-noor"), &["line 3", "was changed after"]),
    ("an input taken out", |l| drop(l.remove(3)), &["line 4", "before it, input 3 is missing"]),
    ("several taken out", |l| drop(l.drain(2..5)), &["line 3", "inputs 2 to 4 are missing"]),
    ("the first taken out", |l| drop(l.remove(1)), &["line 2", "before it, input 1 is missing"]),
    ("an input copied", |l| l.insert(4, l[3].clone()), &["line 5", "it says what line 4 says"]),
    ("two inputs exchanged", |l| l.swap(3, 4), &["line 4", "another order"]),
    ("the seed changed", |l| alter(l, 0, "\"seed\":5", "\"seed\":6"), &["line 1", "the header was changed"]),
    ("the code changed", |l| alter(l, 0, "P-17", "P-18"), &["line 1", "the header was changed"]),
    ("the mode changed", |l| alter(l, 0, "practice", "assessment"), &["line 1", "the header was changed"]),
    ("the time changed", |l| alter(l, 3, "\"at\":3000", "\"at\":1500"), &["line 4", "was changed after"]),
    (
        "a line from another attempt",
        |l| {
            let (s, t) = (cups(), shipped());
            let other = Settings { seed: 6, ..how() };
            let bytes = played(&s, t, &other, &INPUTS);
            let theirs = String::from_utf8(bytes).unwrap();
            l[5] = theirs.split_inclusive('\n').nth(5).unwrap().to_owned();
        },
        &["line 6", "belongs to another attempt"],
    ),
    ("two files joined", |l| l.extend(l.clone()), &["line 9", "two files were joined"]),
    ("line ends changed", |l| alter(l, 2, "\n", "\r\n"), &["line 3", "not in its letters"]),
    ("spaces put in", |l| alter(l, 2, "\"n\":2,", "\"n\": 2,"), &["line 3", "not in its letters"]),
    ("a field put in", |l| alter(l, 2, "\"n\":2,", "\"n\":2,\"score\":100,"), &["line 3", "unknown field"]),
    ("a line of something else", |l| l.insert(3, "100 points\n".into()), &["line 4", "is not an input"]),
    ("the last line cut", |l| l[7].truncate(20), &["line 8", "cut off"]),
    (
        "sealed anew, an input that cannot be made",
        |l| {
            alter(l, 5, "reflect @noor,ida", "no-such-thing");
            reseal(l);
        },
        &["line 6", "cannot be played there"],
    ),
    (
        "sealed anew, another option",
        |l| {
            alter(l, 2, "count-cups", "thank-noor");
            reseal(l);
        },
        &["line 3", "leads to another room"],
    ),
    (
        "sealed anew, an ending that was not reached",
        |l| {
            alter(l, 5, ",\"seal\"", ",\"end\":\"warm\",\"seal\"");
            reseal(l);
        },
        &["line 6", "did not end there"],
    ),
    (
        "sealed anew, time running back",
        |l| {
            alter(l, 3, "\"at\":3000", "\"at\":10");
            reseal(l);
        },
        &["line 4", "its time lies before"],
    ),
    ("the format of the future", |l| alter(l, 0, "\"fishbowl\":1", "\"fishbowl\":2"), &["format 2", "newer"]),
    ("the header taken out", |l| drop(l.remove(0)), &["not the header of an attempt"]),
];

#[test]
fn every_tampering_is_named() {
    let (s, t) = (cups(), shipped());
    let sound = String::from_utf8(played(&s, t, &how(), &INPUTS)).unwrap();
    let told = |text: &str| -> Vec<String> {
        match Attempt::parse(text.as_bytes()) {
            Err(misfit) => vec![misfit.to_string()],
            Ok(attempt) => verify(&attempt, Some((&s, t))).iter().map(Found::to_string).collect(),
        }
    };
    assert_eq!(told(&sound), Vec::<String>::new());
    for (name, change, words) in TAMPERINGS {
        let mut lines: Vec<String> = sound.split_inclusive('\n').map(str::to_owned).collect();
        change(&mut lines);
        let problems = told(&lines.concat());
        let named = problems.iter().any(|p| words.iter().all(|w| p.contains(w)));
        assert!(named, "{name}: expected {words:?} in {problems:#?}");
        // What is wrong in one place is not called wrong everywhere.
        assert!(problems.len() <= 2, "{name}: {problems:#?}");
        let resumes = begin(lines.concat().as_bytes(), &s, t);
        assert_eq!(resumes.is_ok(), *name == "the last line cut", "{name}");
    }
}

#[test]
fn no_changed_byte_goes_unnoticed() {
    let (s, t) = (cups(), shipped());
    let bytes = played(&s, t, &how(), &["count-cups", "back-to-room"]);
    for at in 0..bytes.len() {
        for bit in [1, 4, 32] {
            let mut changed = bytes.clone();
            changed[at] ^= bit;
            let noticed = match Attempt::parse(&changed) {
                Err(_) => true,
                Ok(attempt) => !verify(&attempt, Some((&s, t))).is_empty(),
            };
            // The last line end alone can be lost by an editor; nothing that was played is.
            assert!(noticed || at == bytes.len() - 1, "byte {at}, bit {bit}");
        }
    }
}

#[test]
fn a_disk_that_is_full_for_a_while_costs_nothing() {
    let (s, t) = (cups(), shipped());
    let whole = played(&s, t, &how(), &INPUTS);
    // Full from each byte on, until the fourth input.
    for room in 0..whole.len() {
        let disk = Disk::default();
        *disk.room.lock().unwrap() = Some(room);
        let mut begun = Journal::begin(Box::new(disk.clone()), &s, t, &how()).unwrap();
        let mut reasons = usize::from(matches!(begun.keeping, Keeping::Held(Some(_))));
        let mut again = 0;
        for (n, line) in INPUTS.iter().enumerate() {
            if n == 4 {
                *disk.room.lock().unwrap() = None;
            }
            match put(&mut begun.journal, &mut begun.sitting, line, 1000 * (n as u64 + 1)) {
                Keeping::Held(reason) => reasons += usize::from(reason.is_some()),
                Keeping::KeptAgain => again += 1,
                Keeping::Kept => {}
            }
        }
        assert!(begun.journal.settle());
        assert_eq!(disk.taken(), whole, "room for {room}");
        assert_eq!(
            (reasons, again),
            if reasons == 0 { (0, 0) } else { (1, 1) },
            "told once each, room for {room}"
        );
    }
}

#[test]
fn it_is_full_at_the_largest_size_that_is_read() {
    let (s, t) = (cups(), shipped());
    let disk = Disk::default();
    let mut begun = Journal::begin(Box::new(disk.clone()), &s, t, &how()).unwrap();
    let hint = |begun: &mut Begun| {
        begun.sitting.take(Input::Notice(crate::vocabulary::Cue::Shame, None)).unwrap();
        let input = *begun.sitting.inputs.last().unwrap();
        begun.journal.add(&input, &begun.sitting, 0)
    };
    while disk.bytes.lock().unwrap().len() < MAX_BYTES - 400 {
        if !matches!(hint(&mut begun), Keeping::Kept) {
            break;
        }
    }
    let mut held = false;
    for _ in 0..10 {
        held |= matches!(hint(&mut begun), Keeping::Held(Some(_)));
    }
    assert!(held && disk.bytes.lock().unwrap().len() <= MAX_BYTES);
    assert!(Attempt::parse(&disk.taken()).is_ok());
}
