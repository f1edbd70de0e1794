//! The script as Yarn, played by `yarnspinner`. Must not know the other programs or how anything is measured.

use crate::workload::{self, Heard, Player};
use prost::Message;
use std::collections::BTreeMap;
use std::fmt::Write;
use yarnspinner::prelude::*;
use yarnspinner::runtime::{MemoryVariableStorage, StringTableTextProvider};

/// A dialogue, loaded, and what it offers now.
pub struct Yarn {
    dialogue: Dialogue,
    offered: Vec<DialogueOption>,
}

/// Where the compiled dialogue and its texts lie.
const COMPILED: &str = concat!(env!("CARGO_TARGET_TMPDIR"), "/script.yarnc");
const TEXTS: &str = concat!(env!("CARGO_TARGET_TMPDIR"), "/script.yarn.json");

/// What the variables are at the beginning.
const START: [(&str, f32); 2] = [("$trust", 0.0), ("$tension", 50.0)];

/// The dialogue's text.
fn source() -> String {
    let mut text = String::from("title: Variables\n---\n");
    for (name, value) in START {
        writeln!(text, "<<declare {name} = {value}>>").expect("a string takes everything");
    }
    text.push_str("===\n");
    for (k, choices) in workload::script(workload::NODES).iter().enumerate() {
        let line = workload::line(k);
        writeln!(text, "title: k{k}\n---\n{line}, and trust is {{$trust}}.")
            .expect("a string takes everything");
        for (c, choice) in choices.iter().enumerate() {
            let (words, to) = (workload::words(k, c), choice.to);
            let (trust, tension) = (choice.trust, choice.tension);
            writeln!(
                text,
                "-> {words}\n    <<set $trust to $trust + {trust}>>\n    <<set $tension to $tension + {tension}>>\n    \
                 <<jump k{to}>>"
            )
            .expect("a string takes everything");
        }
        text.push_str("===\n");
    }
    text
}

impl Yarn {
    /// Compiles it into Yarn's own binary form, and its texts beside it. That takes seconds, which would drown what
    /// is counted.
    pub fn compile() {
        let mut compiler = YarnCompiler::new();
        compiler.add_file(YarnFile { file_name: "script.yarn".into(), source: source() });
        let compiled = compiler.compile().expect("the dialogue compiles");
        let program = compiled.program.expect("the compiler makes a program");
        let texts: BTreeMap<String, String> =
            compiled.string_table.into_iter().map(|(id, info)| (id.0, info.text)).collect();
        let texts = serde_json::to_vec(&texts).expect("texts are data");
        for (path, bytes) in [(COMPILED, program.encode_to_vec()), (TEXTS, texts)] {
            std::fs::write(path, bytes).expect("the folder for what is made can be written");
        }
    }

    /// Loads what was compiled.
    pub fn load() -> Self {
        let [program, texts] =
            [COMPILED, TEXTS].map(|path| std::fs::read(path).expect("the dialogue was compiled"));
        let program = YarnProgram::decode(&program[..]).expect("the program was written whole");
        let texts: BTreeMap<String, String> =
            serde_json::from_slice(&texts).expect("the texts were written whole");
        let mut provider = StringTableTextProvider::new();
        provider.extend_base_language(texts.into_iter().map(|(id, text)| (LineId(id), text)));
        let mut dialogue = Dialogue::new(Box::new(MemoryVariableStorage::new()), Box::new(provider));
        dialogue.replace_program(program);
        Self { dialogue, offered: vec![] }
    }

    fn hear(&mut self, heard: &mut Heard) {
        self.offered.clear();
        while self.offered.is_empty() {
            for event in self.dialogue.continue_().expect("the dialogue goes on") {
                match event {
                    DialogueEvent::Line(line) => heard.line(&line.text),
                    DialogueEvent::Options(options) => self.offered = options,
                    _ => {}
                }
            }
        }
    }

    /// The two variables.
    pub fn variables(&self) -> [i32; 2] {
        START.map(|(name, _)| {
            let value = self.dialogue.variable_storage().get(name).expect("the dialogue declares it");
            f32::try_from(value).expect("it is a number") as i32
        })
    }
}

impl Player for Yarn {
    fn begin(&mut self, heard: &mut Heard) {
        for (name, value) in START {
            let set = self.dialogue.variable_storage_mut().set(name.into(), value.into());
            set.expect("the dialogue declares it");
        }
        // It may be waiting for a choice of the session before.
        self.dialogue.stop();
        self.dialogue.set_node("k0").expect("there is a first node");
        self.hear(heard);
    }

    fn decide(&mut self, pick: usize, heard: &mut Heard) {
        for option in &self.offered {
            heard.choice(&option.line.text);
        }
        self.dialogue.set_selected_option(self.offered[pick].id).expect("the option is on offer");
        self.hear(heard);
    }
}
