//! Every text of a scenario that can be said in another language, each with its path. Must not know files or languages.
//!
//! A path is made of ids, so that it stays when lines are moved elsewhere: `kettle/state-time/0/2/says` is the third line of
//! the first reply to that option; a member's texts begin with `@gerard`, an ending's with `end/`.

use crate::scenario::document::*;
use std::collections::BTreeMap;

/// Takes a path, a note for translators (who says it, to whom; empty where that is plain) and the text.
pub type Visit<'v> = dyn FnMut(&str, &str, &mut String) + 'v;

/// Goes over every text in the order of the file; empty ones are left out.
pub fn walk(doc: &mut Document, visit: &mut Visit) {
    let names = doc.members.iter().map(|m| (m.id.clone(), m.name.clone())).collect();
    let mut w = Walk { visit, names };
    w.text("title", &mut doc.title);
    w.text("summary", &mut doc.summary);
    if let Some(approach) = &mut doc.group.approach {
        w.text("approach/name", &mut approach.name);
        w.text("approach/evidence", &mut approach.evidence);
    }
    let f = &mut doc.frame;
    for (name, text) in [
        ("setting", &mut f.setting),
        ("privacy", &mut f.privacy),
        ("duty", &mut f.duty),
        ("told", &mut f.told),
        ("contact", &mut f.contact),
    ] {
        w.text(&format!("frame/{name}"), text);
    }
    w.texts("frame/agreement", &mut f.agreement);
    if let Some(other) = &mut f.co_leader {
        w.text("frame/co-leader/pronouns", &mut other.pronouns);
        w.text("frame/co-leader/style", &mut other.style);
    }
    w.texts("content-notes", &mut doc.content_notes);
    w.texts("objectives", &mut doc.objectives);
    doc.members.iter_mut().for_each(|m| w.member(m));
    for scene in &mut doc.scenes {
        let id = scene.id.clone();
        w.text(&format!("{id}/title"), &mut scene.title);
        w.lines(&id, &mut scene.lines);
        if let Some(decision) = &mut scene.decision {
            w.decision(&id, decision);
        }
    }
    for enactment in &mut doc.enactments {
        let path = format!("@{}", enactment.of);
        w.lines(&path, &mut enactment.lines);
        w.lines(&format!("{path}/again"), &mut enactment.again);
        for part in &mut enactment.phases {
            w.lines(&format!("{path}/{}", part.phase), &mut part.lines);
        }
        if let Some(decision) = &mut enactment.decision {
            w.decision(&path, decision);
        }
    }
    for ending in &mut doc.endings {
        let path = format!("end/{}", ending.id);
        w.text(&format!("{path}/title"), &mut ending.title);
        w.lines(&path, &mut ending.lines);
        w.text(&format!("{path}/after"), &mut ending.after);
    }
    w.texts("debrief", &mut doc.debrief);
}

struct Walk<'a, 'v> {
    visit: &'a mut Visit<'v>,
    /// Members' names by their ids.
    names: BTreeMap<String, String>,
}

impl Walk<'_, '_> {
    fn text(&mut self, path: &str, text: &mut String) {
        self.noted(path, "", text);
    }

    fn noted(&mut self, path: &str, note: &str, text: &mut String) {
        if !text.is_empty() {
            (self.visit)(path, note, text);
        }
    }

    fn name<'n>(&'n self, who: &'n str) -> &'n str {
        self.names.get(who).map_or(who, String::as_str)
    }

    /// Somebody, and to whom they speak.
    fn speech(&self, by: &str, to: &[Who]) -> String {
        let to: Vec<&str> = to.iter().map(|who| self.name(who)).collect();
        if to.is_empty() { by.to_owned() } else { format!("{by} to {}", to.join(", ")) }
    }

    fn texts(&mut self, path: &str, texts: &mut [String]) {
        for (i, text) in texts.iter_mut().enumerate() {
            self.text(&format!("{path}/{i}"), text);
        }
    }

    fn member(&mut self, member: &mut Member) {
        let at = format!("@{}", member.id);
        for (name, text) in [
            ("pronouns", &mut member.pronouns),
            ("intake", &mut member.intake),
            ("voice", &mut member.voice),
            ("baseline", &mut member.baseline),
        ] {
            self.text(&format!("{at}/{name}"), text);
        }
        if let Some(c) = &mut member.conflict {
            for (name, text) in [
                ("past-figure", &mut c.past_figure),
                ("episode", &mut c.episode),
                ("wish", &mut c.wish.1),
                ("expected", &mut c.expected.1),
                ("response", &mut c.response.1),
                ("hidden-feeling", &mut c.hidden_feeling),
                ("feared", &mut c.feared),
            ] {
                self.text(&format!("{at}/{name}"), text);
            }
        }
        let r = &mut member.reactions;
        for (name, bank) in [
            ("opens", &mut r.opens),
            ("deflects", &mut r.deflects),
            ("withdraws", &mut r.withdraws),
            ("protests", &mut r.protests),
            ("floods", &mut r.floods),
        ] {
            for (i, said) in bank.iter_mut().enumerate() {
                self.text(&format!("{at}/{name}/{i}/says"), &mut said.says);
                self.text(&format!("{at}/{name}/{i}/shows"), &mut said.shows);
            }
        }
    }

    fn lines(&mut self, path: &str, lines: &mut [Line]) {
        for (i, line) in lines.iter_mut().enumerate() {
            let at = line.id.as_ref().map_or_else(|| format!("{path}/{i}"), |id| format!("{path}/{id}"));
            let by = line.by.as_ref().map(|by| self.name(by).to_owned());
            let said = by.as_ref().map_or_else(String::new, |by| self.speech(by, &line.to));
            let shown = by.map_or_else(String::new, |by| format!("what {by} does"));
            self.noted(&format!("{at}/says"), &said, &mut line.says);
            self.texts(&format!("{at}/or"), &mut line.or);
            self.noted(&format!("{at}/shows"), &shown, &mut line.shows);
        }
    }

    fn decision(&mut self, path: &str, decision: &mut Decision) {
        self.text(&format!("{path}/lead_in"), &mut decision.lead_in);
        self.texts(&format!("{path}/hints"), &mut decision.hints);
        for option in &mut decision.options {
            let at = format!("{path}/{}", option.id);
            let said = self.speech("the leader", &option.to);
            self.noted(&format!("{at}/says"), &said, &mut option.says);
            self.text(&format!("{at}/heard"), &mut option.heard);
            self.keys(&at, &mut option.key, option.key_if.as_mut());
            self.text(&format!("{at}/because"), &mut option.because);
            self.replies(&at, &mut option.then);
        }
        if let Some(silence) = &mut decision.silence {
            let at = format!("{path}/silence");
            self.text(&format!("{at}/heard"), &mut silence.heard);
            self.keys(&at, &mut silence.key, silence.key_if.as_mut());
            self.text(&format!("{at}/because"), &mut silence.because);
            self.replies(&at, &mut silence.then);
        }
    }

    fn keys(&mut self, path: &str, key: &mut [Key], other: Option<&mut KeyIf>) {
        for Key(goal, _, reason) in key {
            self.text(&format!("{path}/key/{goal}"), reason);
        }
        for Key(goal, _, reason) in other.map(|o| &mut o.key).into_iter().flatten() {
            self.text(&format!("{path}/key-if/{goal}"), reason);
        }
    }

    fn replies(&mut self, path: &str, replies: &mut [Reply]) {
        for (i, reply) in replies.iter_mut().enumerate() {
            self.lines(&format!("{path}/{i}"), &mut reply.lines);
        }
    }
}
