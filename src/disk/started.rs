//! A browser that was started, and how long anybody waits for it.

use std::io::{ErrorKind, Result};
use std::process::Child;
use std::time::{Duration, Instant};

/// What a page may take: far more than the largest does.
pub(super) const LONGEST_RUN: Duration = Duration::from_secs(90);

/// A browser that is ended when nobody waits for it any more.
pub(super) struct Started(pub(super) Child);

impl Started {
    /// Waits for its end.
    pub(super) fn ended(&mut self) -> Result<std::process::ExitStatus> {
        let start = Instant::now();
        loop {
            if let Some(status) = self.0.try_wait()? {
                return Ok(status);
            }
            if start.elapsed() > LONGEST_RUN {
                return Err(ErrorKind::TimedOut.into());
            }
            std::thread::sleep(Duration::from_millis(20));
        }
    }
}

impl Drop for Started {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}
