//! The program: picks a shell; the only process exit. Must not know what commands do.

fn main() -> std::process::ExitCode {
    fishbowl::cli::main()
}
