//! Every name of a document with its dense number, and the findings when a name is nobody's. Must not know lines.

use crate::scenario::codes;
use crate::scenario::compiled::{Next, OptionId, People, Person};
use crate::scenario::diagnostics::Findings;
use crate::scenario::document::{Decision, Document};
use crate::scenario::locate::At;
use crate::scenario::words::{list_of, nearest};
use std::collections::BTreeMap;

/// The words that stand for somebody without being a member's id.
pub(in crate::scenario) const LEADER: &str = "leader";
/// The co-leader.
pub(in crate::scenario) const CO_LEADER: &str = "co-leader";
/// Everyone.
pub(in crate::scenario) const GROUP: &str = "group";
/// The option that says nothing.
pub(in crate::scenario) const SILENCE: &str = "silence";

/// Who may stand in a place, besides members.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Allow {
    /// Only members.
    Members,
    /// Members, leader and co-leader.
    People,
    /// All of these and the group.
    Anyone,
    /// Members, co-leader, group: not the leader, who is the one speaking.
    Addressees,
}

/// The options of one decision.
struct Home {
    first: OptionId,
    ids: Vec<String>,
}

/// Every name of a document.
pub(super) struct Names {
    members: Vec<String>,
    co_leader: bool,
    scenes: BTreeMap<String, u16>,
    endings: BTreeMap<String, u8>,
    homes: BTreeMap<String, Home>,
}

impl Names {
    /// Numbers everything: decisions and options of scenes first, then those of enactments, silence after each.
    pub(super) fn of(doc: &Document) -> Self {
        let mut homes = BTreeMap::new();
        let mut option = 0;
        let scenes = doc.scenes.iter().map(|s| (&s.id, &s.decision));
        let enactments = doc.enactments.iter().map(|e| (&e.of, &e.decision));
        for (id, written) in scenes.chain(enactments) {
            if let Some(written) = written {
                let ids = written.options.iter().map(|o| o.id.clone()).collect();
                homes.entry(id.clone()).or_insert(Home { first: option, ids });
                option += places_of(written);
            }
        }
        let mut scene_numbers = BTreeMap::new();
        for (i, scene) in doc.scenes.iter().enumerate() {
            scene_numbers.entry(scene.id.clone()).or_insert(i as u16);
        }
        let mut ending_numbers = BTreeMap::new();
        for (i, ending) in doc.endings.iter().enumerate() {
            ending_numbers.entry(ending.id.clone()).or_insert(i as u8);
        }
        Self {
            members: doc.members.iter().map(|m| m.id.clone()).collect(),
            co_leader: doc.frame.co_leader.is_some(),
            scenes: scene_numbers,
            endings: ending_numbers,
            homes,
        }
    }

    /// A member's number, or 0 with a finding.
    pub(super) fn member(&mut self, id: &str, at: &At<'_>, out: &mut Findings) -> u8 {
        self.person(id, Allow::Members, at, out).member().unwrap_or(0) as u8
    }

    /// Somebody, or nobody with a finding.
    pub(super) fn person(&mut self, id: &str, allow: Allow, at: &At<'_>, out: &mut Findings) -> Person {
        if let Some(i) = self.members.iter().position(|m| m == id) {
            return Person(i as u8);
        }
        let (person, fits) = match id {
            LEADER => (Person::LEADER, matches!(allow, Allow::People | Allow::Anyone)),
            CO_LEADER => (Person::CO_LEADER, self.co_leader && allow != Allow::Members),
            GROUP => (Person::NOBODY, matches!(allow, Allow::Anyone | Allow::Addressees)),
            _ => {
                self.nobody(id, allow, at, out);
                return Person::NOBODY;
            }
        };
        if !fits {
            let draft = out.add(codes::NOT_HERE, at, format!("`{id}` cannot stand here."));
            match (id, allow) {
                (CO_LEADER, a) if a != Allow::Members => draft
                    .why("This group has no co-leader.")
                    .help("Describe one in the frame: co_leader: CoLeader(name: \"…\")."),
                (LEADER, _) if allow == Allow::Addressees => draft
                    .why("The leader is the one who is speaking.")
                    .help("Name a member, or \"group\" for everyone."),
                _ => draft
                    .why(if allow == Allow::People {
                        "Only one person can be meant here."
                    } else {
                        "Only a member can be meant here: nobody else has these levels and conflicts."
                    })
                    .help(format!("Use one of {}.", list_of(&self.members))),
            };
        }
        person
    }

    fn nobody(&mut self, id: &str, allow: Allow, at: &At<'_>, out: &mut Findings) {
        let shown: String = id.chars().take(60).collect();
        let more: &[&str] = match allow {
            Allow::Members => &[],
            Allow::People => &[LEADER],
            Allow::Anyone => &[LEADER, GROUP],
            Allow::Addressees => &[GROUP],
        };
        let known: Vec<&str> = self.members.iter().map(String::as_str).chain(more.iter().copied()).collect();
        let near = if out.may_suggest() { nearest(id, known.iter().copied()) } else { None };
        out.add(codes::NOBODY, at, format!("Nobody here has the id `{shown}`."))
            .why(format!("Those who can be named here are {}.", list_of(&known)))
            .help(match near {
                Some(near) => format!("Did you mean \"{near}\"?"),
                None => "Use one of these ids, or add a member with this id.".to_string(),
            });
    }

    /// A set of people; the group is everyone.
    pub(super) fn people<'p>(
        &mut self,
        ids: &[String],
        allow: Allow,
        at: impl Fn() -> At<'p>,
        out: &mut Findings,
    ) -> People {
        if ids.is_empty() {
            return People::EVERYONE;
        }
        let at = at();
        let mut set = 0;
        let mut everyone = false;
        for (i, id) in ids.iter().enumerate() {
            match self.person(id, allow, &at.index(i), out) {
                Person::NOBODY => everyone = true,
                person => set |= 1 << person.0,
            }
        }
        if everyone { People::EVERYONE } else { People(set) }
    }

    /// Where something leads.
    pub(super) fn next(&mut self, target: &Option<String>, at: &At<'_>, out: &mut Findings) -> Next {
        let Some(target) = target else { return Next::InOrder };
        if let Some(&scene) = self.scenes.get(target) {
            return Next::Scene(scene);
        }
        if let Some(&ending) = self.endings.get(target) {
            return Next::Ending(ending);
        }
        self.nowhere(target, &at.field("leads_to"), true, out);
        Next::InOrder
    }

    /// A scene's number.
    pub(super) fn scene(&mut self, id: &str, at: &At<'_>, out: &mut Findings) -> Option<u16> {
        let found = self.scenes.get(id).copied();
        if found.is_none() {
            self.nowhere(id, at, false, out);
        }
        found
    }

    fn nowhere(&mut self, id: &str, at: &At<'_>, endings_too: bool, out: &mut Findings) {
        let shown: String = id.chars().take(60).collect();
        let what = if endings_too { "scene or ending" } else { "scene" };
        let near = if out.may_suggest() {
            let endings = self.endings.keys().filter(|_| endings_too);
            nearest(id, self.scenes.keys().chain(endings).map(String::as_str)).map(str::to_string)
        } else {
            None
        };
        out.add(codes::NOWHERE, at, format!("There is no {what} `{shown}`."))
            .why(format!("This names a {what} by its id, and none has this one."))
            .help(match near {
                Some(near) => format!("Did you mean \"{near}\"?"),
                None => format!("Write the id of a {what}, or add one with this id."),
            });
    }

    /// An option by `scene/option` or `member/option`.
    pub(super) fn option(&mut self, path: &str, at: &At<'_>, out: &mut Findings) -> Option<OptionId> {
        let (home, option) = path.split_once('/').unwrap_or((path, ""));
        if let Some(h) = self.homes.get(home) {
            if option == SILENCE {
                return Some(h.first + h.ids.len() as u16);
            }
            if let Some(i) = h.ids.iter().position(|id| id == option) {
                return Some(h.first + i as u16);
            }
        }
        self.no_option(path, at, out);
        None
    }

    /// The options meant by `scene/option`, or by a scene alone: all of it, silence too.
    pub(super) fn options(&mut self, path: &str, at: &At<'_>, out: &mut Findings) -> Vec<OptionId> {
        if let Some(home) = self.homes.get(path) {
            return (home.first..=home.first + home.ids.len() as u16).collect();
        }
        self.option(path, at, out).into_iter().collect()
    }

    fn no_option(&mut self, path: &str, at: &At<'_>, out: &mut Findings) {
        let shown: String = path.chars().take(90).collect();
        let suggest = out.may_suggest();
        let (home, option) = path.split_once('/').unwrap_or((path, ""));
        let known = self.homes.get(home);
        let (why, near) = match known {
            Some(h) => {
                let near = if suggest { nearest(option, h.ids.iter().map(String::as_str)) } else { None };
                (
                    format!("The options of `{home}` are {} and {SILENCE}.", h.ids.join(", ")),
                    near.map(|n| format!("{home}/{n}")),
                )
            }
            None => {
                let near = if suggest { nearest(home, self.homes.keys().map(String::as_str)) } else { None };
                let near =
                    near.map(|n| if option.is_empty() { n.to_string() } else { format!("{n}/{option}") });
                ("An option is named by its scene and its id, `scene/option`; inside an enactment by the member's id and its own, `member/option`.".to_string(), near)
            }
        };
        out.add(codes::NO_OPTION, at, format!("There is no option `{shown}`.")).why(why).help(match near {
            Some(near) => format!("Did you mean \"{near}\"?"),
            None => "Write it as scene/option, with the ids as they stand in the file.".to_string(),
        });
    }

    /// Where a test expects the session to stand: a scene, or a member whose enactment is played.
    pub(super) fn stands_in(&mut self, id: &str, at: &At<'_>, out: &mut Findings) {
        if !self.members.iter().any(|m| m == id) {
            self.scene(id, at, out);
        }
    }

    /// An ending named by a test.
    pub(super) fn ending(&mut self, id: &str, at: &At<'_>, out: &mut Findings) {
        if self.endings.contains_key(id) {
            return;
        }
        let shown: String = id.chars().take(60).collect();
        let suggest = out.may_suggest();
        let near = if suggest { nearest(id, self.endings.keys().map(String::as_str)) } else { None };
        out.add(codes::NOWHERE, at, format!("There is no ending `{shown}`."))
            .why("This names an ending by its id, and none has this one.")
            .help(match near {
                Some(near) => format!("Did you mean \"{near}\"?"),
                None => "Write the id of an ending.".to_string(),
            });
    }
}

/// How many places in the arena of options a decision takes: its options and silence.
pub(super) fn places_of(decision: &Decision) -> u16 {
    decision.options.len() as u16 + 1
}
