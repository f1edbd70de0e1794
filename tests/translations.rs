//! Translations: what does not fit is told with its place, nothing a translator wrote is lost, and a session in other words is
//! the same session. Must not know how files are read.

mod support;

use fishbowl::scenario::translation::{self, Translation};
use fishbowl::scenario::{self, diagnostics::position, document::Document, load, load_with};
use fishbowl::session::{Input, Move, Sitting};
use fishbowl::theory::shipped;
use fishbowl::vocabulary::Mode;
use std::fs;
use support::{file, path, run, scratch};

const TEXT: &str = include_str!("data/two-cups/scenario.ron");

fn cups() -> Document {
    scenario::document(TEXT).expect("it is read")
}

/// A file in which every text is translated by `say`.
fn filled(say: impl Fn(&str) -> String) -> String {
    let mut catalogue = translation::update(&cups(), None, "nl");
    for entry in &mut catalogue.entries {
        entry.text = say(&entry.source);
    }
    translation::write(&catalogue)
}

fn read(text: &str) -> (Translation, Vec<(&'static str, usize)>) {
    let (translation, findings) = translation::read(&cups(), text.as_bytes());
    let told = findings.iter().map(|f| (f.code, position(text, f.range.start).0)).collect();
    (translation, told)
}

#[test]
fn a_whole_translation_changes_every_word_and_nothing_else() {
    let (translation, told) = read(&filled(|s| format!("«{s}»")));
    assert_eq!(told, vec![]);
    assert!(translation.progress.used > 100 && translation.progress.used == translation.progress.texts);
    let source = load(TEXT).scenario.expect("it compiles");
    let other = load_with(TEXT, Some(&translation)).scenario.expect("it compiles");
    assert_eq!((source.hash, other.head.language.as_str()), (other.hash, "nl"));
    let marked = |text: &str| text.is_empty() || text.starts_with('«') && text.ends_with('»');
    assert!(marked(&other.head.title) && other.options.iter().all(|o| marked(&o.says)));
    assert!(other.lines.iter().all(|l| marked(&l.shows) && l.says.iter().all(|t| marked(t))));
    assert!(
        other.members.iter().all(|m| marked(&m.intake))
            && other.decisions.iter().flat_map(|d| &d.hints).all(|h| marked(h))
    );
    // The same choices lead the same way.
    let (mut a, mut b) = (
        Sitting::new(&source, shipped(), 3, Mode::Practice),
        Sitting::new(&other, shipped(), 3, Mode::Practice),
    );
    for n in 0..10 {
        let moves: Vec<Move> = a.session().legal_moves(&source).collect();
        let Some(chosen) = moves.get(n % moves.len().max(1)) else { break };
        a.take(Input::Move(*chosen)).expect("it is legal");
        b.take(Input::Move(*chosen)).expect("it is legal");
    }
    assert_eq!(a.opening, b.opening);
    assert_eq!(
        a.steps.iter().map(|s| &s.events).collect::<Vec<_>>(),
        b.steps.iter().map(|s| &s.events).collect::<Vec<_>>()
    );
}

/// A file made faulty, and what is told of it: code and line.
type Case<'a> = (&'a str, String, &'a [(&'a str, usize)]);

#[test]
fn what_does_not_fit_is_told_where_it_stands_and_the_source_is_shown() {
    let good = filled(str::to_owned);
    let line = |needle: &str| 1 + good.lines().position(|l| l == needle).expect("it is there");
    let title = "msgctxt \"title\"\nmsgid \"Two Cups\"\nmsgstr \"Two Cups\"";
    assert!(good.contains(title));
    let at = line("msgctxt \"title\"");
    let cases: &[Case] = &[
        ("nothing wrong", good.clone(), &[]),
        (
            "not finished",
            good.replace(title, "msgctxt \"title\"\nmsgid \"Two Cups\"\nmsgstr \"\""),
            &[("F138", good.lines().count())],
        ),
        (
            "gone",
            format!("{good}\nmsgctxt \"a/b\"\nmsgid \"x\"\nmsgstr \"y\"\n"),
            &[("F134", good.lines().count() + 2)],
        ),
        ("other words", good.replace("msgid \"Two Cups\"", "msgid \"Three Cups\""), &[("F135", at)]),
        ("unsure", good.replace("msgctxt \"title\"", "#, fuzzy\nmsgctxt \"title\""), &[("F135", at + 1)]),
        ("a new name", good.replace("msgstr \"Two Cups\"", "msgstr \"Two {cups}\""), &[("F133", at)]),
        ("twice", format!("{good}\n{title}\n"), &[("F136", good.lines().count() + 2)]),
        (
            "long-winded",
            good.replace("msgstr \"Two Cups\"", &format!("msgstr \"{}\"", "cup ".repeat(30))),
            &[("F137", at)],
        ),
        ("another's", good.replace("Scenario: two-cups", "Scenario: three-cups"), &[("F132", 1)]),
        ("nobody's", good.replace("\"X-Fishbowl-Scenario: two-cups\\n\"\n", ""), &[("F132", 1)]),
        ("another encoding", good.replace("charset=UTF-8", "charset=ISO-8859-1"), &[("F131", 1)]),
        (
            "cut off",
            good.replace("msgstr \"Two Cups\"", "msgstr \"Two Cu"),
            &[("F130", at + 2), ("F138", good.lines().count())],
        ),
        ("no file of this kind", "Two Cups\n".into(), &[("F130", 1), ("F132", 1)]),
        (
            "plural",
            good.replace("msgstr \"Two Cups\"", "msgstr[0] \"Two Cups\""),
            &[("F130", at + 2), ("F138", good.lines().count())],
        ),
    ];
    for (name, text, expected) in cases {
        let mut expected = expected.to_vec();
        let (translation, mut told) = read(text);
        told.sort_unstable();
        expected.sort_unstable();
        assert_eq!(told, expected, "{name}");
        let other = load_with(TEXT, Some(&translation)).scenario.expect("it plays, whatever stands there");
        assert_eq!(other.lines.len(), load(TEXT).scenario.expect("it compiles").lines.len());
    }
    let (translation, findings) = translation::read(&cups(), &[0xff, 0xfe, 0x00]);
    assert!(findings[0].code == "F131" && translation == Translation::default());
}

#[test]
fn an_update_keeps_what_translators_wrote() {
    let mut known = translation::update(&cups(), None, "nl");
    known.comments = vec!["By hand.".into()];
    known.head.push(("Last-Translator".into(), "Somebody".into()));
    known.entries[0].text = "Twee kopjes".into();
    known.entries[0].comments = vec!["De titel.".into()];
    let source = known.entries[1].source.clone();
    known.entries[1].source = "Something else.".into();
    known.entries[1].text = "Iets anders.".into();
    let gone = translation::Entry {
        context: "old/0/says".into(),
        source: "Bye.".into(),
        text: "Dag.".into(),
        ..Default::default()
    };
    known.entries.push(gone);
    let (reread, findings) = translation::catalogue(&translation::write(&known));
    assert!(findings.is_empty(), "{findings:?}");
    let new = translation::update(&cups(), Some(&reread), "nl");
    assert_eq!((new.comments.len(), new.field("Last-Translator")), (1, Some("Somebody")));
    let [first, second, ..] = &new.entries[..] else { panic!() };
    assert_eq!((first.text.as_str(), first.comments.len(), first.fuzzy), ("Twee kopjes", 1, false));
    assert_eq!(
        (second.text.as_str(), second.fuzzy, second.previous.as_deref()),
        ("Iets anders.", true, Some("Something else."))
    );
    assert_eq!(second.source, source);
    let last = new.entries.last().expect("there are entries");
    assert!(last.obsolete && last.text == "Dag.");
    // Once more changes nothing.
    let written = translation::write(&new);
    let again = translation::update(&cups(), Some(&translation::catalogue(&written).0), "nl");
    assert_eq!(translation::write(&again), written);
}

#[test]
fn a_line_put_in_between_leaves_the_others_translated() {
    let mut known = translation::update(&cups(), None, "nl");
    known.entries.iter_mut().for_each(|e| e.text = format!("«{}»", e.source));
    let mut doc = cups();
    let lines = &mut doc.scenes[0].lines;
    let mut new = lines[0].clone();
    (new.says, new.id) = ("Nobody has said this before.".into(), None);
    lines.insert(0, new);
    let last = lines.len() - 1;
    lines[last].says = "Nobody has said this either.".into();
    let updated = translation::update(&doc, Some(&known), "nl");
    for entry in updated.entries.iter().filter(|e| !e.obsolete) {
        let (empty, fuzzy) = match entry.source.as_str() {
            "Nobody has said this before." => (true, false),
            // Nothing says that it is not the old line, reworded: a translator has to look.
            "Nobody has said this either." => (entry.text.is_empty(), entry.fuzzy),
            _ => (false, false),
        };
        let ours = format!("«{}»", entry.source);
        assert_eq!((entry.text.is_empty(), entry.fuzzy), (empty, fuzzy), "{}", entry.context);
        assert!(empty || fuzzy || entry.text == ours, "{}: {}", entry.context, entry.text);
    }
}

#[test]
fn the_command_makes_updates_and_never_spoils_a_file() {
    let folder = scratch();
    file(folder.path(), "scenario.ron", TEXT);
    let po = folder.path().join("nl.po");
    let call = |more: &[&str]| run(&[&["translate", path(folder.path()), "--lang", "nl"], more].concat(), "");
    let none = call(&["--check"]);
    assert!(none.code == 2 && none.err.contains("does not exist"), "{}", none.err);
    let made = call(&[]);
    assert!(
        made.code == 0 && made.out.contains("0 of ") && made.out.contains(" missing."),
        "{}{}",
        made.out,
        made.err
    );
    let broken = fs::read_to_string(&po).expect("it was made") + "msgid \"";
    for spoilt in [
        broken.as_bytes(),
        &[0xff, 0x00],
        b"# of something else\nmsgid \"\"\nmsgstr \"X-Fishbowl-Scenario: other\\n\"\n",
    ] {
        fs::write(&po, spoilt).expect("it can be written");
        let refused = call(&[]);
        assert!(refused.code == 1 && refused.err.contains("left as it is"), "{}{}", refused.out, refused.err);
        assert_eq!(fs::read(&po).expect("it is there"), spoilt);
    }
    let own = run(&["translate", path(folder.path()), "--lang", "en"], "");
    assert!(own.code == 2 && own.err.contains("written in 'en' already"), "{}", own.err);
    let odd = run(&["translate", path(folder.path()), "--lang", "../x"], "");
    assert!(odd.code == 2 && odd.err.contains("language code"), "{}", odd.err);
}
