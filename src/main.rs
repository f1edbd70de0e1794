//! The program: picks a shell; the only process exit. Must not know what commands do.

fn main() -> std::process::ExitCode {
    #[cfg(feature = "app")]
    if std::env::args_os().len() == 1 {
        match fishbowl::app::run() {
            fishbowl::app::Ran::Closed => return std::process::ExitCode::SUCCESS,
            fishbowl::app::Ran::NoWindow(why) => fishbowl::cli::instead_of_a_window(&why),
        }
    }
    fishbowl::cli::main()
}
