//! Where an attempt is kept: one small trait, with the native file beside it. Must not know what is kept.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::Path;

/// A place that keeps bytes in order. A window holds it among its other state, which more than one thread may see.
pub trait Storage: Send + Sync {
    /// Everything kept so far, at most `most` bytes and one.
    fn read(&mut self, most: usize) -> io::Result<Vec<u8>>;
    /// Keeps these bytes after all others. When it returns they are safe.
    fn append(&mut self, bytes: &[u8]) -> io::Result<()>;
    /// Lets go of everything after the first `bytes`.
    fn keep(&mut self, bytes: usize) -> io::Result<()>;
}

/// A file, held by one program at a time.
#[derive(Debug)]
pub struct FileStore(File);

impl FileStore {
    /// Opens the file, or makes it if it is not there.
    pub fn open(path: &Path) -> io::Result<Self> {
        // A pipe or a device would wait or never end; only files are opened.
        match std::fs::metadata(path) {
            Ok(meta) if meta.is_dir() => return Err(io::Error::other("it is a folder, not a file")),
            Ok(meta) if !meta.is_file() => return Err(io::Error::other("it is not an ordinary file")),
            Ok(_) => {}
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(error),
        }
        let file = OpenOptions::new().read(true).append(true).create(true).open(path)?;
        match file.try_lock() {
            Err(TryLockError::WouldBlock) => {
                Err(io::Error::other("it is being played in another window; close that one first"))
            }
            // Some file systems know no locks; playing there alone is as before.
            Ok(()) | Err(TryLockError::Error(_)) => Ok(Self(file)),
        }
    }
}

impl Storage for FileStore {
    fn read(&mut self, most: usize) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        self.0.seek(SeekFrom::Start(0))?;
        (&self.0).take(most as u64 + 1).read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    fn append(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.0.write_all(bytes)?;
        self.0.flush()?;
        self.0.sync_data()
    }

    fn keep(&mut self, bytes: usize) -> io::Result<()> {
        self.0.set_len(bytes as u64)?;
        self.0.sync_data()
    }
}

/// Memory: for trying out, and where there are no files.
#[derive(Clone, Debug, Default)]
pub struct MemoryStore(pub Vec<u8>);

impl Storage for MemoryStore {
    fn read(&mut self, most: usize) -> io::Result<Vec<u8>> {
        Ok(self.0[..self.0.len().min(most + 1)].to_vec())
    }

    fn append(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.0.extend_from_slice(bytes);
        Ok(())
    }

    fn keep(&mut self, bytes: usize) -> io::Result<()> {
        self.0.truncate(bytes);
        Ok(())
    }
}
