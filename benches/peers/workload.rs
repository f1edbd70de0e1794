//! The script all three programs play, and the walk all three take through it. Must not know any of them.
//!
//! A thousand nodes, each with one line, three choices and two changes of variables a choice. Where a choice
//! leads and which choice is taken come from one generator of numbers, so that all take the same way.

/// Nodes of the script.
pub const NODES: usize = 1_000;
/// Choices at a node.
pub const CHOICES: usize = 3;
/// Decisions after which a session begins anew, the same for all, so that nothing grows without bound.
pub const DECISIONS: usize = 100;
/// What stands before the node's number in its line, by which the ways are compared.
const MARK: &str = "at post ";

/// A linear congruential generator (Knuth's MMIX constants), of which the upper bits are used.
pub struct Numbers(u64);

impl Numbers {
    /// Begins at a seed.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// The next number below `n`.
    pub fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % n
    }
}

/// What a choice adds to the two variables, and where it leads.
#[derive(Clone, Copy)]
pub struct Choice {
    /// Added to `trust`.
    pub trust: i32,
    /// Added to `tension`.
    pub tension: i32,
    /// Number of the next node.
    pub to: usize,
}

/// The choices of every node of a script with so many nodes.
pub fn script(nodes: usize) -> Vec<[Choice; CHOICES]> {
    let mut numbers = Numbers::new(7);
    let changes = [(1, -1), (2, 1), (-1, 2)];
    (0..nodes)
        .map(|_| changes.map(|(trust, tension)| Choice { trust, tension, to: numbers.below(nodes) }))
        .collect()
}

/// The words of a node's line before what the programs fill in.
pub fn line(node: usize) -> String {
    format!("The lamp {MARK}{node} has gone out again")
}

/// The words of a choice.
pub fn words(node: usize, choice: usize) -> String {
    let verb = ["Say back what was felt", "Ask what was meant", "Tell them what to do"][choice];
    format!("{verb} about lamp {node}.")
}

/// What a program handed over to be shown.
#[derive(Default)]
pub struct Heard {
    /// Bytes of text: what was not made is not counted, and what was made is not thrown away unread.
    pub bytes: usize,
    /// Nodes come to, where somebody wants to know.
    pub nodes: Option<Vec<usize>>,
}

impl Heard {
    /// A line is shown.
    pub fn line(&mut self, text: &str) {
        self.bytes += text.len();
        if let Some(nodes) = &mut self.nodes
            && let Some((_, rest)) = text.split_once(MARK)
        {
            let number: String = rest.chars().take_while(char::is_ascii_digit).collect();
            nodes.push(number.parse().expect("a line names its node"));
        }
    }

    /// A choice is offered.
    pub fn choice(&mut self, text: &str) {
        self.bytes += text.len();
    }
}

/// A program that plays the script, compiled ahead.
pub trait Player {
    /// Begins a session at node 0 and plays to its choices.
    fn begin(&mut self, heard: &mut Heard);
    /// Lists the choices on offer, takes one and plays to the next choices.
    fn decide(&mut self, pick: usize, heard: &mut Heard);
}

/// Plays one session: what it begins with and [`DECISIONS`] decisions. Its number decides which choices are taken.
pub fn session(player: &mut dyn Player, number: u64, heard: &mut Heard) {
    let mut picks = Numbers::new(number);
    player.begin(heard);
    for _ in 0..DECISIONS {
        player.decide(picks.below(CHOICES), heard);
    }
}

/// The nodes a session comes to, in order, by the script alone.
pub fn way(number: u64) -> Vec<usize> {
    let (script, mut picks) = (script(NODES), Numbers::new(number));
    let mut at = 0;
    let mut way = vec![at];
    for _ in 0..DECISIONS {
        at = script[at][picks.below(CHOICES)].to;
        way.push(at);
    }
    way
}

/// Holds that a program takes the way of the script: otherwise what is compared is not the same work. Says how
/// many sessions it looked at.
pub fn check(name: &str, player: &mut dyn Player) -> usize {
    let sessions = 20;
    for number in 0..sessions {
        let mut heard = Heard { nodes: Some(vec![]), ..Heard::default() };
        session(player, number, &mut heard);
        assert_eq!(
            heard.nodes.as_deref(),
            Some(&way(number)[..]),
            "{name} takes another way in session {number}"
        );
    }
    sessions as usize
}
