//! The script as an ink story, played by `bladeink`. Must not know the other programs or how anything is measured.

use crate::workload::{self, Heard, Player};
use bladeink::story::Story;
use std::fmt::Write;

/// A story, loaded.
pub struct Ink(Story);

/// Where the compiled story lies.
const COMPILED: &str = concat!(env!("CARGO_TARGET_TMPDIR"), "/script.ink.json");

/// The story's text.
fn source() -> String {
    let mut text = String::from("VAR trust = 0\nVAR tension = 50\n-> k0\n");
    for (k, choices) in workload::script(workload::NODES).iter().enumerate() {
        let line = workload::line(k);
        writeln!(text, "=== k{k} ===\n{line}, and trust is {{trust}}.").expect("a string takes everything");
        for (c, choice) in choices.iter().enumerate() {
            let (words, to) = (workload::words(k, c), choice.to);
            let (trust, tension) = (choice.trust, choice.tension);
            // In square brackets: the words are offered and not said again. A plus: the choice stays.
            writeln!(text, "+ [{words}]\n  ~ trust += {trust}\n  ~ tension += {tension}\n  -> k{to}")
                .expect("a string takes everything");
        }
    }
    text
}

impl Ink {
    /// Compiles it into the form the runtime reads.
    pub fn compile() {
        let json = bladeink_compiler::Compiler::new().compile(&source()).expect("the story compiles");
        std::fs::write(COMPILED, json).expect("the folder for what is made can be written");
    }

    /// Loads what was compiled.
    pub fn load() -> Self {
        let json = std::fs::read_to_string(COMPILED).expect("the story was compiled");
        Self(Story::new_with_seed(&json, 1).expect("the story loads"))
    }

    fn hear(&mut self, heard: &mut Heard) {
        while self.0.can_continue() {
            heard.line(&self.0.cont().expect("the story goes on"));
        }
    }

    /// The two variables.
    pub fn variables(&self) -> [i32; 2] {
        ["trust", "tension"].map(|name| {
            self.0.get_variable(name).and_then(|v| v.get::<i32>()).expect("the story declares it")
        })
    }
}

impl Player for Ink {
    fn begin(&mut self, heard: &mut Heard) {
        self.0.reset_state().expect("nothing is under way");
        self.hear(heard);
    }

    fn decide(&mut self, pick: usize, heard: &mut Heard) {
        for choice in self.0.get_current_choices() {
            heard.choice(&choice.text);
        }
        self.0.choose_choice_index(pick).expect("the choice is on offer");
        self.hear(heard);
    }
}
