//! The command line: what can be asked, and which file answers. Must not know how anything is computed.
//!
//! Names, JSON fields and exit codes are fixed, so that scripts and courses can rely on them. Exit codes: 0 fine,
//! 1 findings (a scenario with errors, an attempt that does not fit), 2 the command could not run.

mod alone;
mod answer;
mod check;
mod choose;
mod keeping;
mod list;
mod new;
mod out;
mod play;
mod report;
mod seat;
mod simulate;
mod source;
mod stream;
mod translate;
mod verify;

use crate::shelf::said;
use clap::{Parser, Subcommand};
use out::{Fault, Out, Outcome, tell};
use std::process::ExitCode;

/// A flight simulator for group counsellors.
///
/// You take the leader's chair in a simulated counselling group: choose what to say and to whom, see what it does
/// to everyone, and learn why. Without a command it shows the shelf and plays here in the terminal.
#[derive(Debug, Parser)]
#[command(
    name = "fishbowl",
    version,
    after_help = "Begin with:  fishbowl play the-running-tap\n\
                  Exit codes:  0 fine, 1 findings, 2 the command could not run"
)]
struct Cli {
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Debug, Subcommand)]
enum Command {
    Play(play::Args),
    List(list::Args),
    New(new::Args),
    Check(check::Args),
    Report(report::Args),
    Simulate(simulate::Args),
    Verify(verify::Args),
    Translate(translate::Args),
}

/// Says why there is no window, what would help, and that the session is played here instead.
pub fn instead_of_a_window(why: &str) {
    tell(&format!(
        "The window cannot be opened: {}\n  You can play here in the terminal instead; it is the same session.",
        said::sentence(why)
    ));
}

/// Runs the command line and names its exit code.
pub fn main() -> ExitCode {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => {
            // Help and version are errors to the parser; where nobody reads them, nothing is lost.
            let _unread = error.print();
            return ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(2));
        }
    };
    let mut out = Out::stdout();
    let done = run(cli.command, &mut out).and_then(|outcome| out.flush().map(|()| outcome));
    if !matches!(done, Err(Fault::Closed)) {
        // What was said before a fault belongs before the fault.
        let _told = out.flush();
    }
    match done {
        Ok(Outcome::Fine) | Err(Fault::Closed) => ExitCode::SUCCESS,
        Ok(Outcome::Findings) => ExitCode::from(1),
        Err(Fault::Found(message)) => {
            tell(&message);
            ExitCode::from(1)
        }
        Err(Fault::Cannot(message)) => {
            tell(&message);
            ExitCode::from(2)
        }
    }
}

fn run(command: Option<Command>, out: &mut Out) -> Result<Outcome, Fault> {
    match command {
        None => play::run(&play::Args::default(), out),
        Some(Command::Play(args)) => play::run(&args, out),
        Some(Command::List(args)) => list::run(&args, out),
        Some(Command::New(args)) => new::run(&args, out),
        Some(Command::Check(args)) => check::run(&args, out),
        Some(Command::Report(args)) => report::run(&args, out),
        Some(Command::Simulate(args)) => simulate::run(&args, out),
        Some(Command::Verify(args)) => verify::run(&args, out),
        Some(Command::Translate(args)) => translate::run(&args, out),
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    #[test]
    fn the_arguments_hold_together() {
        super::Cli::command().debug_assert();
    }
}
